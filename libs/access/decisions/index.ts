// The second door of access: who may read what, without the injected parts, for what compiles and tests statements.
export { AccessError, forbidden } from '../access.errors.js';
export { ANONYMOUS, SYSTEM, type Caller, type Grant, type ScopeLimit } from '../caller.js';
export {
  isAdmin,
  isSteward,
  pushLimits,
  readAccess,
  type ReadableDataset,
  type ReadAccess,
} from '../decisions.js';
