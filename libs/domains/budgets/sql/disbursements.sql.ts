import { tableAsOf } from '#dataset-runtime';
import type { ChosenSums } from './choose-sums.js';
import { activityPartsSql } from './code-parts.sql.js';

/**
 * Payment warrants with the columns of the other sums, one row a warrant: no sums of them are kept, because only those who may read
 * warrants ask. `account_code` and the code of program or activity are null where the warrant does not name them.
 */
export function disbursementsSql({
  by,
  asOf,
}: {
  readonly by: ChosenSums['by'];
  readonly asOf: string | null;
}): string {
  const warrants = tableAsOf({ table: 'budgets.disbursements', columns: COLUMNS, asOf });
  const code =
    by === 'program'
      ? `${activityPartsSql('warrant.activity_code', PROGRAM_PARTS)} as program_code`
      : 'warrant.activity_code';
  return `(
    select warrant.fiscal_year, warrant.organization_code, ${code}, warrant.account_code, warrant.kind, warrant.amount,
      warrant.date, ${MONTH} as month
    from ${warrants} as warrant)`;
}

/** The same as `month <= …` over the rows above, by a comparison of days; `sums` is their alias and `month` a parameter. */
export function warrantsTo(month: string): string {
  return `(${month} = 12 or sums.date < make_date(sums.fiscal_year, least(${month}, 11) + 1, 1))`;
}

/** A warrant that is charged to a year and dated outside of it counts in the nearest month of that year. */
const MONTH = `greatest(1, least(12, (extract(year from warrant.date)::integer - warrant.fiscal_year) * 12
        + extract(month from warrant.date)::integer))`;
/** `1.03.10` */
const PROGRAM_PARTS = 3;
const COLUMNS = [
  'fiscal_year',
  'organization_code',
  'activity_code',
  'account_code',
  'kind',
  'amount',
  'date',
];
