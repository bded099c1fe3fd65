import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

export interface PlanRow {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly vision: string | null;
  readonly regionCode: string;
  readonly organizationCode: string | null;
  readonly startYear: number;
  readonly endYear: number;
  /** The revision in force: targets of later ones are drafts. */
  readonly revision: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function readPlan(
  tx: Queryable,
  { planCode, asOf }: { readonly planCode: string; readonly asOf: string | null },
): Promise<PlanRow | null> {
  const plans = tableAsOf({
    table: 'planning.plans',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$2::timestamptz',
  });
  const { rows } = await tx.query<PlanRow>(
    `select plan.code, plan.kind, plan.title, plan.vision, plan.region_code as "regionCode",
       plan.organization_code as "organizationCode", plan.start_year as "startYear", plan.end_year as "endYear",
       plan.revision, plan.valid_from as "validFrom", plan.valid_to as "validTo"
     from ${plans} as plan
     where plan.code = $1
     order by plan.code
     limit 1`,
    asOf === null ? [planCode] : [planCode, asOf],
  );
  return rows[0] ?? null;
}

const COLUMNS = [
  'code',
  'kind',
  'title',
  'vision',
  'region_code',
  'organization_code',
  'start_year',
  'end_year',
  'revision',
  'valid_from',
  'valid_to',
];
