// Limits of reading.

/** A screen of a console or a page of a script; what `first` is when nobody says. */
export const PAGE_SIZE_DEFAULT = 50;
/** Relay pages above this gain nothing: the cost of a round trip is small beside that of 500 records. */
export const PAGE_SIZE_MAX = 500;
/** Conditions of all filters of one operation; a console's filter builder makes a handful, a long list belongs in `in`. */
export const FILTER_CONDITIONS_MAX = 200;
/** `and`, `or`, `not` inside each other: deeper than anyone reads, and far from the stack's end. */
export const FILTER_DEPTH_MAX = 10;
/** Values of one `in`: the codes of every agency and regency of a province fit, a download of keys does not. */
export const FILTER_LIST_MAX = 1_000;
/** Order terms of one list. Beyond the third, hardly any records tie. */
export const ORDER_TERMS_MAX = 5;
/** Groups of one aggregate: a province's agencies × twelve months × a few years. More is an export. */
export const AGGREGATE_GROUPS_MAX = 5_000;
/** Selected fields of one operation, fragments spread; PostgreSQL allows 1,664 columns in one row. */
export const SELECTED_FIELDS_MAX = 1_000;
/** PostgreSQL cuts longer names, which would change the answer. */
export const RESPONSE_NAME_LENGTH_MAX = 63;
/** Estimated records of one operation without a key, links and summaries included: a full page with twenty links each, about 0.2 s. */
export const QUERY_COST_ANONYMOUS = 20_000;
/** With a key or a session, whose holder is known and can be asked: a page of a dashboard with all its parts, about half a second. */
export const QUERY_COST_KEY = 50_000;
/** Of a key that the administrator calls trusted: the server behind a portal, which asks once for many readers, about two seconds. */
export const QUERY_COST_TRUSTED = 200_000;
/** No setting goes beyond it: longer statements end by their timeout. */
export const QUERY_COST_MAX = 1_000_000;
/** Compiled plans kept per process, about 5 KB each; more than the operations of all clients of a hub. */
export const QUERY_PLANS_MAX = 1_000;
/** Prepared statements per connection, about 100 KB each in PostgreSQL. Past it the connections are renewed one by one. */
export const PREPARED_STATEMENTS_MAX = 500;
/**
 * What a computed query (a plan with its indicators, a league, a score) counts in estimated records: warm answers over the demo take up to
 * some tens of milliseconds, about what a thousand records of a list take. Twenty of them fit one request without a key.
 */
export const COMPUTED_QUERY_COST = 1_000;
