// Limits of the Open311 door (GeoReport v2).

/** GeoReport v2: a description has at most 4,000 characters. */
export const OPEN311_DESCRIPTION_CHARACTERS_MAX = 4_000;
/** GeoReport v2: a period of at most 90 days, which is also the default. */
export const OPEN311_DAYS_MAX = 90;
/** GeoReport v2: at most 1,000 results in one answer, unless a server says otherwise. */
export const OPEN311_RESULTS_MAX = 1_000;
/** Ids in one address: two conditions each, and a filter has at most 200. */
export const OPEN311_IDS_MAX = 100;
/** How far pages by number reach; whoever wants more narrows the dates or takes an export. */
export const OPEN311_WALK_RECORDS_MAX = 10_000;
/** Pages of categories: complaint systems have some dozens, ten pages are 5,000. */
export const OPEN311_SERVICES_PAGES_MAX = 10;
/** A form of 4,000 characters, each of four bytes, percent-encoded (12 bytes a character), and its other members. */
export const OPEN311_REQUEST_BYTES_MAX = 64 * 1024;
/** New requests a second of one source: an app of a whole province gets a few hundred complaints a day. */
export const OPEN311_POSTS_PER_SECOND = 5;
/** A push is applied within a second when the queue is quiet; a phone waits ten and then takes a token. */
export const OPEN311_ANSWER_WAIT_MS = 10_000;
