import { Exact } from '#core/exact';
import type { FigureBasisType } from '#core/figures';
import type { LocalText } from '#dataset';
import { difference } from '../figures.js';
import type { ParentAccountRow } from '../sql/read-findings.sql.js';

/**
 * - `parent_differs`: an account's amount is not the sum of the accounts below it.
 * - `parent_counted_twice`: it is, but both were sent, so the sums of budget control hold the money twice.
 */
export const BUDGET_FINDING_KINDS = ['parent_differs', 'parent_counted_twice'] as const;
export type BudgetFindingKind = (typeof BUDGET_FINDING_KINDS)[number];

export interface BudgetFinding extends Omit<ParentAccountRow, 'totalCount'> {
  readonly kind: BudgetFindingKind;
  /** amount − Σ of the accounts below, rupiah. */
  readonly difference: string;
  readonly detail: LocalText;
}

export interface BudgetFindings {
  readonly total: number;
  readonly items: readonly BudgetFinding[];
  readonly basis: readonly FigureBasisType[];
}

export function budgetFindings(
  rows: readonly ParentAccountRow[],
  basis: readonly FigureBasisType[],
): BudgetFindings {
  return {
    total: rows[0]?.totalCount ?? 0,
    items: rows.map(({ totalCount: _total, ...row }) => {
      const by = difference(row.amount, row.childrenSum);
      const kind = new Exact(by).isZero() ? 'parent_counted_twice' : 'parent_differs';
      return { kind, difference: by, detail: detailOf(kind, row, by), ...row };
    }),
    basis,
  };
}

function detailOf(
  kind: BudgetFindingKind,
  { accountCode, amount, childrenSum }: Omit<ParentAccountRow, 'totalCount'>,
  by: string,
): LocalText {
  if (kind === 'parent_counted_twice')
    return {
      id: `Rekening ${accountCode} dikirim bersama rincian di bawahnya, sehingga ${amount} terhitung dua kali. Kirim rinciannya saja.`,
      en: `Account ${accountCode} was sent together with the accounts below it, so ${amount} is counted twice. Send the accounts below only.`,
    };
  return {
    id: `Rekening ${accountCode} berpagu ${amount}, sedangkan rincian di bawahnya ${childrenSum}; selisih ${by}.`,
    en: `Account ${accountCode} holds ${amount}, but the accounts below it add up to ${childrenSum}; the difference is ${by}.`,
  };
}
