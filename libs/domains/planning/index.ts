export type { AlignedNode, Alignment } from './alignment/build-alignment.js';
export type { Gap, GapGroup, GapKind } from './gaps/gap-kinds.js';
export { PLANNING_ERRORS, PlanningError } from './planning.errors.js';
export { PlanningModule } from './planning.module.js';
export { NinetyNineDaysService } from './ninety-nine-days/ninety-nine-days.service.js';
export { PlanningService, type AlignmentGaps } from './planning.service.js';
