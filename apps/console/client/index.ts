export { HubError } from './execute.js';
export type { Operation } from './operation.js';
export {
  useInvitation,
  useSession,
  useSessionActions,
  type NewAccount,
  type Role,
  type SignedIn,
} from './session.js';
export { useAction } from './use-action.js';
export { createQueryClient, useHub, type HubAnswer } from './use-hub.js';
