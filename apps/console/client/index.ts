export { HubError } from './execute.js';
export type { Operation } from './operation.js';
export { createQueryClient, useHub, type HubAnswer } from './use-hub.js';
