// The embedded PostgreSQL, its processes and the migrations.

/** Two processes may look for a free port at the same moment; several collisions in a row mean something else is wrong. */
export const SERVER_PORT_ATTEMPTS_MAX = 5;
export const SERVER_READY_POLL_MS = 20;
/** Recovery after a power cut replays at most max_wal_size (1 GB): minutes on a slow disk. */
export const SERVER_READY_WAIT_MS = 300_000;
/** How often a server that is still starting is mentioned. */
export const SERVER_READY_REPORT_MS = 5_000;
/** How much of a failed server's log is shown: about forty lines. */
export const SERVER_LAST_WORDS_MAX_BYTES = 4_000;

/** Fast shutdown rolls back and writes a checkpoint of at most shared_buffers (128 MB). */
export const SERVER_FAST_STOP_WAIT_MS = 30_000;
/** Immediate shutdown only ends processes. */
export const SERVER_IMMEDIATE_STOP_WAIT_MS = 10_000;
export const SERVER_STOP_POLL_MS = 25;

/** Another process holds the lock of a data directory while it starts a server there, so as long as that may take. */
export const FILE_LOCK_WAIT_MS = SERVER_READY_WAIT_MS;
export const FILE_LOCK_POLL_MS = 50;
/** Between creating a lock file and writing into it lie microseconds; after this long its writer is dead. */
export const FILE_LOCK_UNWRITTEN_MAX_MS = 5_000;

/** A database on the same network answers in milliseconds; ten seconds cover a restart of it. A request waits as long for a connection that is
 * in use: six turns of 64 requests over ten connections, each turn a second and a half. */
export const DATABASE_CONNECT_TIMEOUT_MS = 10_000;
/** How long a connection is kept that nobody uses. A burst after a quiet moment would else begin with opening all of them, on a server that may
 * be busy, and with preparing every statement anew. */
export const DATABASE_IDLE_MS = 600_000;
/** What a caller is told to wait where no connection came free: half of what it has waited already. */
export const DATABASE_RETRY_AFTER_SECONDS = 5;
/** TypeORM serves the small tables, a few reads a second; the pool carries the load. */
export const TYPEORM_CONNECTIONS_MAX = 4;

/** Migrations of large tables take minutes; beyond half an hour a person should look. */
export const MIGRATION_LOCK_WAIT_MS = 1_800_000;
export const MIGRATION_LOCK_POLL_MS = 100;
/** Far more migrations than the project will ever have. */
export const MIGRATIONS_MAX = 10_000;

/** A chain of causes is a handful long; the bound guards against a cycle. */
export const ERROR_CAUSES_MAX = 20;
