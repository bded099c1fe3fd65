import { firstPartsSql } from '#dataset-runtime';

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
  'account_group',
  'account_kind',
  'fund_source',
  'month',
] as const;
export type BudgetGrouping = (typeof BUDGET_GROUPINGS)[number];

/** How each fact is grouped: SQL over `sums` (a rollup's row) and `spender`; null where the fact does not know. */
export interface GroupingSql {
  /** Which sums are read: those by program have account kind and fund source, those by activity the whole code. */
  readonly sums: 'program' | 'activity';
  readonly budget: string;
  readonly flow: string;
  readonly cash: string | null;
  /** Over `report`, an activity's latest progress report. */
  readonly progress: string | null;
  /** Null for a payment warrant that does not name what is grouped by: it belongs to the total only. */
  readonly disbursement: string | null;
}

const PROGRAM_PARTS = 3;
const ACTIVITY_PARTS = 5;
const ACCOUNT_GROUP_PARTS = 2;

// `$2` is the organization asked for, or null.
const BELOW_ASKED = `case when $2::text is null then spender.path[1]
  else coalesce(spender.path[array_position(spender.path, $2) + 1], $2) end`;

/** A budget has no month: every month has all of it, under this code. */
export const WHOLE_YEAR = '';

export const GROUPING_SQL: Readonly<Record<BudgetGrouping, GroupingSql>> = {
  organization: same('program', BELOW_ASKED, BELOW_ASKED),
  region: same('program', 'spender.government', 'spender.government'),
  program: same('program', 'sums.program_code', firstPartsSql('report.activity_code', PROGRAM_PARTS)),
  activity: same(
    'activity',
    firstPartsSql('sums.activity_code', ACTIVITY_PARTS),
    firstPartsSql('report.activity_code', ACTIVITY_PARTS),
  ),
  sub_activity: same('activity', 'sums.activity_code', 'report.activity_code'),
  account_group: same('program', firstPartsSql('sums.account_code', ACCOUNT_GROUP_PARTS), null),
  account_kind: same('program', 'sums.account_code', null),
  fund_source: { ...same('program', 'sums.fund_source_code', null), cash: null, disbursement: null },
  month: { ...same('program', 'sums.month::text', null), budget: `'${WHOLE_YEAR}'` },
};

function same(sums: GroupingSql['sums'], code: string, progress: string | null): GroupingSql {
  return { sums, budget: code, flow: code, cash: code, progress, disbursement: code };
}
