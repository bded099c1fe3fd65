import { Exact, moneyText, percentText } from '#core/exact';
import type { FigureType } from '#core/figures';
import {
  difference,
  NO_BUDGET,
  NO_REALIZATION,
  percentFigure,
  PERCENTAGE_POINTS,
  plainFigure,
  RUPIAH,
  type FigureContext,
  type Reason,
} from '../figures.js';
import type { ControlRow } from '../sql/read-control.sql.js';
import { ABSORPTION_BAND_SOURCE, type AbsorptionBand } from './absorption-band.js';

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
}

export interface GroupContext {
  readonly figures: FigureContext;
  readonly band: AbsorptionBand;
  readonly name: string | null;
  /** Why a group has no cash plan or no progress. */
  readonly withoutCashPlan: Reason;
  readonly withoutProgress: Reason;
}

export function controlGroup(row: ControlRow, context: GroupContext): ControlGroup {
  const { figures, band, name } = context;
  const { budget, realization, cashPlan } = row;
  const absorption = percentFigure(figures, ABSORPTION, {
    ...{ numerator: realization, denominator: budget },
    ...{ withoutNumerator: NO_REALIZATION, withoutDenominator: NO_BUDGET },
  });
  const physicalProgress = physicalFigure(row, context);
  return {
    ...{ code: row.code, name, budget, realization, cashPlan, band, absorption, physicalProgress },
    plannedRealization: row.plannedRealization,
    ...cashFigures(row, context),
    bandDeviation: bandFigure(absorption, context),
    position: positionOf(row, absorption.value, band),
    physicalLead: leadFigure(physicalProgress, absorption, figures),
  };
}

function cashFigures(
  { plannedRealization, cashPlan }: ControlRow,
  { figures, withoutCashPlan }: GroupContext,
): Pick<ControlGroup, 'cashPlanDeviation' | 'cashPlanDeviationPercent'> {
  // A plan without a realization yet is a deviation of the whole plan, not an absence of figures.
  const deviation = cashPlan === null ? null : difference(plannedRealization ?? '0', cashPlan);
  const missing = withoutCashPlan;
  return {
    cashPlanDeviation: plainFigure(figures, CASH_DEVIATION, {
      ...{ value: deviation, unit: RUPIAH },
      reason: deviation === null ? missing : null,
    }),
    cashPlanDeviationPercent: percentFigure(figures, CASH_DEVIATION_PERCENT, {
      ...{ numerator: deviation, denominator: cashPlan },
      ...{ withoutNumerator: missing, withoutDenominator: withoutCashPlan },
    }),
  };
}

function bandFigure(absorption: FigureType, { figures, band }: GroupContext): FigureType {
  const outside = absorption.value === null ? null : outsideBand(new Exact(absorption.value), band);
  return plainFigure(figures, BAND_DEVIATION, {
    value: outside === null ? null : percentText(outside),
    unit: PERCENTAGE_POINTS,
    reason: absorption.reason,
  });
}

function outsideBand(percent: Exact, { lower, upper }: AbsorptionBand): Exact {
  if (percent.lt(lower)) return percent.minus(lower);
  return percent.gt(upper) ? percent.minus(upper) : new Exact(0);
}

function positionOf(
  { budget, realization }: ControlRow,
  absorption: string | null,
  { lower, upper }: AbsorptionBand,
): BandPosition | null {
  if (absorption === null || budget === null || realization === null) return null;
  // Compared in rupiah: 100.004 percent is over the budget though it shows as 100.00.
  if (new Exact(realization).gt(budget)) return 'over_budget';
  const percent = new Exact(realization).div(budget).times(100);
  if (percent.lt(lower)) return 'below';
  return percent.gt(upper) ? 'above' : 'within';
}

function physicalFigure(
  { physicalWeighted, progressWeight }: ControlRow,
  { figures, withoutProgress }: GroupContext,
): FigureType {
  // The weighted sum is of percent × rupiah; a hundredth of it is the budget whose work is done.
  const done = physicalWeighted === null ? null : moneyText(new Exact(physicalWeighted).div(100));
  return percentFigure(figures, PHYSICAL, {
    ...{ numerator: done, denominator: progressWeight },
    ...{ withoutNumerator: withoutProgress, withoutDenominator: withoutProgress },
  });
}

function leadFigure(physical: FigureType, absorption: FigureType, figures: FigureContext): FigureType {
  const value =
    physical.value === null || absorption.value === null
      ? null
      : percentText(new Exact(physical.value).minus(absorption.value));
  return plainFigure(figures, PHYSICAL_LEAD, {
    ...{ value, unit: PERCENTAGE_POINTS },
    reason: value === null ? (physical.reason ?? absorption.reason) : null,
  });
}

const ABSORPTION = {
  formula: {
    id: 'realisasi kumulatif sampai bulan ini ÷ pagu × 100',
    en: 'realization to the end of the month ÷ budget × 100',
  },
  source: 'PP 12/2019; Permendagri 77/2020',
};
const CASH_DEVIATION = {
  formula: {
    id: 'realisasi dari yang ber-anggaran kas − anggaran kas (RAK), keduanya sampai bulan ini',
    en: 'realization of what has a cash plan − cash plan (RAK), both to the end of the month',
  },
  source: 'PP 12/2019',
};
const CASH_DEVIATION_PERCENT = {
  formula: {
    id: '(realisasi dari yang ber-anggaran kas − anggaran kas) ÷ anggaran kas × 100, sampai bulan ini',
    en: '(realization of what has a cash plan − cash plan) ÷ cash plan × 100, to the end of the month',
  },
  source: 'PP 12/2019',
};
const BAND_DEVIATION = {
  formula: {
    id: 'serapan − batas bawah bila di bawahnya, serapan − batas atas bila di atasnya, selain itu 0',
    en: 'absorption − lower bound when below it, absorption − upper bound when above it, otherwise 0',
  },
  source: ABSORPTION_BAND_SOURCE,
};
const PHYSICAL = {
  formula: {
    id: 'Σ (realisasi fisik × pagu kegiatan) ÷ Σ pagu kegiatan yang melapor; laporan terakhir sampai bulan ini',
    en: 'Σ (physical progress × budget of the activity) ÷ Σ budget of the activities that report; latest report to the month',
  },
  source: null,
};
const PHYSICAL_LEAD = {
  formula: { id: 'realisasi fisik − serapan', en: 'physical progress − absorption' },
  source: null,
};
