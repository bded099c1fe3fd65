// Limits of the hub process: its GraphQL door, keys, queue and shutdown.

/** A decimal on the wire: 18 digits, a point, 8 digits and a sign, with room for leading zeros of old systems. */
export const DECIMAL_CHARACTERS_MAX = 40;
/** A cursor holds the sort values and the key of one record; the longest key of the catalogue is under 1 KiB. */
export const CURSOR_CHARACTERS_MAX = 4_096;
/** JSON values nest a few levels (a filter, a record with a point); the bound guards the stack. */
export const JSON_DEPTH_MAX = 32;
/** Enough of a wrong value to recognise it in a message. */
export const SHOWN_VALUE_CHARACTERS_MAX = 100;

/** 32 characters of a random alphabet of 62 are 190 bits: nobody guesses them, so a plain SHA-256 may store them. */
export const ADMIN_KEY_CHARACTERS_MIN = 32;

/** Connections of the queue's own pool, beside one that listens: adding, taking and finishing jobs is all it does. */
export const QUEUE_CONNECTIONS_MAX = 4;
/** A healthy queue adds a job in about 1 ms; a push should not wait longer for its trigger than for its own write. */
export const ENQUEUE_TIMEOUT_MS = 2_000;
/** How long a worker may be silent before its job is given to another: killed workers are replaced in about 5 s. */
export const QUEUE_LOCK_MS = 5_000;
export const QUEUE_STALLED_CHECK_MS = 2_500;
/** A job only says "look"; hub.batches counts real attempts, so being given back often is no reason to drop it. */
export const QUEUE_STALLS_MAX = 1_000;
/** Nobody reads the queue's event log; BullMQ cannot do without it. */
export const QUEUE_EVENTS_KEPT_MAX = 100;

/** A grant for a whole province covers its 8,600 villages; Indonesia's largest has under 9,000 with districts. */
export const GRANT_CODES_MAX = 10_000;
/** Organizations nest three or four levels (agency, unit, section); the bound guards against a circle. */
export const SUBTREE_DEPTH_MAX = 10;
/** How long a key's answer is remembered: the longest a revoked key works in another process. */
export const CALLER_CACHE_MS = 30_000;
/** Keys remembered at once: ten times the agencies and regencies of a province. */
export const CALLER_CACHE_ENTRIES_MAX = 1_000;
/** A key is read out over the telephone at worst; longer headers are not keys. */
export const AUTHORIZATION_CHARACTERS_MAX = 512;
/** Sources, clients and audit entries in one answer: as many as records on a page. */
export const ACCESS_LIST_MAX = 500;
