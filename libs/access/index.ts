export { ACCESS_ERRORS, AccessError, forbidden, needsSource } from './access.errors.js';
export { AccessModule } from './access.module.js';
export { DATASET_NAMES } from './access.tokens.js';
export { ApiKeys, type Actor, type Client, type NewClient } from './api-keys.js';
export { AuditLog, type AuditEntry } from './audit-log.js';
export {
  ACTIONS,
  ANONYMOUS,
  SYSTEM,
  type Action,
  type Caller,
  type Grant,
  type ScopeLimit,
} from './caller.js';
export { CallerResolver, type KnownKey } from './caller-resolver.js';
export {
  isAdmin,
  isSteward,
  pushLimits,
  readAccess,
  type ReadableDataset,
  type ReadAccess,
} from './decisions.js';
export { COST, Costs } from './costs.js';
export { mayCall } from './may-call.js';
export { anonymousContext, type RequestContext } from './request-context.js';
export { People } from './people/people.js';
export { PeopleModule } from './people/people.module.js';
export { invitationPath } from './people/people.resolver.js';
export { Public, REQUIREMENT, Requires, type Requirement } from './requires.js';
export { formatScope, parseScope, type Scope } from './scope.js';
export { tierOf, type Tier } from './tier.js';
export { SOURCE_KINDS, Sources, type NewSource, type Source, type SourceKind } from './sources.js';
