// Limits of comparing a source with the hub: memory of an office machine, requests of seconds, lists that people can read.

/** Entries (key, hash, place) sorted in memory at once: about 25,000. A million make forty runs on disk. */
export const RECONCILE_RUN_BYTES = 4 * 1024 * 1024;
/** Runs merged at once, each with an open file and a buffer of 64 KiB. */
export const RECONCILE_RUNS_MERGED_MAX = 64;
/** Places of a row are cut here in what is kept of it. */
export const RECONCILE_PLACE_CHARACTERS_MAX = 200;
/** Hashes kept of a key that several rows of a source have; more rows of one key are an error nobody wants listed. */
export const RECONCILE_HASHES_PER_KEY_MAX = 8;

/** Records of the source in one of the ranges compared first; a million are 500 ranges. */
export const RECONCILE_RANGE_RECORDS = 2_048;
/** Parts that a differing range is split into. */
export const RECONCILE_FANOUT = 16;
/** Ranges no longer than this are not split but named record by record: 20 KiB of keys and hashes. */
export const RECONCILE_LEAF_RECORDS = 128;
/** 2,048 → 128 is one split; more than a few would mean that splitting does not come to an end. */
export const RECONCILE_ROUNDS_MAX = 4;
/** Ranges of one request: 400,000 records at the first level, which the hub digests in a second or two. */
export const RECONCILE_RANGES_PER_REQUEST = 200;
/** Keys with their hashes of one request; the hub's own limit. */
export const RECONCILE_HASHES_PER_REQUEST = 5_000;
/** Keys asked about in one request; the hub's own limit. */
export const RECONCILE_KEYS_PER_REQUEST = 1_000;

/** Differences that are named, kept in memory (10 MiB) and mended in one run. All are counted; so many call for `sync --again`. */
export const RECONCILE_NAMED_MAX = 20_000;
/** Of them in `--json`; the file has all that are named. */
export const RECONCILE_LISTED_MAX = 100;
/** Of them on the screen. */
export const RECONCILE_SHOWN_MAX = 20;
/** Defaults of the hub remembered: every indicator of every agency and regency. Then they are asked for again. */
export const RECONCILE_DEFAULTS_REMEMBERED_MAX = 50_000;
/** How long pushes that the hub has taken but not applied are waited for before it is compared without them. */
export const RECONCILE_BACKLOG_WAIT_MS = 60_000;
/** Pushes to the hub that a mend has not seen the end of. */
export const RECONCILE_PUSHES_AT_ONCE = 4;
