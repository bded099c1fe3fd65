import type { Queryable } from '#core/database';

/** The code of the medium-term plan of a government that covers a year: the last to take effect; null without one. */
export async function readMediumPlanCode(
  tx: Queryable,
  { regionCode, year }: { readonly regionCode: string; readonly year: number },
): Promise<string | null> {
  const { rows } = await tx.query<{ code: string }>(
    `select plan.code
     from planning.plans as plan
     where plan.region_code = $1 and plan.kind in ('RPJMD', 'RPD') and $2 between plan.start_year and plan.end_year
     order by plan.valid_from desc, plan.code
     limit 1`,
    [regionCode, year],
  );
  return rows[0]?.code ?? null;
}
