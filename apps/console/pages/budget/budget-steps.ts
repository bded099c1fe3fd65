import { ACCOUNT_LEVELS, type BudgetView, type ChangeBudgetView, type Grouping } from './budget-view.js';

type Change = Parameters<ChangeBudgetView>[0];

/** What a group opens into: an agency into its programs, an account into those below it; null where it is not known any deeper. */
export function stepInto(view: BudgetView, code: string): (Change & { readonly group: Grouping }) | null {
  if (view.group === 'organization' && view.organization === null)
    return { organization: code, group: 'program' };
  const level = ACCOUNT_LEVELS.findIndex((one) => one === view.group);
  const below = ACCOUNT_LEVELS[level + 1];
  // What was sent of an account above the level is not known below it.
  const isOfLevel = level >= 0 && code.split('.').length === level + PARTS_OF_FIRST_LEVEL;
  return isOfLevel && below !== undefined ? { account: code, group: below } : null;
}

/** The accounts from the first below all expenditure down to the one looked at, each with the change that leads back to it. */
export function accountsAbove({
  account,
}: BudgetView): readonly { readonly code: string; readonly change: Change }[] {
  const parts = account.split('.');
  return parts.slice(1).map((_, at) => {
    const code = parts.slice(0, at + PARTS_OF_FIRST_LEVEL).join('.');
    return { code, change: { account: code, group: ACCOUNT_LEVELS[at + 1] ?? null } };
  });
}

/** Back to the agency with all its accounts, or to the whole budget, broken down as it was before the step from there. */
export function stepOut({ organization }: BudgetView, to: 'agency' | 'everything'): Change {
  if (to === 'everything' && organization !== null) return { account: null, organization: null, group: null };
  return { account: null, group: ACCOUNT_LEVELS[0] };
}

/** `5.1` */
const PARTS_OF_FIRST_LEVEL = 2;
