// Limits of the complaint clocks and figures. Figures are set-based SQL over one period; what is bounded here is what one answer holds.

/** Rows of complaints.response_policies that are weighed for each complaint: a handful per clock and province. */
export const RESPONSE_POLICIES_MAX = 200;
/** Steps of one complaint that are looked at for pauses; `sequence` itself ends at 10,000. */
export const RESPONSES_PER_COMPLAINT_MAX = 1_000;
/** Entries of a page unless the caller says otherwise, and at most: those of every list. */
export const COMPLAINT_PAGE_DEFAULT = 50;
export const COMPLAINT_PAGE_MAX = 500;
/** Statements for one page of late complaints: those that only wait for the reporter are passed over, and more is read. */
export const CLOCK_PAGE_ROUNDS_MAX = 5;
/** "Due soon" looks this far ahead unless told, and at most 60 days: the longest clock. */
export const CLOCK_DUE_WITHIN_HOURS_DEFAULT = 24;
export const CLOCK_DUE_WITHIN_HOURS_MAX = 1_440;
/** Complaints of a period whose clock was stopped for a while and that are reckoned one by one. */
export const PAUSED_COMPLAINTS_MAX = 5_000;
/** Agencies of one league table: some 60 of a province, 38 regencies and their agencies roll up into these. */
export const LEAGUE_AGENCIES_MAX = 1_000;
/** Complaints whose clocks are worked out one by one for one caller: a full answer of Open311. */
export const COMPLAINTS_JUDGED_MAX = 1_000;
/** Late complaints by agency, clock and policy: as many agencies as a league has, times the handful of policies that apply to each. */
export const LATE_GROUPS_MAX = 8_000;
/** Below this many complaints a share says little, and an agency has no rank. */
export const LEAGUE_COMPLAINTS_MIN = 10;
/** Organizations below one: an education agency has some hundreds of schools. */
export const ORGANIZATIONS_BELOW_MAX = 5_000;
/** Rows of one breakdown: regions down to the village, categories of all systems. */
export const STATISTICS_ROWS_MAX = 2_000;
/** Duplicates are looked for over a quarter at most, as each complaint is compared with its neighbours. */
export const DUPLICATE_PERIOD_DAYS_MAX = 92;
export const DUPLICATE_PAIRS_MAX = 5_000;
export const DUPLICATE_RADIUS_METERS_MAX = 1_000;
export const DUPLICATE_WINDOW_DAYS_MAX = 60;
/** Characters of a title that are compared: titles end at 300. */
export const DUPLICATE_TEXT_CHARACTERS_MAX = 300;
/** Characters of a description that are compared: some three hundred words, more than most complaints have. */
export const DUPLICATE_DESCRIPTION_CHARACTERS_MAX = 2_000;
