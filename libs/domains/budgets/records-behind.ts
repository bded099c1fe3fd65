import type { FigureRecordsType } from '#core/figures';
import { FILTER_LIST_MAX } from '#core/limits';
import { assertNever } from '#dataset';
import type { BudgetGrouping } from './control/grouping.js';
import type { SpenderRow } from './sql/spenders.sql.js';

/** What a question was limited to, and who spends in it. */
export interface RecordsOf {
  readonly fiscalYear: number;
  readonly month: number;
  /** Null: every account. */
  readonly accountCode: string | null;
  readonly versionCodes: readonly string[];
  readonly organizationCode: string | null;
  /** Null: every government, so that organizations need not be named. */
  readonly regionCode: string | null;
  readonly spenders: readonly SpenderRow[];
}

/** Which records a group was summed from, as filters of the list fields; `code` null: all groups. */
export function recordsBehind(
  of: RecordsOf,
  groupBy: BudgetGrouping,
  code: string | null,
): readonly FigureRecordsType[] {
  const common = {
    fiscalYear: { eq: of.fiscalYear },
    and: [
      ...(of.accountCode === null ? [] : [atOrBelow('accountCode', of.accountCode)]),
      ...groupConditions(of, groupBy, code),
    ],
  };
  return [
    {
      dataset: 'budgets.budget_lines',
      filter: { ...common, versionCode: { in: of.versionCodes.slice(0, FILTER_LIST_MAX) } },
    },
    { dataset: 'budgets.budget_realizations', filter: { ...common, month: { lte: of.month } } },
    ...(groupBy === 'fund_source'
      ? []
      : [{ dataset: 'budgets.cash_plans', filter: { ...common, month: { lte: of.month } } }]),
  ];
}

function groupConditions(of: RecordsOf, groupBy: BudgetGrouping, code: string | null): object[] {
  const members = membersOf(of, groupBy, code);
  const bySpender = members === null ? [] : [{ organizationCode: { in: members } }];
  if (code === null) return bySpender;
  switch (groupBy) {
    case 'organization':
    case 'region':
    case 'month':
      return bySpender;
    case 'program':
    case 'activity':
    case 'sub_activity':
      return [...bySpender, atOrBelow('activityCode', code)];
    case 'account_group':
    case 'account_kind':
      return [...bySpender, atOrBelow('accountCode', code)];
    case 'fund_source':
      return [...bySpender, atOrBelow('fundSourceCode', code)];
    default:
      return assertNever(groupBy);
  }
}

/** Organizations that a filter must name; null when it is everybody, or more than a filter takes. */
function membersOf(
  { spenders, organizationCode, regionCode }: RecordsOf,
  groupBy: BudgetGrouping,
  code: string | null,
): readonly string[] | null {
  const isOfGroup = ({ path, government }: SpenderRow): boolean => {
    if (code === null) return true;
    if (groupBy === 'region') return government === code;
    if (groupBy !== 'organization') return true;
    // What the organization asked for spends itself is a group of its own beside those below it.
    return code === organizationCode ? path.at(-1) === code : path.includes(code);
  };
  const isEverybody =
    regionCode === null && organizationCode === null && (code === null || !BY_SPENDER.has(groupBy));
  const members = spenders.filter(isOfGroup).map((spender) => spender.code);
  return isEverybody || members.length > FILTER_LIST_MAX ? null : members;
}

const BY_SPENDER: ReadonlySet<BudgetGrouping> = new Set(['organization', 'region']);

function atOrBelow(field: string, code: string): object {
  return { or: [{ [field]: { eq: code } }, { [field]: { startsWith: `${code}.` } }] };
}
