export type { AlignedNode, Alignment } from './alignment/build-alignment.js';
export type { AssessedIndicator } from './alignment/assess-indicator.js';
export type { BudgetTotal } from './alignment/roll-up-budget.js';
export { absorptionPercent } from './formulas/absorption.js';
export {
  achievement,
  type Achievement,
  type AchievementFormula,
  type AchievementInput,
  type LowerFormula,
  type Polarity,
} from './formulas/achievement.js';
export {
  ACHIEVEMENT_BANDS_2017,
  achievementBand,
  type AchievementBand,
} from './formulas/achievement-band.js';
export { expectedToDate, type ExpectedInput } from './formulas/expected-to-date.js';
export {
  indicatorStatus,
  STATUS_THRESHOLDS_2025_01_01,
  type IndicatorStatus,
  type StatusFinding,
} from './formulas/indicator-status.js';
export { valueToDate, type Accumulation, type ValueToDate } from './formulas/value-to-date.js';
export type { Gap, GapGroup, GapKind } from './gaps/gap-kinds.js';
export { PLANNING_ERRORS, PlanningError } from './planning.errors.js';
export { PlanningModule } from './planning.module.js';
export { NinetyNineDaysService } from './ninety-nine-days/ninety-nine-days.service.js';
export { PlanningService, type AlignmentGaps } from './planning.service.js';
