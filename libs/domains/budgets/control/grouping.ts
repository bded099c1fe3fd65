import { accountPartsSql, activityPartsSql } from '../sql/code-parts.sql.js';
import { ACCOUNT_LEVELS, isAccountLevel, partsOfLevel } from './account-levels.js';

/**
 * What budget control groups by. `organization`: those directly below the organization asked for, each with everything below it; without
 * one, the topmost of the government.
 */
export const BUDGET_GROUPINGS = [
  'organization',
  'region',
  'program',
  'activity',
  'sub_activity',
  ...ACCOUNT_LEVELS,
  'fund_source',
  'month',
] as const;
export type BudgetGrouping = (typeof BUDGET_GROUPINGS)[number];

/** How each fact is grouped: SQL over `sums` (a row of sums) and `spender`; null where the fact does not know. */
export interface GroupingSql {
  /** What the sums must tell beside organization and account; null: nothing. */
  readonly of: 'program' | 'activity' | null;
  readonly budget: string;
  readonly flow: string;
  readonly cash: string | null;
  /** The group of a plan's account, over SQL that names its code: a plan may end above the accounts that are spent on. */
  readonly planned: (plannedAccount: string) => string;
  /** Over `report`, an activity's latest progress report. */
  readonly progress: string | null;
  /** Null for a payment warrant that does not name what is grouped by: it belongs to the total only. */
  readonly disbursement: string | null;
}

const PROGRAM_PARTS = 3;
const ACTIVITY_PARTS = 5;

// `$2` is the organization asked for, or null.
const BELOW_ASKED = `case when $2::text is null then spender.path[1]
  else coalesce(spender.path[array_position(spender.path, $2) + 1], $2) end`;

/** A budget has no month: every month has all of it, under this code. */
export const WHOLE_YEAR = '';

/** Of each grouping by name; `groupingSql` has those by account. */
const OTHERS: Readonly<Record<Exclude<BudgetGrouping, (typeof ACCOUNT_LEVELS)[number]>, GroupingSql>> = {
  organization: same(null, BELOW_ASKED, BELOW_ASKED),
  region: same(null, 'spender.government', 'spender.government'),
  program: same('program', 'sums.program_code', activityPartsSql('report.activity_code', PROGRAM_PARTS)),
  activity: same(
    'activity',
    activityPartsSql('sums.activity_code', ACTIVITY_PARTS),
    activityPartsSql('report.activity_code', ACTIVITY_PARTS),
  ),
  sub_activity: same('activity', 'sums.activity_code', 'report.activity_code'),
  fund_source: { ...same('program', 'sums.fund_source_code', null), cash: null, disbursement: null },
  month: { ...same(null, 'sums.month::text', null), budget: `'${WHOLE_YEAR}'` },
};

export function groupingSql(grouping: BudgetGrouping): GroupingSql {
  if (!isAccountLevel(grouping)) return OTHERS[grouping];
  const atLevel = (code: string): string => accountPartsSql(code, partsOfLevel(grouping));
  return { ...same(null, atLevel('sums.account_code'), null), planned: atLevel };
}

function same(of: GroupingSql['of'], code: string, progress: string | null): GroupingSql {
  return { of, budget: code, flow: code, cash: code, planned: () => code, progress, disbursement: code };
}
