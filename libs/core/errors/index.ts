export {
  defineErrors,
  type Details,
  type ErrorCatalogue,
  type ErrorEntry,
  type Json,
  type LocalText,
} from './catalogue.js';
export { badInput, COMMON_ERRORS, RequestError } from './common.errors.js';
export { errorsOf, isLumbungError, LumbungError } from './lumbung-error.js';
