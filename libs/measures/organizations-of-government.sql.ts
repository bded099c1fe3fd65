import { organizationSql } from '#budget-versions';
import { MEASURE_ORGANIZATIONS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';

/**
 * The organizations of a government by code: those whose topmost organization stands for its region, as budget control has it. With a
 * moment (RFC 3339) those that were known then.
 */
export async function organizationsOfGovernment(
  tx: Queryable,
  { governmentCode, asOf }: { readonly governmentCode: string; readonly asOf: string | null },
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ code: string }>(
    `with recursive ${organizationSql(asOf === null ? null : '$2::timestamptz')}
     select code from organization where government = $1 order by code limit ${MEASURE_ORGANIZATIONS_MAX}`,
    [governmentCode, ...(asOf === null ? [] : [asOf])],
  );
  return rows.map(({ code }) => code);
}
