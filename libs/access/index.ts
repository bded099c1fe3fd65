export { ACCESS_ERRORS, AccessError } from './access.errors.js';
export {
  ACTIONS,
  ANONYMOUS,
  SYSTEM,
  type Action,
  type Caller,
  type Grant,
  type ScopeLimit,
} from './caller.js';
export {
  isAdmin,
  isSteward,
  pushLimits,
  readAccess,
  type ReadableDataset,
  type ReadAccess,
} from './decisions.js';
