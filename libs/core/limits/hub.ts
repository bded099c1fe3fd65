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

/** Keys that were replaced and still open what they sealed; a start seals all of it anew, so one is the rule. */
export const SECRETS_KEYS_PREVIOUS_MAX = 5;

/** Connections of the queue's own pool, beside one that listens: adding, taking and finishing jobs is all it does. */
export const QUEUE_CONNECTIONS_MAX = 4;
/** A healthy queue adds a job in about 1 ms; a push should not wait longer for its trigger than for its own write. */
export const ENQUEUE_TIMEOUT_MS = 2_000;
/** How long a worker may be silent before its job is given to another: killed workers are replaced in about 5 s. */
export const QUEUE_LOCK_MS = 5_000;
export const QUEUE_STALLED_CHECK_MS = 2_500;
/** Pauses between tries to reach a Redis that is away: 0.1 s at first, doubled up to 2 s. A try is one packet. */
export const QUEUE_RECONNECT_FIRST_MS = 100;
export const QUEUE_RECONNECT_DOUBLINGS_MAX = 10;
export const QUEUE_RECONNECT_MAX_MS = 2_000;
/** How long a worker waits before it asks the queue again that did not answer. */
export const QUEUE_RETRY_MS = 1_000;
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

/** The text of one /graphql request: 8 MiB of records (the published limit of a push) and 1 MiB for all around them. */
export const REQUEST_BYTES_MAX = 9 * 1024 * 1024;
/** Nobody without a key has records to send; a query of this size has no author. */
export const ANONYMOUS_REQUEST_BYTES_MAX = 256 * 1024;
/** A push of 5,000 records of 20 fields written into the document has 300,000 tokens; no other document comes near. */
export const GRAPHQL_TOKENS_MAX = 400_000;
/** A plan tree with its indicators, targets and their history nests 10 levels deep. */
export const GRAPHQL_DEPTH_MAX = 15;
/** The introspection query of GraphiQL nests 15 levels. */
export const GRAPHQL_INTROSPECTION_DEPTH_MAX = 20;
/** The longest dashboard query selects about 300 fields. */
export const GRAPHQL_FIELDS_MAX = 2_000;
/** Aliases multiply root fields; a dashboard asks for a few dozen figures at once. */
export const GRAPHQL_ALIASES_MAX = 100;
/** Documents kept parsed and compiled. Applications use a few dozen each; one entry takes about 50 KiB. */
export const GRAPHQL_DOCUMENTS_MAX = 1_000;
/** Documents of one file of trusted ones: those of a large application, with room. */
export const TRUSTED_DOCUMENTS_MAX = 5_000;
/** Longer documents carry data of their own and do not come again. */
export const GRAPHQL_DOCUMENT_CACHED_CHARACTERS_MAX = 16 * 1024;
/** Errors in one answer: a person mends a few at a time. */
export const GRAPHQL_ERRORS_MAX = 50;

/** A probe that takes longer is a failed one; proxies give up after 3 s (docker/Dockerfile). */
export const READINESS_CHECK_MS = 2_000;
/** Connections of an api or worker process: PostgreSQL's default of 100 leaves room for eight processes and their queues. */
export const DATABASE_CONNECTIONS_MAX = 10;
/** The longest statement a request may cost; jobs that need longer set their own. */
export const STATEMENT_TIMEOUT_MS = 30_000;
/** How long a process may take to finish its requests and jobs: 5 s less than compose waits before it kills. */
export const DRAIN_MAX_MS = 25_000;
/** A client that sends its request more slowly than this is holding the connection, not using it (8 MiB at 1 Mbit/s is 67 s). */
export const REQUEST_RECEIVE_MAX_MS = 120_000;

/** Requests a second that callers without a key may send from one address: an office of 400 people behind one address, each
 * opening a page of five queries every ten seconds. */
export const RATE_ANONYMOUS_PER_SECOND = 200;
/** Requests a second of one key: the server behind a busy portal. A connector pushes a few a second. */
export const RATE_KEY_PER_SECOND = 500;
/** Requests a second of a trusted key: the servers of a portal that many people look at, about what one process answers of small queries. */
export const RATE_TRUSTED_PER_SECOND = 2_000;
/** How many seconds' worth may come at once, after a pause: a page with its files, a dashboard that wakes up. */
export const RATE_BURST_SECONDS = 10;
/** Callers whose rate is remembered, about 200 bytes each; the one that was quiet longest is forgotten, and begins anew. */
export const RATE_BUCKETS_MAX = 20_000;
/** A rate above what one process can answer limits nothing. */
export const RATE_PER_SECOND_MAX = 100_000;
/** Proxies in a row before the hub, and networks they may be in. */
export const TRUSTED_PROXIES_MAX = 50;

/** NIST SP 800-63B §3.1.1.2 asks for 15 where a password is all there is and 8 beside a second factor; 12 fits people who type it on phones. */
export const PASSWORD_CHARACTERS_MIN = 12;
/** Long sentences fit; a megabyte of password is an attack. */
export const PASSWORD_CHARACTERS_MAX = 200;
/** Hashes of passwords at once in a process, 64 MiB and a thread each. */
export const PASSWORD_HASHES_AT_ONCE_MAX = 2;
/** Sign-ins that may wait for them, a few seconds' worth; more are told to come again. */
export const PASSWORD_HASHES_WAITING_MAX = 32;
/** Wrong passwords in a row before an account rests, and for how long at most: OWASP Authentication Cheat Sheet, exponential. */
export const SIGN_IN_FREE_TRIES = 5;
export const SIGN_IN_REST_MINUTES_MAX = 60;
/** A working day; after that one signs in again. */
export const SESSION_MAX_SECONDS = 12 * 60 * 60;
/** A session that nobody used for so long has ended: a desk that was left for lunch and a meeting. */
export const SESSION_IDLE_MAX_SECONDS = 2 * 60 * 60;
/** How long a session's answer is remembered: the longest a session that was ended works in another process. */
export const SESSION_CACHE_MS = 5_000;
/** Ended sessions that one sign-in clears away. */
export const SESSIONS_CLEARED_MAX = 1_000;
/** A link to set a password is good for three days, so that one sent on Friday works on Monday. */
export const INVITATION_HOURS = 72;
/** How long somebody may take to sign in at the identity provider. */
export const OIDC_SIGN_IN_MINUTES = 10;
/** Answers of the identity provider: it is near, or it is away. */
export const OIDC_TIMEOUT_SECONDS = 10;
/** Characters of a login (RFC 5321 lets an address have 254) and of a person's name. */
export const LOGIN_CHARACTERS_MAX = 254;
export const PERSON_NAME_CHARACTERS_MAX = 200;
