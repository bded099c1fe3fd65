import { instantText } from '#core/calendar';
import type { Queryable } from '#core/database';
import { STATISTICS_ROWS_MAX } from '#core/limits';
import type { Period } from '../period.js';
import { filterSql, type ComplaintFilter } from './complaint-filter.sql.js';
import { Parameters } from './policy-choice.sql.js';

export type Breakdown = 'status' | 'category' | 'channel' | 'kind' | 'region';

export interface StatisticsRow {
  /** Null: the total. */
  readonly by: Breakdown | null;
  /** Null: without a region. */
  readonly code: string | null;
  readonly count: number;
}

/** Every breakdown and the total in one pass, so that each adds up to the total. */
export async function readStatistics(
  database: Queryable,
  { period, filter }: { readonly period: Period; readonly filter: ComplaintFilter },
): Promise<readonly StatisticsRow[]> {
  const parameters = new Parameters();
  const { rows } = await database.query<StatisticsRow>(
    `select case grouping(status, category_code, channel, kind, region_code)
         when 15 then 'status' when 23 then 'category' when 27 then 'channel' when 29 then 'kind' when 30 then 'region'
       end as by,
       coalesce(status, category_code, channel, kind, region_code) as code,
       count(*)::integer as count
     from complaints.complaints as complaint
     where complaint.received_at >= ${parameters.add(instantText(period.from), 'timestamptz')}
       and complaint.received_at < ${parameters.add(instantText(period.to), 'timestamptz')}
       and ${filterSql(parameters, filter)}
     group by grouping sets ((status), (category_code), (channel), (kind), (region_code), ())
     order by 1 nulls first, 3 desc, 2
     limit ${STATISTICS_ROWS_MAX + 1}`,
    parameters.values,
  );
  return rows;
}
