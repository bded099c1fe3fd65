import { Exact, moneyText } from '#core/exact';
import { RUPIAH, type FigureType } from '#core/figures';
import {
  difference,
  plainFigure,
  restingOn,
  type Arithmetic,
  type FigureContext,
  type Reason,
} from '../figures.js';
import type { ControlRow } from '../sql/read-control.sql.js';

/** Payment warrants (SP2D) beside the realization, and what explains the difference. All in rupiah, to the end of the month. */
export interface DisbursementFigures {
  readonly amount: FigureType;
  /** Of these, advances: money that is with the treasurer of an agency and becomes expenditure when it is accounted for. */
  readonly advances: FigureType;
  /** amount − realization. */
  readonly difference: FigureType;
  /** What advances cannot explain: below zero a realization without a warrant, above zero a payment that was not booked. */
  readonly unexplained: FigureType;
}

export interface DisbursementContext {
  readonly figures: FigureContext;
  /** Why there is nothing to show, or nothing to compare with. */
  readonly withoutDisbursement: Reason;
  readonly withoutRealization: Reason;
}

export function disbursementFigures(
  { disbursed, advanced, realization }: ControlRow,
  { figures, withoutDisbursement, withoutRealization }: DisbursementContext,
): DisbursementFigures {
  const warrants = restingOn(figures, 'budgets.disbursements');
  const both = restingOn(figures, 'budgets.disbursements', 'budgets.budget_realizations');
  const missing = disbursed === null ? withoutDisbursement : null;
  const inAdvance = disbursed === null ? null : (advanced ?? '0.00');
  const by = disbursed === null || realization === null ? null : difference(disbursed, realization);
  const compared = by === null ? (missing ?? withoutRealization) : null;
  const rupiah = (
    context: FigureContext,
    arithmetic: Arithmetic,
    value: string | null,
    reason: Reason | null,
  ) => plainFigure(context, arithmetic, { value, unit: RUPIAH, reason });
  return {
    amount: rupiah(warrants, AMOUNT, disbursed, missing),
    advances: rupiah(warrants, ADVANCES, inAdvance, missing),
    difference: rupiah(both, DIFFERENCE, by, compared),
    unexplained: rupiah(
      both,
      UNEXPLAINED,
      by === null ? null : beyondAdvances(by, inAdvance ?? '0'),
      compared,
    ),
  };
}

/** How far a difference lies outside of what advances may make it: between nothing and all of them is still to be accounted for. */
function beyondAdvances(by: string, advanced: string): string {
  const value = new Exact(by);
  if (value.lt(0)) return by;
  return moneyText(Exact.max(0, value.minus(advanced)));
}

const SOURCE = 'PP 12/2019; Permendagri 77/2020';
const AMOUNT: Arithmetic = {
  formula: {
    id: 'Σ SP2D (UP + GU + TU + LS) yang terbit sampai akhir bulan ini',
    en: 'Σ payment warrants (UP + GU + TU + LS) issued to the end of the month',
  },
  source: SOURCE,
};
const ADVANCES: Arithmetic = {
  formula: {
    id: 'Σ SP2D uang persediaan dan tambah uang (UP + TU): menjadi belanja setelah dipertanggungjawabkan',
    en: 'Σ warrants for floats and additions to them (UP + TU): they become expenditure when accounted for',
  },
  source: SOURCE,
};
const DIFFERENCE: Arithmetic = {
  formula: {
    id: 'Σ SP2D − realisasi, keduanya sampai akhir bulan ini',
    en: 'Σ payment warrants − realization, both to the end of the month',
  },
  source: SOURCE,
};
const UNEXPLAINED: Arithmetic = {
  formula: {
    id: 'selisih bila di bawah 0 (realisasi tanpa SP2D), selisih − uang muka bila di atas uang muka (SP2D belum dibukukan), selain itu 0',
    en: 'the difference when below 0 (realization without a warrant), the difference − advances when above them (paid and not booked), otherwise 0',
  },
  source: SOURCE,
};
