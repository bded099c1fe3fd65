// Limits of reading another system's database: that system has its own users, and they come first.

/** A server of the same network answers within a second; a sleeping line of a district office within ten. */
export const SQL_CONNECT_TIMEOUT_MS = 15_000;
/** A server that gives no further row for so long is stuck or sorts without an index; the statement is given up. */
export const SQL_SILENCE_MAX_MS = 10 * 60_000;
/** How long a connection may take to say goodbye, and to have a statement ended at the server. */
export const SQL_CLOSE_MAX_MS = 5_000;
/** Rows held at once: a row of 50 columns takes about 10 KiB as cells. */
export const SQL_CHUNK_ROWS = 500;
/** Cursor columns: a time and an id, sometimes a tenant in front. */
export const SQL_CURSOR_COLUMNS_MAX = 5;
/** How far behind the last time the next run begins again unless the stream says: no web application keeps a transaction open longer. */
export const SQL_LAG_DEFAULT_MS = 15 * 60_000;
/** The same for a number that counts up: sequences hand out numbers before their transactions commit. */
export const SQL_LAG_DEFAULT_COUNT = 1_000;
/** A time further ahead than any zone and any wrong clock: a typing error, which must not become the position. */
export const SQL_AHEAD_MAX_MS = 26 * 60 * 60_000;
/** Text of one query; longer ones are views that somebody forgot to make. */
export const SQL_QUERY_CHARACTERS_MAX = 100_000;

/** The library sorts in memory (about 300 bytes a row), so a sorted read of SQLite goes page by page. */
export const SQLITE_PAGE_ROWS = 20_000;
/** A SQLite file is copied before it is read; larger ones belong on a server. */
export const SQLITE_COPY_BYTES_MAX = 8 * 1024 * 1024 * 1024;
/** The file must have stood still this long before and during the copy; tried again so often. */
export const SQLITE_STILL_MS = 200;
export const SQLITE_COPY_ATTEMPTS_MAX = 25;
