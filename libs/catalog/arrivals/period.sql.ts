import { assertNever, type Release } from '#dataset';

type Every = Release['every'];

/** From one period to the next, as an interval; null where nothing is owed by the calendar. */
export function periodStep(every: Every): string | null {
  switch (every) {
    case 'day':
      return '1 day';
    case 'week':
      return '7 days';
    case 'month':
      return '1 month';
    case 'quarter':
      return '3 months';
    case 'year':
      return '1 year';
    case 'on_change':
      return null;
    default:
      return assertNever(every);
  }
}

/** The first day of the period that a day lies in, as SQL; the same days as `periodAround` of #dataset. Weeks begin on Monday. */
export function periodStartSql(every: Every, day: string): string {
  return every === 'on_change' ? 'null' : `date_trunc('${every}', (${day})::timestamp)::date`;
}
