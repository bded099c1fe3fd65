import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import { budgetViewOf, type BudgetView, type ChangeBudgetView } from './budget-view.js';
import type { BudgetNamesQuery } from './budget-names.graphql.js';

/** Several values at once: another government or year lets go of the version and the agency of the one before. */
export function useBudgetView(
  versions: BudgetNamesQuery['budgetVersions']['nodes'],
  provinceCode: string,
): readonly [BudgetView | undefined, ChangeBudgetView] {
  const [params, setParams] = useSearchParams();
  const change = useCallback<ChangeBudgetView>(
    (changes) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setParams],
  );
  return [budgetViewOf(params, versions, { provinceCode, now: new Date() }), change];
}
