import type { Queryable } from '#core/database';
import { assertNever } from '#dataset';
import { isAccountLevel } from '../control/account-levels.js';
import type { BudgetGrouping } from '../control/grouping.js';

/** Names of groups by code, as the master data have them today; a code that they do not list has none. */
export async function readNames(
  tx: Queryable,
  grouping: BudgetGrouping,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const table = tableOf(grouping);
  if (table === null || codes.length === 0) return new Map();
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select asked.code, (
       select master.name from ${table} as master
       where master.code = asked.code or master.code = asked.placeholder
       order by (master.code = asked.code) desc, master.key limit 1
     ) as name
     from unnest($1::text[], $2::text[]) as asked (code, placeholder) order by asked.code limit $3`,
    [codes, codes.map(withPlaceholder), codes.length],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The support program stands as `X.XX.01` in the national list and carries the agency's own field in a budget. */
function withPlaceholder(code: string): string {
  return ['X.XX', ...code.split('.').slice(FIELD_PARTS)].join('.');
}

const FIELD_PARTS = 2;

function tableOf(grouping: BudgetGrouping): string | null {
  if (isAccountLevel(grouping)) return 'reference.account_codes';
  switch (grouping) {
    case 'organization':
      return 'reference.organizations';
    case 'region':
      return 'reference.regions';
    case 'program':
    case 'activity':
    case 'sub_activity':
      return 'reference.program_codes';
    case 'fund_source':
      return 'reference.fund_sources';
    case 'month':
      return null;
    default:
      return assertNever(grouping);
  }
}
