// Limits of the SIPD door, which takes a plan as one document and answers with what became of each of its items.

/** One request: what one push may hold. A Renstra of a large agency is about 1 MiB, the draft RKPD of a whole city about 5. */
export const SIPD_REQUEST_BYTES_MAX = 8 * 1024 * 1024;
/** Brackets inside brackets: a sub-activity's indicator is the 14th level of an RPJMD that stands in a list. */
export const SIPD_DEPTH_MAX = 24;
/** Documents in one request: senders put all agencies of a government into one list, a province has about a hundred. */
export const SIPD_DOCUMENTS_MAX = 300;
/** Nodes and indicators in one request: every sub-activity of the national list (4,031) with some indicators each. */
export const SIPD_ITEMS_MAX = 30_000;
/** Documents stored at once: they wait for each other's streams most of the time. */
export const SIPD_DOCUMENTS_AT_ONCE = 4;
/** The answer waits this long for the records to be applied; proxies give up after 60 s (nginx, Apache). */
export const SIPD_ANSWER_WAIT_MS = 45_000;
/** What a sender is told to wait when the hub did not get through in that time: a full stream drains in about as long. */
export const SIPD_RETRY_AFTER_SECONDS = 30;
/** Organizations of one government among which a code is sought; a province with its schools and clinics has fewer. */
export const SIPD_ORGANIZATIONS_MAX = 5_000;
/** Items of one push_mapping: the old list of activities of one government has about two thousand. */
export const SIPD_MAPPING_ITEMS_MAX = 10_000;
/** New codes named by one push_mapping. */
export const SIPD_MAPPING_CODES_MAX = 20_000;
