// Limits of the connector: a small program beside an agency's system, often on an old office machine.

/** Records in one push unless the stream says otherwise: about 300 KiB of JSON, one quick transaction at the hub. */
export const RECORDS_PER_PUSH_DEFAULT = 1_000;
/** Room left in a push for the GraphQL document and the other variables, under the hub's 8 MiB. */
export const PUSH_ENVELOPE_BYTES = 64 * 1024;
/** Pushes whose application the connector has not seen the end of; more would only grow the hub's queue. */
export const UNFINISHED_BATCHES_MAX = 8;
/** Batches written to the outbox but not yet sent before reading waits for sending (memory, not disk, is the reason). */
export const UNSENT_BATCHES_WHILE_ONLINE = 8;

/** What the outbox may hold on disk when the connector file does not say: a day of a large agency, on any disk. */
export const OUTBOX_MIB_DEFAULT = 256;
/** A segment is deleted as a whole once all its batches are settled, so it stays small beside the outbox. */
export const OUTBOX_SEGMENT_BYTES = 16 * 1024 * 1024;

/** One attempt to reach the hub. A push of 8 MiB over a 2 Mbit/s office line takes 33 s. */
export const HUB_TIMEOUT_MS = 60_000;
/** First pause after a failed attempt; it doubles, with full jitter, up to the next constant. */
export const HUB_RETRY_FIRST_MS = 250;
export const HUB_RETRY_PAUSE_MAX_MS = 30_000;
/** Attempts of one request in `sync`: about half a minute of a restarting hub, then the outbox keeps the rest. */
export const HUB_ATTEMPTS_MAX = 8;
/** A Retry-After longer than this is reported instead of waited for. */
export const HUB_RETRY_AFTER_MAX_MS = 120_000;
/** Pauses between two looks at a batch that is not settled yet. */
export const BATCH_POLL_FIRST_MS = 25;
export const BATCH_POLL_MAX_MS = 1_000;
/** A batch that is not settled by then is left to the next run; its receipt is kept. */
export const BATCH_SETTLE_MAX_MS = 10 * 60_000;
/** Rejections asked for in one page (the hub's page limit). */
export const REJECTIONS_PER_PAGE = 500;
/** An answer of the hub longer than this is not an answer of a hub. */
export const HUB_ANSWER_BYTES_MAX = 32 * 1024 * 1024;

/** A file is read once its size and time have stood still this long: a copy over a slow share pauses for less. */
export const FILE_STABLE_MS = 2_000;
/** How long `sync` waits for a file that is still being written before leaving it to the next run. */
export const FILE_STABLE_WAIT_MAX_MS = 30_000;
/** Files one pattern may match; more means that the pattern is wrong. */
export const FILES_PER_STREAM_MAX = 10_000;
/** Columns of one table: Excel's own limit. */
export const COLUMNS_MAX = 16_384;
/** Text of one cell: Excel's own limit is 32,767; CSV and JSON are given more, to end at a quote that is never closed. */
export const CELL_CHARACTERS_MAX = 1_000_000;
/** Text of one NDJSON line or one element of a JSON array: the hub's limit for a whole push. */
export const JSON_ELEMENT_BYTES_MAX = 8 * 1024 * 1024;
/** Rows looked at to find the delimiter of a CSV file. */
export const CSV_SNIFF_ROWS = 200;
/** Bytes from the start of a file kept to tell what it is. */
export const FILE_HEAD_BYTES = 64 * 1024;

/** Entries in a workbook: real ones have tens, those with many pictures hundreds. */
export const XLSX_ENTRIES_MAX = 10_000;
/** Unpacked bytes of one sheet: a full 1,048,576 × 20 sheet is about 1 GiB. */
export const XLSX_SHEET_BYTES_MAX = 2 * 1024 * 1024 * 1024;
/** Unpacked bytes of the shared strings, which stay in memory for the time of reading. */
export const XLSX_STRINGS_BYTES_MAX = 128 * 1024 * 1024;
/** Unpacked bytes of the workbook's other parts (sheet list, styles). */
export const XLSX_PART_BYTES_MAX = 16 * 1024 * 1024;
/** Unpacked ÷ packed: sheets of repeated figures reach 60; deflate ends at 1,032, where the bombs are. */
export const XLSX_RATIO_MAX = 250;
/** Below this size a ratio says nothing (an empty sheet packs well). */
export const XLSX_RATIO_FREE_BYTES = 8 * 1024 * 1024;
/** Merged ranges kept to name header columns. */
export const XLSX_MERGES_MAX = 100_000;
/** Header rows joined into one name. */
export const HEADER_ROWS_MAX = 10;

/** Rows shown by `preview` unless `--limit` says otherwise. */
export const PREVIEW_ROWS_DEFAULT = 10;
/** Rows `preview` reads to find problems and to propose a locale. */
export const PREVIEW_ROWS_READ_MAX = 100_000;
/** Problems `preview` prints for one stream; the count is always whole. */
export const PREVIEW_PROBLEMS_MAX = 50;
/** Rows of a lookup file, which is held in memory. */
export const LOOKUP_ROWS_MAX = 200_000;
/** Values shown of a word that stands for several. */
export const LOOKUP_READINGS_SHOWN_MAX = 5;
/** Records of a hub dataset that a lookup may be made of: a hundred pages. The largest national list has 9,485. */
export const HUB_LOOKUP_RECORDS_MAX = 50_000;
/** Records of one page: the hub's own limit. */
export const HUB_LOOKUP_PAGE_RECORDS = 500;
/** A lookup that was read from the hub so lately is taken as it is: streams that start together read it once. */
export const HUB_LOOKUP_FRESH_MS = 30_000;
/** Digests of records remembered by a stream with `distinct`: about 20 MB; the largest national list has 9,485 codes. */
export const DISTINCT_RECORDS_MAX = 200_000;
/** A raw value in a message is cut here, as the hub does. */
export const MESSAGE_VALUE_CHARACTERS_MAX = 200;
