// Limits of the catalogue and its arrival calendar.

/** How long the basis of a figure is remembered: a screen asks for a dozen figures at once, and a batch takes longer to apply. */
export const BASIS_CACHE_MS = 3_000;
/** Combinations of datasets and organization remembered: the figures of the portal for each of some 100 organizations. */
export const BASIS_CACHE_ENTRIES_MAX = 1_000;
/** Datasets under one figure: no figure is made from more than a domain or two. */
export const BASIS_DATASETS_MAX = 40;
/** How far back a figure asks whether reports have come. A year holds every kind of release once. */
export const BASIS_WINDOW_DAYS = 365;
