// Names under which apps/hub hands out what has no class of its own: `@Inject(DATABASE) private readonly pool: Pool`.
// `HubConfig` and `QueueService` are classes and need no name.

/** The pool of the primary server: `Pool` of #core/database. */
export const DATABASE = Symbol('DATABASE');
/** The pool for reads that may lag: the replica when there is one, else the primary. */
export const READ_DATABASE = Symbol('READ_DATABASE');
/** `Logger` of #core/logging. */
export const LOGGER = Symbol('LOGGER');
