import type { Queryable } from '#core/database';
import { HOAX_VERDICTS_MAX } from '#core/limits';
import { dayBegins, isWithin, LINEAGE } from './organization-tree.sql.js';
import type { PeriodOf } from './sentiment.sql.js';

export interface HoaxRow {
  /** Null: all verdicts together. */
  readonly verdict: string | null;
  readonly count: number;
  readonly clarified: number;
  readonly medianClarificationHours: string | null;
}

/** All together first, then by verdict. */
export async function readHoaxes(
  database: Queryable,
  { from, to, organizationCode }: PeriodOf,
): Promise<readonly HoaxRow[]> {
  const { rows } = await database.query<HoaxRow>(
    `with recursive ${LINEAGE}
     select claim.verdict, count(*)::int as count, count(claim.clarified_at)::int as clarified,
       round((percentile_cont(0.5) within group (order by extract(epoch from claim.clarified_at - claim.found_at))
         filter (where claim.clarified_at is not null) / 3600)::numeric, 2)::text as "medianClarificationHours"
     from media.hoax_claims as claim
     where claim.found_at >= ${dayBegins('$1')} and claim.found_at < ${dayBegins('$2', 1)}
       and ${isWithin('claim.organization_code', '$3')}
     group by grouping sets ((), (claim.verdict))
     order by claim.verdict nulls first limit $4`,
    [from, to, organizationCode, HOAX_VERDICTS_MAX],
  );
  return rows;
}
