// Limits of ingest: what one push may hold, how much may wait, how often something is tried.

/** One push: at most this much JSON text of records. 5,000 records of the widest dataset are about 4 MiB. */
export const PUSH_BYTES_MAX = 8 * 1024 * 1024;
/** Brackets inside brackets in one push: records nest two levels, extras a few more; one bit each must fit in 31. */
export const RECORD_DEPTH_MAX = 30;
/** Room for a UUID, a hash, or source, table, position and time written out. */
export const IDEMPOTENCY_KEY_CHARACTERS_MAX = 200;
/** gzip: level 1 packs records of JSON to a sixth at 100 MB/s; level 6 gains a tenth and takes three times as long. */
export const PAYLOAD_GZIP_LEVEL = 1;

/** Batches of one stream waiting to be applied: at 16 batches/s a quarter of a minute of work. */
export const STREAM_BACKLOG_MAX = 250;
/** Batches of all streams waiting to be applied: two minutes of work, some hundred megabytes of payload. */
export const BACKLOG_MAX = 2_000;
/** What a client is told to wait when a queue is full: long enough for a tenth of a stream's backlog to drain. */
export const BACKLOG_RETRY_AFTER_SECONDS = 5;

/** Tries of one batch before a person must look. With the pauses below they span 42 seconds: a failover, not an outage
 * (while the database is away nothing is counted, because counting needs it). */
export const APPLY_ATTEMPTS_MAX = 5;
/** Pause after the first failed attempt; each further pause is four times longer (0.5, 2, 8, 32 s). */
export const APPLY_RETRY_FIRST_MS = 500;
export const APPLY_RETRY_FACTOR = 4;
/** Batches one job applies before it makes room for other streams; the stream is enqueued again if more wait. */
export const BATCHES_PER_JOB_MAX = 50;
/** An apply of 5,000 records takes 0.1 s, and waits for locks at most this long before it is tried again later. */
export const APPLY_LOCK_TIMEOUT_MS = 30_000;

/** How often the sweeper looks for streams that nobody works on. A lost job costs at most this much delay. */
export const SWEEP_INTERVAL_MS = 1_000;
/** Batches younger than this are in the hands of their own job. */
export const SWEEP_GRACE_MS = 2_000;
/** Streams enqueued again in one sweep; the next sweep takes the rest. */
export const SWEEP_STREAMS_MAX = 500;

/** Payloads of applied batches are kept this long, so that an agency can be shown what it sent last month. */
export const PAYLOAD_RETENTION_DAYS = 35;
/** Snapshots that were given up, and their pushes, are kept as long as payloads: by then every agency has asked what became of them. */
export const ENDED_SNAPSHOT_RETENTION_DAYS = 35;
/** Rejections are kept for a budget year and the month after it, in which its books are closed: they hold what an agency wrote,
 * names included, and nobody mends older ones. */
export const REJECTION_RETENTION_DAYS = 400;
/** The newest rejections of one source and dataset that are kept: twenty pushes refused whole, some hundred megabytes at worst. A
 * source that sends the same wrong records every night reaches it in a year of 270 a night. */
export const REJECTIONS_PER_STREAM_MAX = 100_000;
/** Warnings are looked at when their batch came, or with the quarter's report. */
export const WARNING_RETENTION_DAYS = 100;
/** The newest warnings of all batches that are kept, about 300 bytes each. */
export const WARNINGS_MAX = 2_000_000;
/** How often what is past its time is removed, and how many rows in one statement and how many statements in one run. */
export const RETENTION_INTERVAL_MS = 3_600_000;
export const RETENTION_FINDINGS_PER_STATEMENT = 5_000;
/** Versions of one dataset in one statement: with the statements of a run a quarter of a million an hour, far more than a dataset writes. */
export const RETENTION_VERSIONS_PER_STATEMENT = 5_000;
/** A history that is shorter would be cut behind readers that were away for a holiday, and behind snapshots that wait for a steward. */
export const HISTORY_RETENTION_DAYS_MIN = 30;
/** The audit trail is kept for a year at least; the database itself refuses less (hub.refuse_change_of_audit). */
export const AUDIT_RETENTION_DAYS_MIN = 366;
/** A century: longer is for ever, which is what no setting means. */
export const RETENTION_DAYS_MAX = 36_500;
/** A snapshot has up to 1,000 pushes. */
export const RETENTION_SNAPSHOTS_PER_STATEMENT = 20;
export const RETENTION_BATCHES_PER_STATEMENT = 200;
export const RETENTION_STATEMENTS_PER_RUN = 50;

/** Findings of one batch that are kept one by one; all are counted. More would be the same finding again and again. */
export const WARNINGS_PER_BATCH_MAX = 1_000;
/** Rejections written in one statement: about 2 MiB of text. */
export const REJECTIONS_PER_INSERT = 1_000;
/** Unknown codes of one batch that get a "did you mean"; the rest are refused without. */
export const SUGGESTIONS_PER_BATCH_MAX = 25;
/** Codes a suggestion is sought among; the largest master list (villages of a province) has 8,600. */
export const SUGGESTION_CANDIDATES_MAX = 10_000;
/** Ancestors of unknown codes looked up in one batch: 5,000 records of ten distinct segments would pass. */
export const ANCESTORS_PER_BATCH_MAX = 50_000;
/** A path of defaults goes through at most this many references; the longest in use has two. */
export const DEFAULT_PATH_MAX = 5;
/** Groups a group rule looks at after one batch, and records it reads for them. Past that the rule says that it did not look. */
export const RULE_GROUPS_PER_BATCH_MAX = 1_000;
export const RULE_RECORDS_MAX = 50_000;

/** A snapshot removes what it does not hold. Above a fifth of the records it may just as well be a broken export: a person
 * decides. Below ten records the fifth means nothing. */
export const SNAPSHOT_SHRINK_PERCENT_MAX = 20;
export const SNAPSHOT_SHRINK_RECORDS_MIN = 10;
/** An open snapshot is forgotten after a day: the nightly run that was cut off has been replaced by the next. */
export const SNAPSHOT_OPEN_HOURS_MAX = 24;
/** A held snapshot waits for its steward two weeks, a holiday included; by then newer figures have come. */
export const SNAPSHOT_APPROVAL_DAYS_MAX = 14;
/** One stream needs one, and one more while the first is being approved; the rest are forgotten ones. */
export const OPEN_SNAPSHOTS_PER_STREAM_MAX = 10;
/** Pushes in one snapshot: five million records. */
export const SNAPSHOT_BATCHES_MAX = 1_000;
/** A commit is answered with its outcome if it comes within this time; otherwise the client asks again. */
export const SNAPSHOT_ANSWER_WAIT_MS = 8_000;
export const SNAPSHOT_ANSWER_POLL_MS = 40;
/** How often a door that waits for a batch looks: an apply takes 20 to 100 ms. */
export const BATCH_ANSWER_POLL_MS = 25;

/** Rejections replayed by one call: what one push may hold. */
export const REPLAY_RECORDS_MAX = 5_000;
/** Snapshots that wait for a steward, in one answer: each is a decision, so more are nobody's morning. */
export const HELD_SNAPSHOTS_MAX = 200;
/** Causes listed at once, and examples shown for each. */
export const REJECTION_GROUPS_MAX = 200;
export const REJECTION_EXAMPLES_MAX = 5;
/** Ranges digested in one call: enough to tell ten million keys apart in two calls. */
export const DIGEST_RANGES_MAX = 1_000;
/** Keys with their hashes in one answer: a megabyte, and more than any range a connector still has to name. */
export const RECORD_HASHES_MAX = 5_000;
/** Single keys asked about in one request, and records whose defaults are asked for: a usual push. */
export const RECORD_KEYS_MAX = 1_000;
/** Keys named in one transfer of ownership: what one push may hold. */
export const TRANSFER_KEYS_MAX = 5_000;
/** How long a transfer waits for running applies of the dataset. */
export const TRANSFER_LOCK_TIMEOUT_MS = 10_000;
/** Entries of a list in one answer. */
export const INGEST_PAGE_MAX = 500;
/**
 * Streams one worker process applies at once: one waits for the database while the other computes, on two cores. Each may hold
 * two connections, one for its batch and one to read the next; together they stay below DATABASE_CONNECTIONS_MAX.
 */
export const STREAMS_AT_ONCE = 4;
