/**
 * `Retry-After: 5` or a date, in milliseconds from now. A date is on the clock of whoever answered, so the answer's own `Date`
 * is what it counts from: the clock of this machine may be hours away from it.
 */
export function retryAfterMs(header: string | undefined, answeredAt: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(header);
  const answered = Date.parse(answeredAt ?? '');
  if (Number.isNaN(date)) return undefined;
  return Math.max(0, date - (Number.isNaN(answered) ? Date.now() : answered));
}
