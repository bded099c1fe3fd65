import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

export interface MediumPlanOf {
  readonly regionCode: string;
  readonly year: number;
  readonly asOf: string | null;
}

/** The code of the medium-term plan of a government that covers a year: the last to take effect; null without one. */
export async function readMediumPlanCode(
  tx: Queryable,
  { regionCode, year, asOf }: MediumPlanOf,
): Promise<string | null> {
  const plans = tableAsOf({
    table: 'planning.plans',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$3::timestamptz',
  });
  const { rows } = await tx.query<{ code: string }>(
    `select plan.code
     from ${plans} as plan
     where plan.region_code = $1 and plan.kind in ('RPJMD', 'RPD') and $2 between plan.start_year and plan.end_year
     order by plan.valid_from desc, plan.code
     limit 1`,
    [regionCode, year, ...(asOf === null ? [] : [asOf])],
  );
  return rows[0]?.code ?? null;
}

const COLUMNS = ['code', 'kind', 'region_code', 'start_year', 'end_year', 'valid_from'];
