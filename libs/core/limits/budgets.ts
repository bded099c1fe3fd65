// Limits of budget control, which holds the groups of one question in memory.

/** Groups of one question before it is cut to what was asked for: the sub-activities of all agencies of a province. */
export const BUDGET_GROUPS_MAX = 20_000;
/** Rows of an answer unless the caller says otherwise, and at most; the page limits of every list. */
export const BUDGET_ROWS_DEFAULT = 100;
export const BUDGET_ROWS_MAX = 500;
/** How many groups are shown as spending least and most: what fits beside a table. */
export const BUDGET_OUTLIERS_DEFAULT = 5;
export const BUDGET_OUTLIERS_MAX = 20;
/** Governments of a province with all their agencies and units. */
export const BUDGET_ORGANIZATIONS_MAX = 20_000;
/** Versions of a year in one answer: a few of each government of a province. */
export const BUDGET_VERSIONS_MAX = 1_000;
/** Findings in one answer. */
export const BUDGET_FINDINGS_DEFAULT = 50;
export const BUDGET_FINDINGS_MAX = 500;
/** Groups of accounts (kelompok) that a budget law has: 4.1 to 6.2, with room for wrong ones. */
export const ACCOUNT_GROUPS_MAX = 100;
