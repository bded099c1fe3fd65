import { DAY_MS, instantText } from '#core/calendar';
import type { Queryable } from '#core/database';
import { OPEN_STATUSES } from '../clocks/complaint-facts.js';
import { filterSql, type ComplaintFilter } from './complaint-filter.sql.js';
import { Parameters } from './policy-choice.sql.js';

/** Open complaints whose age in days lies in `[fromDays, toDays)`; the last bucket has no end. */
export interface AgeBucket {
  readonly fromDays: number;
  readonly toDays: number | null;
  readonly count: number;
}

/** All that are open now, whenever they came in. */
export async function readOpenByAge(
  database: Queryable,
  { filter, now }: { readonly filter: ComplaintFilter; readonly now: number },
): Promise<readonly AgeBucket[]> {
  const parameters = new Parameters();
  const older = (days: number) =>
    `complaint.received_at <= ${parameters.add(instantText(now - days * DAY_MS), 'timestamptz')}`;
  const counts = AGES.map(([fromDays, toDays]) =>
    [older(fromDays), toDays === null ? null : `not (${older(toDays)})`].filter((part) => part !== null),
  );
  const { rows } = await database.query<{ counts: readonly number[] }>(
    `select array[${counts.map((parts) => `(count(*) filter (where ${parts.join(' and ')}))::integer`).join(', ')}] as counts
     from complaints.complaints as complaint
     where complaint.status = any(${parameters.add(OPEN_STATUSES, 'text[]')}) and ${filterSql(parameters, filter)}
     order by 1
     limit 1`,
    parameters.values,
  );
  return AGES.map(([fromDays, toDays], at) => ({ fromDays, toDays, count: rows[0]?.counts[at] ?? 0 }));
}

/** A day for the first answer, 3 to verify, a week, two, and the 60 of the longest clock, all in calendar days. */
const AGES: readonly (readonly [fromDays: number, toDays: number | null])[] = [
  [0, 1],
  [1, 3],
  [3, 7],
  [7, 14],
  [14, 60],
  [60, null],
];
