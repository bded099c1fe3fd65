import type { Queryable } from '#core/database';
import { readBudgetCodeNames, type BudgetCodeNamesOf } from '../alignment/budget-code-names.js';
import type { Gap, GapGroup } from './gap-kinds.js';

/** Gives the programs in the answer, which have a code only, their names of the national list. */
export async function nameProgramGaps(
  tx: Queryable,
  groups: readonly GapGroup[],
  of: Omit<BudgetCodeNamesOf, 'codes'>,
): Promise<readonly GapGroup[]> {
  const programs = groups.flatMap(({ items }) => items).filter(isUnplanned);
  const names = await readBudgetCodeNames(tx, { ...of, codes: programs.map(({ code }) => code) });
  return groups.map((group) => ({
    ...group,
    items: group.items.map((gap) =>
      isUnplanned(gap) ? { ...gap, name: names.get(gap.code) ?? gap.name } : gap,
    ),
  }));
}

function isUnplanned({ kind }: Gap): boolean {
  return kind === 'BUDGET_WITHOUT_PROGRAM';
}
