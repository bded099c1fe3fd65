// Limits of the connector towards web addresses, feeds and file servers of other people.

/** One attempt, from connecting to the last byte, unless the connector file says otherwise: slow reports of PHP applications
 * are cut by their own web server after 60 or 120 s. */
export const WEB_TIMEOUT_MS = 120_000;
/** Attempts of one request: with the pauses below about a minute of an application that restarts. */
export const WEB_ATTEMPTS_MAX = 5;
/** First pause after a failed attempt; it doubles, with full jitter, up to the next constant. */
export const WEB_RETRY_FIRST_MS = 1_000;
export const WEB_RETRY_PAUSE_MAX_MS = 30_000;
/** A Retry-After longer than this is reported instead of waited for: the next run comes soon enough. */
export const WEB_RETRY_AFTER_MAX_MS = 5 * 60_000;
/** Redirects followed for one request; browsers stop at 20, and no honest address needs more than a few. */
export const WEB_REDIRECTS_MAX = 5;
/** An answer longer than this, unpacked, is refused unless the connector file allows more. It is kept on disk, not in memory. */
export const WEB_ANSWER_MIB_DEFAULT = 256;
/** Of an answer this much stays in memory; the rest goes to a file that is deleted with the page. */
export const WEB_ANSWER_MEMORY_BYTES = 1024 * 1024;
/** A file of an answer this old belongs to a run that was killed: no answer is read for a day. */
export const WEB_ANSWER_STALE_MS = 24 * 60 * 60_000;
/** What an answer may hold besides its records: status, message, paging. */
export const WEB_ENVELOPE_CHARACTERS_MAX = 1024 * 1024;
/** Text of an answer looked at to explain it: a page title, a message. */
export const WEB_EXPLANATION_BYTES = 64 * 1024;
/** Pages read of one source in one run unless told: 10,000 pages of 100 are a million records. */
export const WEB_PAGES_MAX_DEFAULT = 10_000;
/** Rows handed on together. */
export const WEB_ROWS_PER_CHUNK = 500;
/** Elements inside each other in an XML answer; real ones have fewer than twenty. */
export const XML_DEPTH_MAX = 200;

/** Feeds of one stream: every outlet and every section of a province's press. */
export const FEEDS_PER_STREAM_MAX = 500;
/** A feed is read into memory; the largest ones met have a few hundred items and 2 MiB. */
export const FEED_BYTES_MAX = 16 * 1024 * 1024;
/** Characters of an excerpt: the field of the dataset holds as many, and a quotation should not be a copy. */
export const FEED_EXCERPT_CHARACTERS = 500;

/** Connecting to and one command of a file server. */
export const REMOTE_TIMEOUT_MS = 30_000;
/** Attempts of one download; each goes on where the one before was cut. */
export const REMOTE_ATTEMPTS_MAX = 4;
/** First pause between those attempts; it doubles. */
export const REMOTE_RETRY_FIRST_MS = 1_000;
/** Names tried for a file in an archive: its own, with the second, and then with numbers. More means that something loops. */
export const ARCHIVE_NAMES_MAX = 1_000;
/** One file of a file server: Excel's full sheet packs to less, and CSV of a year's cash book to a tenth. */
export const REMOTE_FILE_MIB_DEFAULT = 1_024;
