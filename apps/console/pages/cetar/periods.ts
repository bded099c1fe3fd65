import { lastDays } from '../../format/days.js';

/** Newest first: months of the year so far, its quarters, the year, and the year before. */
export function periodsOf(today: string): readonly string[] {
  const [year = '', month = ''] = today.split('-');
  const down = (from: number): readonly number[] => Array.from({ length: from }, (_, index) => from - index);
  return [
    ...down(Number(month)).map((one) => `${year}-${String(one).padStart(2, '0')}`),
    ...down(Math.ceil(Number(month) / 3)).map((quarter) => `${year}-Q${quarter}`),
    year,
    String(Number(year) - 1),
  ];
}

/** The month of a week ago: in the first days of a month hardly anything has a score. */
export function defaultPeriod(now: Date = new Date()): string {
  return lastDays(8, now).from.slice(0, 7);
}
