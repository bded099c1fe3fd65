// Limits of the connector as a service (`run`) and of its check-up (`doctor`).

/** The holder of a state folder touches its lock this often; silent for longer than the second, it is gone. */
export const STATE_LOCK_TOUCH_MS = 15_000;
export const STATE_LOCK_SILENT_MAX_MS = 120_000;
/** Two programs may find the same dead lock at the same moment; each looks once more after this long who has it now. */
export const STATE_LOCK_SETTLE_MS = 100;
/** Between creating a lock file and writing into it lie microseconds; after this long its writer is dead. */
export const STATE_LOCK_UNWRITTEN_MAX_MS = 5_000;

/** Streams read and sent side by side: each holds a few pushes in memory, and the office machine has other work. */
export const RUN_STREAMS_AT_ONCE = 2;
/** Runs begin up to this much later than scheduled, so that a province's connectors do not all come on the hour … */
export const RUN_JITTER_MAX_MS = 30_000;
/** … but never by more than this part of the time to the run after. */
export const RUN_JITTER_SHARE = 0.1;
/** Pause after the first failed run of a stream; it doubles with every further one, with jitter, up to the next constant. */
export const RUN_RETRY_FIRST_MS = 30_000;
export const RUN_RETRY_PAUSE_MAX_MS = 15 * 60_000;
/** Failed runs in a row after which `/health` answers 503: a restarting hub causes one or two. */
export const RUN_FAILURES_HEALTHY_MAX = 2;
/** A file that changes is noticed within this time. Looked at, not watched: shares do not report changes. */
export const RUN_CONFIG_LOOK_MS = 5_000;
/** How long running streams may take to come to a place they can stop at: less than systemd and Docker wait before they kill. */
export const RUN_DRAIN_MAX_MS = 20_000;
/** A clock that goes back by more than this was set; less is its keeping time. */
export const CLOCK_SET_BACK_MIN_MS = 30_000;
/** When the nightly comparison with the hub is due, in the connector's zone: after the evening's backups, before office hours. */
export const RECONCILE_NIGHTLY_SCHEDULE = '30 1 * * *';
/** Timers of Node end at 2^31 ms; longer waits are taken in pieces. */
export const TIMER_MAX_MS = 24 * 3_600_000;

/** A pace that has climbed back to this many pushes a second is no longer kept: one connector cannot send faster. */
export const PUSHES_PER_SECOND_MAX = 50;
/** The slowest pace a hub that says 429 again and again is met with: one push in half a minute. */
export const PUSHES_PER_SECOND_MIN = 1 / 30;
/** Added to the pace for each push that was taken, and the factor it falls by when one was refused as too many. */
export const PUSH_PACE_STEP = 0.1;
export const PUSH_PACE_FACTOR = 0.5;

/** One check of `doctor`; a firewall that swallows packets shows itself in less. */
export const DOCTOR_CHECK_MS = 15_000;
/** The first rows of a source: a slow query on an old database takes longer than the network. */
export const DOCTOR_SOURCE_MS = 60_000;
/** Records of each stream that `doctor` reads and maps. */
export const DOCTOR_RECORDS = 100;
/** A clock that is further off than this breaks certificates and expiry dates sooner or later. */
export const DOCTOR_CLOCK_SKEW_MAX_MS = 5 * 60_000;
/** A key that ends sooner is mentioned: getting a new one takes a letter. */
export const DOCTOR_KEY_SOON_DAYS = 14;
/** Less than this on the disk of the state folder, and not even the log of a run fits. */
export const DOCTOR_DISK_MIN_MIB = 64;
/** Start of an answer that is looked at to tell what answered. */
export const DOCTOR_ANSWER_BYTES_MAX = 64 * 1024;
/** Codes outside of the key's scope that are named one by one. */
export const DOCTOR_EXAMPLES_MAX = 3;

/** Rows from the top of a sheet among which `discover` looks for the column names: titles take fifteen, not forty. */
export const DISCOVER_HEADER_ROWS = 40;
/** Rows of a table that are looked at to see what its columns hold. */
export const DISCOVER_SAMPLE_ROWS = 200;
/** Tables looked at in one go, and streams proposed of them; more is a database to be asked for by name. */
export const DISCOVER_TABLES_MAX = 60;
export const DISCOVER_STREAMS_MAX = 20;
/** A JSON answer or file in which the list of records is looked for. */
export const DISCOVER_JSON_BYTES_MAX = 16 * 1024 * 1024;
/** Different values of a column that a lookup is proposed for; more is a column of names, not of kinds. */
export const DISCOVER_LOOKUP_VALUES_MAX = 25;
/** The proposals of one table, of one source: a slow server is not waited for longer. */
export const DISCOVER_SOURCE_MS = 60_000;
