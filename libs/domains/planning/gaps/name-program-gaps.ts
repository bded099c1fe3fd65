import type { Queryable } from '#core/database';
import { readBudgetCodeNames, type BudgetCodeNamesOf } from '../alignment/budget-code-names.js';
import type { Gap } from './gap-kinds.js';

/** Gives the programs of a budget, which have a code only, their names of the national list. */
export async function nameProgramGaps(
  tx: Queryable,
  gaps: readonly Gap[],
  of: Omit<BudgetCodeNamesOf, 'codes'>,
): Promise<readonly Gap[]> {
  const codes = [...new Set(gaps.filter(isUnplanned).map(({ code }) => code))];
  const names = await readBudgetCodeNames(tx, { ...of, codes });
  return gaps.map((gap) => (isUnplanned(gap) ? { ...gap, name: names.get(gap.code) ?? gap.name } : gap));
}

function isUnplanned({ kind }: Gap): boolean {
  return kind === 'BUDGET_WITHOUT_PROGRAM';
}
