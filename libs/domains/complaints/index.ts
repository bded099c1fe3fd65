export { CLOCKS, type Clock } from './clocks/clock-names.js';
export type { ClockRun, ClockState } from './clocks/run-clock.js';
export { ComplaintClocksService, type RunningClocksPage } from './complaint-clocks.service.js';
export { ComplaintFiguresService, type Performance } from './complaint-figures.service.js';
export { ComplaintLeagueService, type League } from './complaint-league.service.js';
export { ComplaintPlacesService } from './complaint-places.service.js';
export { COMPLAINTS_ERRORS, ComplaintsError } from './complaints.errors.js';
export { ComplaintsModule } from './complaints.module.js';
export { periodBefore, periodOf, type Period } from './period.js';
