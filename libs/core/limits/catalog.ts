// Limits of the catalogue and its arrival calendar.

/** How long the basis of a figure is remembered: a screen asks for a dozen figures at once, and a batch takes longer to apply. */
export const BASIS_CACHE_MS = 3_000;
/** Combinations of datasets and organization remembered: the figures of the portal for each of some 100 organizations. */
export const BASIS_CACHE_ENTRIES_MAX = 1_000;
/** How long an answer is given again though no record has changed: what is late or expected by now moves with the clock. */
export const REMEMBERED_ANSWER_MS = 60_000;
/** Answers of one kind remembered: some ten screens with their years and agencies, a megabyte or two each at most. */
export const REMEMBERED_ANSWERS_MAX = 32;
/** Datasets under one figure: no figure is made from more than a domain or two. */
export const BASIS_DATASETS_MAX = 40;
/** How far back a figure asks whether reports have come. A year holds every kind of release once. */
export const BASIS_WINDOW_DAYS = 365;
/** How often a worker looks whether a day has begun or a report has come that the calendar must be extended for. */
export const ARRIVALS_EXTEND_INTERVAL_MS = 10_000;
/** How far back missing reports are written down: a year and a month. A mistyped date of 2001 must not owe nine thousand days. */
export const ARRIVALS_BACK_DAYS_MAX = 400;
/** Versions of records that one step of filling the calendar reads: as many as a push has, some 50 ms. */
export const ARRIVALS_BACKFILL_ROWS = 5_000;
/** Due days in one answer: a leap year. */
export const ARRIVALS_RANGE_DAYS_MAX = 366;
export const ARRIVALS_PAGE_DEFAULT = 50;
/** Reports on one page, as in every list. */
export const ARRIVALS_PAGE_MAX = 500;
/** Due days in one answer of strips by day: a quarter. */
export const ARRIVAL_DAYS_RANGE_MAX = 92;
/** Days of all streams in that answer: a quarter of 400 streams that owe something every day. */
export const ARRIVAL_DAYS_ROWS_MAX = 40_000;
/** Organizations, datasets or sources of one answer, and silent streams: 100 agencies and regencies with a dozen datasets each. */
export const DISCIPLINE_ROWS_MAX = 2_000;
/** Contracts in one answer, each compared with the one before it. */
export const CONTRACT_REVISIONS_MAX = 200;
