// Limits of the media queries.

/** Days in one answer: a leap year. A clipping service delivers some hundred mentions a day. */
export const MEDIA_RANGE_DAYS_MAX = 366;
/** Organizations in one answer: agencies, bureaus, hospitals, regencies and the units below them. */
export const MEDIA_ORGANIZATIONS_MAX = 2_000;
/** Mentions on one page, as in every list. */
export const MEDIA_PAGE_MAX = 500;
export const MEDIA_PAGE_DEFAULT = 50;
/** Verdicts of hoax claims: the seven types and "true", with room for more. */
export const HOAX_VERDICTS_MAX = 20;
/** Official accounts of all organizations in one answer: nine platforms for each. */
export const OFFICIAL_ACCOUNTS_MAX = 5_000;
