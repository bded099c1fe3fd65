// Limits of the planning computations, which hold one plan and one budget year in memory.

/** Nodes of one plan: an annual plan down to sub-activities; the national list has 4,031 of them for a province. */
export const PLAN_NODES_MAX = 20_000;
/** Levels of a plan's tree: the nine kinds of node, with room for plans that nest one of them. Ends a walk through wrong data. */
export const PLAN_LEVELS_MAX = 20;
/** Indicators of one plan: Jawa Timur counted 2,912 program indicators in 2022. */
export const PLAN_INDICATORS_MAX = 10_000;
/** Organization × activity sums of one budget year: some 100 organizations with up to 400 sub-activities each. */
export const PLAN_BUDGET_SUMS_MAX = 40_000;
/** Levels of organizations below an agency: unit, branch office, school. The bound ends a walk through wrong data. */
export const ORGANIZATION_LEVELS_MAX = 8;
/** Figures or targets of the indicators of one plan over its years: 10,000 indicators would fill it in two years of months. */
export const INDICATOR_YEAR_ROWS_MAX = 250_000;
/** Rows of one evaluation in a GraphQL answer; the file has all of them. */
export const EVALUATION_ROWS_MAX = 1_000;
/** Deliverables of one priority program: some forty agencies with a handful in each coordination area and stage. */
export const PLAN_MILESTONES_MAX = 2_000;
/** Live measures computed for one answer: the main indicators of a government, each one statement of some milliseconds. */
export const PLAN_LIVE_MEASURES_MAX = 200;
/** Findings of one kind in an answer unless the caller says otherwise. */
export const GAPS_PER_KIND_DEFAULT = 50;
/** The page limit of every list. */
export const GAPS_PER_KIND_MAX = 500;
/** Years of one indicator in an answer: two medium-term plans. */
export const INDICATOR_PROGRESS_YEARS_MAX = 10;
/** Plans that set targets for one indicator: its own, and the strategic and annual ones of some hundred agencies over its years. */
export const INDICATOR_PLANS_MAX = 1_000;
/** Recorded versions of the yearly targets of one indicator: one year of a thousand annual plans, and many revisions of a few. */
export const INDICATOR_TARGET_VERSIONS_MAX = 20_000;
/** Recorded versions of the plans of one indicator: a plan is recorded anew with each revision and each correction. */
export const PLAN_VERSIONS_MAX = 20_000;
/** Rows of a list inside an answer that is asked for at once: the page limit of every list. The national list has some 400 programs. */
export const PLANNING_ROWS_MAX = 500;
/** Budget sums named below one program, the largest first, unless the caller asks for others. */
export const LINKED_BUDGET_LINES_DEFAULT = 20;
/** Subordinate nodes that carry one node: every sub-activity of every agency in a strategic, annual and agency's annual plan. */
export const CASCADE_NODES_MAX = 20_000;
/** Indicators of those nodes. */
export const CASCADE_INDICATORS_MAX = 10_000;
/** Plans that carry a higher one in one year: a strategic and an annual plan of each of some hundred agencies, and the government's. */
export const CASCADE_PLANS_MAX = 300;
/** Carriers of one program unless the caller asks for others: the activities and sub-activities of its agencies. */
export const CASCADE_CARRIERS_DEFAULT = 200;
