import { ACCOUNT_GROUP_PARTS, ACCOUNT_KIND_PARTS } from '#schemas';
import { isAccountLevel, partsOf, partsOfLevel } from '../control/account-levels.js';
import { groupingSql, type BudgetGrouping } from '../control/grouping.js';

/**
 * Which sums answer a question.
 * - `program`: organization, program, fund source and the account to its kind (5.1.02);
 * - `activity`: organization, sub-activity and the account to its group (5.1);
 * - `account`: organization and the whole account.
 */
export interface ChosenSums {
  readonly by: 'program' | 'activity' | 'account';
  /** Kept by ingest. Otherwise the facts are added up: no kept sums have the whole account beside programs or activities. */
  readonly isKept: boolean;
  /** How many parts of an account these sums tell. */
  readonly accountParts: number;
}

/** The sums of a budget by kinds of account, which every question above them reads. */
export const SUMS_BY_PROGRAM: ChosenSums = { by: 'program', isKept: true, accountParts: ACCOUNT_KIND_PARTS };

/** The smallest kept sums that tell what is grouped by and the accounts asked for. */
export function chooseSums(groupBy: BudgetGrouping, accountCode: string): ChosenSums {
  const { of } = groupingSql(groupBy);
  const level = isAccountLevel(groupBy) ? partsOfLevel(groupBy) : 0;
  const needed = Math.max(partsOf(accountCode), level);
  if (of === null && needed > ACCOUNT_KIND_PARTS) return SUMS_BY_ACCOUNT;
  const by = of ?? 'program';
  const accountParts = by === 'program' ? ACCOUNT_KIND_PARTS : ACCOUNT_GROUP_PARTS;
  const isKept = needed <= accountParts;
  return { by, isKept, accountParts: isKept ? accountParts : WHOLE_ACCOUNT_PARTS };
}

/** `5.1.02.01.01.0024` */
const WHOLE_ACCOUNT_PARTS = 6;

/** Of a past moment the cheapest sums of a budget by account, because they cut no code. */
export const SUMS_BY_ACCOUNT: ChosenSums = { by: 'account', isKept: true, accountParts: WHOLE_ACCOUNT_PARTS };
