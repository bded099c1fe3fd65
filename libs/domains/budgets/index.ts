export type { ApbdBalance, ApbdLine } from './apbd/build-apbd.js';
export { absorptionBandOf, type AbsorptionBand } from './control/absorption-band.js';
export type { BudgetGrouping } from './control/grouping.js';
export type { ControlGroup } from './control/row-figures.js';
export { BUDGET_ERRORS, BudgetError } from './budgets.errors.js';
export { BudgetsModule } from './budgets.module.js';
export { BudgetsService, type Apbd, type BudgetControl, type ControlOf } from './budgets.service.js';
