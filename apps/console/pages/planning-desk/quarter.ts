/** The last quarter of a year that is over, as its number; the fourth of a year gone by, the first of one that has only begun. */
export function lastQuarter(
  year: number,
  now: { readonly year: number; readonly month: number },
): '1' | '2' | '3' | '4' {
  if (year !== now.year) return year < now.year ? '4' : '1';
  return ENDED[Math.floor((now.month - 1) / 3)] ?? '1';
}

const ENDED = ['1', '1', '2', '3'] as const;
