import { CASCADE_PLANS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

/** A plan that carries a higher one in a year. */
export interface SubordinatePlanRow {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly regionCode: string;
  readonly organizationCode: string | null;
  readonly revision: number;
}

export interface SubordinatePlansOf {
  readonly regionCode: string;
  readonly year: number;
  /** In the order of the answer. */
  readonly kinds: readonly string[];
  readonly asOf: string | null;
}

/** The plans of a government of some kinds that cover a year; one more than the limit shows that there are too many. */
export async function readSubordinatePlans(
  tx: Queryable,
  { regionCode, year, kinds, asOf }: SubordinatePlansOf,
): Promise<readonly SubordinatePlanRow[]> {
  if (kinds.length === 0) return [];
  const plans = tableAsOf({
    table: 'planning.plans',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$4::timestamptz',
  });
  const { rows } = await tx.query<SubordinatePlanRow>(
    `select plan.code, plan.kind, plan.title, plan.region_code as "regionCode",
       plan.organization_code as "organizationCode", plan.revision
     from ${plans} as plan
     where plan.region_code = $1 and $2 between plan.start_year and plan.end_year and plan.kind = any($3::text[])
     order by array_position($3::text[], plan.kind::text), plan.code
     limit ${CASCADE_PLANS_MAX + 1}`,
    [regionCode, year, kinds, ...(asOf === null ? [] : [asOf])],
  );
  return rows;
}

const COLUMNS = [
  ...['code', 'kind', 'title', 'region_code', 'organization_code', 'start_year', 'end_year', 'revision'],
];
