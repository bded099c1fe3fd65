import { PLAN_VERSIONS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { historyReaches } from '#dataset-runtime';

/** A plan as it was recorded at some time. */
export interface PlanVersionRow {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly regionCode: string;
  readonly organizationCode: string | null;
  readonly startYear: number;
  readonly endYear: number;
  readonly revision: number;
  /** The day on which the plan takes effect in this revision. */
  readonly validFrom: string;
  /** RFC 3339. */
  readonly recordedAt: string;
  /** Null: it stands. */
  readonly supersededAt: string | null;
}

/** Every version of some plans up to a moment, in the order in which they were recorded. The key of a plan is its code. */
export async function readPlanVersions(
  tx: Queryable,
  { codes, at }: { readonly codes: readonly string[]; readonly at: string },
): Promise<readonly PlanVersionRow[]> {
  if (codes.length === 0) return [];
  const { rows } = await tx.query<PlanVersionRow>(PLAN_VERSIONS_SQL, [codes, at]);
  return rows;
}

const COLUMNS = `key, code, kind, title, region_code, organization_code, start_year, end_year, revision, valid_from, recorded_at`;

export const PLAN_VERSIONS_SQL = `with version as (
       select ${COLUMNS}, null::timestamptz as superseded_at
       from planning.plans
       where key = any($1::text[]) and recorded_at <= $2::timestamptz
         and ${historyReaches('planning.plans', '$2::timestamptz')}
       union all
       select ${COLUMNS}, case when superseded_at <= $2::timestamptz then superseded_at end
       from planning.plans_history
       where key = any($1::text[]) and recorded_at <= $2::timestamptz
     )
     select version.code, version.kind, version.title, version.region_code as "regionCode",
       version.organization_code as "organizationCode", version.start_year as "startYear", version.end_year as "endYear",
       version.revision, version.valid_from as "validFrom", to_json(version.recorded_at)#>>'{}' as "recordedAt",
       to_json(version.superseded_at)#>>'{}' as "supersededAt"
     from version
     order by version.code, version.recorded_at
     limit ${PLAN_VERSIONS_MAX + 1}`;
