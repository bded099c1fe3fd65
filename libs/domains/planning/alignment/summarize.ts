import { ACHIEVEMENT_BANDS_2017, type AchievementBandRange } from '../formulas/achievement-band.js';
import { INDICATOR_STATUSES, type IndicatorStatus } from '../formulas/indicator-status.js';
import type { AssessedIndicator } from './assess-indicator.js';
import type { BudgetTotal } from './roll-up-budget.js';

export interface StatusCount {
  readonly status: IndicatorStatus;
  readonly count: number;
}

export interface BandCount extends AchievementBandRange {
  readonly count: number;
}

export interface AlignmentSummary {
  readonly indicatorCount: number;
  /** Every status, also those that nobody has. They add up to all indicators. */
  readonly statuses: readonly StatusCount[];
  /** Every band; with `withoutAchievementCount` they add up to all indicators. */
  readonly bands: readonly BandCount[];
  readonly withoutAchievementCount: number;
  readonly provisionalCount: number;
  /** What the nodes of the plan stand for, each rupiah once. */
  readonly budget: BudgetTotal;
}

export function summarize(indicators: readonly AssessedIndicator[], budget: BudgetTotal): AlignmentSummary {
  const count = (holds: (indicator: AssessedIndicator) => boolean): number => indicators.filter(holds).length;
  return {
    indicatorCount: indicators.length,
    statuses: INDICATOR_STATUSES.map((status) => ({
      status,
      count: count((indicator) => indicator.status === status),
    })),
    bands: ACHIEVEMENT_BANDS_2017.map((range) => ({
      ...range,
      count: count(({ band }) => band === range.band),
    })),
    withoutAchievementCount: count(({ band }) => band === null),
    provisionalCount: count(({ value }) => value?.isProvisional === true),
    budget,
  };
}
