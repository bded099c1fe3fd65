import type { Queryable } from '#core/database';
import { codesCovering } from '../alignment/roll-up-budget.js';
import { readProgramNames } from '../sql/read-program-names.sql.js';
import type { Gap, GapGroup } from './gap-kinds.js';

export interface NamesOf {
  readonly regionCode: string;
  readonly asOf: string | null;
}

/** Budgets carry codes only: gives the programs in the answer their names of the national list. */
export async function nameProgramGaps(
  tx: Queryable,
  groups: readonly GapGroup[],
  { regionCode, asOf }: NamesOf,
): Promise<readonly GapGroup[]> {
  const programs = groups.flatMap(({ items }) => items).filter(isUnplanned);
  const names = await readProgramNames(tx, {
    codes: [...new Set(programs.flatMap(({ code }) => listedCodes(code)))],
    governmentLevel: regionCode.length === PROVINCE_CODE_LENGTH ? 'province' : 'regency',
    asOf,
  });
  const nameOf = (code: string): string | undefined =>
    listedCodes(code).flatMap((listed) => names.get(listed) ?? [])[0];
  return groups.map((group) => ({
    ...group,
    items: group.items.map((gap) =>
      isUnplanned(gap) ? { ...gap, name: nameOf(gap.code) ?? gap.name } : gap,
    ),
  }));
}

function isUnplanned({ kind }: Gap): boolean {
  return kind === 'BUDGET_WITHOUT_PROGRAM';
}

/** The program as it is, then under the placeholder of the list: `2.16.01`, `X.XX.01`. */
function listedCodes(activityCode: string): string[] {
  return codesCovering({ activityCode, functionCodes: [] });
}

const PROVINCE_CODE_LENGTH = 2;
