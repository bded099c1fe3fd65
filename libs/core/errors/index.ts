export { badInput, foreignCursor, requireAtMost, requireBetween } from './bad-input.js';
export {
  defineErrors,
  type Details,
  type DetailsOf,
  type ErrorCatalogue,
  type ErrorEntry,
  type Json,
  type LocalText,
} from './catalogue.js';
export { COMMON_ERRORS, RequestError } from './common.errors.js';
export { hintAt } from './hint.js';
export { errorsOf, isLumbungError, LumbungError } from './lumbung-error.js';
export { notFound } from './not-found.js';
export { shownValue } from './shown-value.js';
