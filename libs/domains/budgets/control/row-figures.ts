import { Exact, moneyText, percentText } from '#core/exact';
import { PERCENTAGE_POINTS, RUPIAH, type FigureType } from '#core/figures';
import {
  difference,
  percentFigure,
  percentOf,
  plainFigure,
  restingOn,
  type Arithmetic,
  type FigureContext,
  type Reason,
} from '../figures.js';
import type { ControlRow } from '../sql/read-control.sql.js';
import { ABSORPTION_BAND_SOURCE, type AbsorptionBand } from './absorption-band.js';
import { disbursementFigures, type DisbursementFigures } from './disbursement-figures.js';

/** Where absorption stands against the band expected by the end of the month. */
export const BAND_POSITIONS = ['below', 'within', 'above', 'over_budget'] as const;
export type BandPosition = (typeof BAND_POSITIONS)[number];

/** One group with its figures. Amounts are rupiah; null: nothing was sent. */
export interface ControlGroup {
  readonly code: string;
  readonly name: string | null;
  readonly budget: string | null;
  readonly realization: string | null;
  readonly cashPlan: string | null;
  /** realization ÷ budget × 100. */
  readonly absorption: FigureType;
  /** The realization of what has a cash plan: many agencies send none. */
  readonly plannedRealization: string | null;
  /** That realization − cash plan, to the month, in rupiah, and in percent of the cash plan. */
  readonly cashPlanDeviation: FigureType;
  readonly cashPlanDeviationPercent: FigureType;
  readonly band: AbsorptionBand;
  /** How far absorption lies outside the band; 0 inside it. */
  readonly bandDeviation: FigureType;
  /** Null without absorption. */
  readonly position: BandPosition | null;
  /** Physical progress, weighed by budget, and how far it is ahead of absorption. */
  readonly physicalProgress: FigureType;
  readonly physicalLead: FigureType;
  /** Null amounts with a reason for whoever may not read payment warrants. */
  readonly disbursement: DisbursementFigures;
}

export interface GroupContext {
  /** Everything the group rests on; each figure takes its own part. */
  readonly figures: FigureContext;
  readonly band: AbsorptionBand;
  readonly name: string | null;
  /** Why a group has no budget, no realization, no cash plan, no progress or no payment warrants. */
  readonly withoutBudget: Reason;
  readonly withoutRealization: Reason;
  readonly withoutCashPlan: Reason;
  readonly withoutProgress: Reason;
  readonly withoutDisbursement: Reason;
}

export function controlGroup(row: ControlRow, context: GroupContext): ControlGroup {
  const { figures, band, name, withoutBudget, withoutRealization } = context;
  const { budget, realization, cashPlan } = row;
  const absorbed = percentOf(realization, budget);
  const absorption = percentFigure(absorptionGround(figures), ABSORPTION, {
    numerator: realization,
    denominator: budget,
    withoutNumerator: withoutRealization,
    withoutDenominator: withoutBudget,
  });
  const physicalProgress = physicalFigure(row, context);
  return {
    code: row.code ?? '',
    name,
    budget,
    realization,
    cashPlan,
    band,
    absorption,
    physicalProgress,
    plannedRealization: row.plannedRealization,
    ...cashFigures(row, context),
    bandDeviation: bandFigure(absorbed, absorption, context),
    position: positionOf(absorbed, band),
    physicalLead: leadFigure(row, { absorbed, absorption, physicalProgress }, figures),
    disbursement: disbursementFigures(row, context),
  };
}

function absorptionGround(figures: FigureContext): FigureContext {
  return restingOn(figures, 'budgets.budget_lines', 'budgets.budget_realizations');
}

function cashFigures(
  { plannedRealization, cashPlan }: ControlRow,
  { figures, withoutCashPlan: missing }: GroupContext,
): Pick<ControlGroup, 'cashPlanDeviation' | 'cashPlanDeviationPercent'> {
  // A plan without a realization yet is a deviation of the whole plan, not an absence of figures.
  const deviation = cashPlan === null ? null : difference(plannedRealization ?? '0', cashPlan);
  const ground = restingOn(figures, 'budgets.budget_realizations', 'budgets.cash_plans');
  return {
    cashPlanDeviation: plainFigure(ground, CASH_DEVIATION, {
      value: deviation,
      unit: RUPIAH,
      reason: deviation === null ? missing : null,
    }),
    cashPlanDeviationPercent: percentFigure(ground, CASH_DEVIATION_PERCENT, {
      numerator: deviation,
      denominator: cashPlan,
      withoutNumerator: missing,
      withoutDenominator: missing,
    }),
  };
}

function bandFigure(
  absorbed: Exact | null,
  { reason }: FigureType,
  { figures, band }: GroupContext,
): FigureType {
  return plainFigure(absorptionGround(figures), BAND_DEVIATION, {
    value: absorbed === null ? null : percentText(outsideBand(absorbed, band)),
    unit: PERCENTAGE_POINTS,
    reason,
  });
}

function outsideBand(percent: Exact, { lower, upper }: AbsorptionBand): Exact {
  if (percent.lt(lower)) return percent.minus(lower);
  return percent.gt(upper) ? percent.minus(upper) : new Exact(0);
}

function positionOf(absorbed: Exact | null, { lower, upper }: AbsorptionBand): BandPosition | null {
  if (absorbed === null) return null;
  // Exact: 100.004 percent is over the budget though it shows as 100.00.
  if (absorbed.gt(100)) return 'over_budget';
  if (absorbed.lt(lower)) return 'below';
  return absorbed.gt(upper) ? 'above' : 'within';
}

function physicalFigure(row: ControlRow, { figures, withoutProgress: missing }: GroupContext): FigureType {
  return percentFigure(restingOn(figures, 'delivery.progress_reports', 'budgets.budget_lines'), PHYSICAL, {
    numerator: budgetDone(row),
    denominator: row.progressWeight,
    withoutNumerator: missing,
    withoutDenominator: missing,
  });
}

/** The weighted sum is of percent × rupiah; a hundredth of it is the budget whose work is done. */
function budgetDone({ physicalWeighted }: ControlRow): string | null {
  return physicalWeighted === null ? null : moneyText(new Exact(physicalWeighted).div(100));
}

function leadFigure(
  row: ControlRow,
  {
    absorbed,
    absorption,
    physicalProgress,
  }: {
    readonly absorbed: Exact | null;
    readonly absorption: FigureType;
    readonly physicalProgress: FigureType;
  },
  figures: FigureContext,
): FigureType {
  const done = percentOf(budgetDone(row), row.progressWeight);
  const value = done === null || absorbed === null ? null : percentText(done.minus(absorbed));
  const ground = restingOn(
    figures,
    'delivery.progress_reports',
    'budgets.budget_lines',
    'budgets.budget_realizations',
  );
  return plainFigure(ground, PHYSICAL_LEAD, {
    value,
    unit: PERCENTAGE_POINTS,
    reason: value === null ? (physicalProgress.reason ?? absorption.reason) : null,
  });
}

const ABSORPTION: Arithmetic = {
  formula: {
    id: 'realisasi kumulatif sampai bulan ini ÷ pagu × 100',
    en: 'realization to the end of the month ÷ budget × 100',
  },
  source: 'PP 12/2019; Permendagri 77/2020',
};
const CASH_DEVIATION: Arithmetic = {
  formula: {
    id: 'realisasi dari yang ber-anggaran kas − anggaran kas (RAK), keduanya sampai bulan ini',
    en: 'realization of what has a cash plan − cash plan (RAK), both to the end of the month',
  },
  source: 'PP 12/2019',
};
const CASH_DEVIATION_PERCENT: Arithmetic = {
  formula: {
    id: '(realisasi dari yang ber-anggaran kas − anggaran kas) ÷ anggaran kas × 100, sampai bulan ini',
    en: '(realization of what has a cash plan − cash plan) ÷ cash plan × 100, to the end of the month',
  },
  source: 'PP 12/2019',
};
const BAND_DEVIATION: Arithmetic = {
  formula: {
    id: 'serapan − batas bawah bila di bawahnya, serapan − batas atas bila di atasnya, selain itu 0',
    en: 'absorption − lower bound when below it, absorption − upper bound when above it, otherwise 0',
  },
  source: ABSORPTION_BAND_SOURCE,
};
const PHYSICAL: Arithmetic = {
  formula: {
    id: 'Σ (realisasi fisik × pagu kegiatan) ÷ Σ pagu kegiatan yang melapor; laporan terakhir sampai bulan ini',
    en: 'Σ (physical progress × budget of the activity) ÷ Σ budget of the activities that report; latest report to the month',
  },
  source: 'Lumbung: docs/budget-control.md',
};
const PHYSICAL_LEAD: Arithmetic = {
  formula: { id: 'realisasi fisik − serapan', en: 'physical progress − absorption' },
  source: 'Lumbung: docs/budget-control.md',
};
