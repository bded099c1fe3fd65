import type { LocalText } from '#dataset';
import { NO_BUDGET, NO_REALIZATION, type Reason } from '../figures.js';
import type { ControlRow, SentAbove } from '../sql/read-control.sql.js';
import { codesAbove, isAccountLevel } from './account-levels.js';
import { groupingSql, type BudgetGrouping } from './grouping.js';

/** The facts that may be sent of an account at any level: one goes down to the leaves, another ends at the kind. */
type AccountFact = keyof SentAbove;

/** Why a group, or with null all together, has nothing of a fact. */
export type WhyMissing = (fact: AccountFact, code: string | null) => Reason;

/**
 * Grouped by account, a group without a cash plan may lie below an account that has one, or above some that have: `5.1.02.01` has none of
 * its own where the plan ends at `5.1.02`. `sentAbove` are the accounts above all those asked for.
 */
export function whyMissing(
  rows: readonly ControlRow[],
  { groupBy, sentAbove }: { readonly groupBy: BudgetGrouping; readonly sentAbove: SentAbove },
): WhyMissing {
  const known = isAccountLevel(groupBy) ? rows : [];
  const sent = {
    budget: accountsSent(known, 'budget'),
    realization: accountsSent(known, 'realization'),
    cashPlan: accountsSent(known, 'cashPlan'),
  };
  return (fact, code) => {
    if (fact === 'cashPlan' && groupingSql(groupBy).cash === null) return CASH_HAS_NO_FUND_SOURCE;
    const inAnswer =
      code === null ? undefined : codesAbove(code).findLast((one) => sent[fact].codes.has(one));
    const above = inAnswer ?? sentAbove[fact];
    if (code !== null && sent[fact].above.has(code)) return sentBelow(fact);
    return above === null ? NOTHING_SENT[fact] : sentOf(fact, above);
  };
}

interface AccountsSent {
  readonly codes: ReadonlySet<string>;
  /** Every code above one of them. */
  readonly above: ReadonlySet<string>;
}

function accountsSent(rows: readonly ControlRow[], fact: AccountFact): AccountsSent {
  const codes = rows.flatMap((row) => (row.code === null || row[fact] === null ? [] : [row.code]));
  return { codes: new Set(codes), above: new Set(codes.flatMap(codesAbove)) };
}

function sentOf(fact: AccountFact, account: string): Reason {
  const { code, name } = FACTS[fact];
  return {
    code: `${code}_SENT_ABOVE`,
    text: {
      id: `${name.id} dikirim untuk rekening di atasnya, ${account}, dan tidak dirinci sampai di sini.`,
      en: `${name.en} were sent of an account above, ${account}, and not broken down to here.`,
    },
  };
}

function sentBelow(fact: AccountFact): Reason {
  const { code, name } = FACTS[fact];
  return {
    code: `${code}_SENT_BELOW`,
    text: {
      id: `${name.id} dikirim untuk rekening di bawahnya, yang menjadi kelompok tersendiri di sini.`,
      en: `${name.en} were sent of accounts below, which are groups of their own here.`,
    },
  };
}

const FACTS: Readonly<Record<AccountFact, { readonly code: string; readonly name: LocalText }>> = {
  budget: { code: 'BUDGET', name: { id: 'Pagu', en: 'Budgets' } },
  realization: { code: 'REALIZATION', name: { id: 'Realisasi', en: 'Realizations' } },
  cashPlan: { code: 'CASH_PLAN', name: { id: 'Anggaran kas', en: 'Cash plans' } },
};
const NO_CASH_PLAN: Reason = {
  code: 'NO_CASH_PLAN',
  text: { id: 'Belum ada anggaran kas sampai bulan ini.', en: 'There is no cash plan up to this month.' },
};
const CASH_HAS_NO_FUND_SOURCE: Reason = {
  code: 'CASH_PLAN_NOT_BY_FUND_SOURCE',
  text: { id: 'Anggaran kas tidak menyebut sumber dana.', en: 'Cash plans do not name a fund source.' },
};
const NOTHING_SENT: Readonly<Record<AccountFact, Reason>> = {
  budget: NO_BUDGET,
  realization: NO_REALIZATION,
  cashPlan: NO_CASH_PLAN,
};
