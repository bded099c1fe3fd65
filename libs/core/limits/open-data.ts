// Limits of exports and of the open doors to public data.

/** Records fetched at once: about 1 MB of JSON, so an export takes a few megabytes of memory whatever its length. */
export const EXPORT_BATCH_RECORDS = 1_000;
/** Exports at once in one process: each holds one of ten connections, and queries must find theirs. */
export const EXPORTS_AT_ONCE_MAX = 4;
/** Exports at once of one caller: a second one while the first downloads, not a fleet. */
export const EXPORTS_PER_CALLER_MAX = 2;
/** What a caller is told to wait when too many run: most exports take less. */
export const EXPORT_RETRY_AFTER_SECONDS = 15;
/** The longest single step of an export: a state of the past of some million records is sorted before its first row. */
export const EXPORT_STATEMENT_TIMEOUT_MS = 120_000;
/** A client that takes nothing for this long is gone; the snapshot it holds keeps old versions of rows alive. */
export const EXPORT_STALL_MAX_MS = 60_000;
/** An hour is 20 GB at 50 Mbit/s; a longer snapshot costs everyone. */
export const EXPORT_DURATION_MAX_MS = 3_600_000;
/** Rows of a workbook: above it Excel takes minutes to open one on an office machine. CSV has no such limit. */
export const EXPORT_XLSX_ROWS_MAX = 100_000;
/** Decimal digits that a cell of Excel keeps (a double): longer amounts are written as text, exact. */
export const XLSX_EXACT_DIGITS_MAX = 15;
/** Level of gzip for exports: 6 takes twice the time for a tenth less. */
export const EXPORT_GZIP_LEVEL = 4;
/** The text of `?fields=` and `?filter=`; proxies cut addresses at 8 KiB. */
export const EXPORT_PARAMETER_CHARACTERS_MAX = 8_192;
/** Schemas change with a release of the hub; a client asks again after five minutes, and mostly hears "unchanged". */
export const SCHEMA_MAX_AGE_SECONDS = 300;
/** The catalogue says when each dataset last changed; harvesters come once a day, people look sooner. */
export const CATALOG_MAX_AGE_SECONDS = 60;
/** Indicators described in the catalogue: those of a medium-term plan and of its agencies; the file of the dataset has them all. */
export const CATALOG_INDICATORS_MAX = 2_000;
