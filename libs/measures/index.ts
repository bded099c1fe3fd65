export type { MeasureDefinition } from './measure-definition.js';
export { MEASURES_ERRORS, MeasuresError } from './measures.errors.js';
export { MeasuresModule } from './measures.module.js';
export {
  MeasuresService,
  type Asking,
  type MeasureOfAll,
  type MeasureSlice,
  type OrganizationFigure,
} from './measures.service.js';
export { parsePeriod, type Period } from './period.js';
