import type { FigureRecordsType } from '#core/figures';
import { FILTER_LIST_MAX } from '#core/limits';
import { assertNever } from '#dataset';
import { isAccountLevel, partsOf, partsOfLevel } from './control/account-levels.js';
import { groupingSql, type BudgetGrouping } from './control/grouping.js';
import type { SpenderRow } from './sql/spenders.sql.js';

/** What a question was limited to, and who spends in it. */
export interface RecordsOf {
  readonly fiscalYear: number;
  readonly month: number;
  /** These accounts and those below them; empty: every account. */
  readonly accountCodes: readonly string[];
  readonly versionCodes: readonly string[];
  readonly organizationCode: string | null;
  /** Null: every government, so that organizations need not be named. */
  readonly regionCode: string | null;
  readonly spenders: readonly SpenderRow[];
  /** Whether progress reports, and whether payment warrants were read. */
  readonly withProgress: boolean;
  readonly withDisbursements: boolean;
}

/** Which records a group was summed from, as filters of the list fields; `code` null: all groups. */
export function recordsBehind(
  asked: RecordsOf,
  groupBy: BudgetGrouping,
  code: string | null,
): readonly FigureRecordsType[] {
  const of = groupBy === 'month' && code !== null ? { ...asked, month: Number(code) } : asked;
  const fiscalYear = { eq: of.fiscalYear };
  const month = { lte: of.month };
  const inGroup = groupConditions(of, groupBy, code);
  const inAccounts = of.accountCodes.length === 0 ? [] : [atOrBelow('accountCode', ...of.accountCodes)];
  const facts = { fiscalYear, and: [...inAccounts, ...inGroup] };
  const grouping = groupingSql(groupBy);
  return [
    {
      dataset: 'budgets.budget_lines',
      filter: { ...facts, versionCode: { in: of.versionCodes.slice(0, FILTER_LIST_MAX) } },
    },
    {
      dataset: 'budgets.budget_realizations',
      // What is spent below a plan that ends above stands beside that plan.
      filter: {
        fiscalYear,
        month,
        and: [...inAccounts, ...groupConditions(of, groupBy, code, 'with below')],
      },
    },
    ...(grouping.cash === null ? [] : [{ dataset: 'budgets.cash_plans', filter: { ...facts, month } }]),
    ...(grouping.disbursement === null || !of.withDisbursements
      ? []
      : [{ dataset: 'budgets.disbursements', filter: warrantFilter(of, inGroup) }]),
    ...(grouping.progress === null || !of.withProgress
      ? []
      : [
          {
            dataset: 'delivery.progress_reports',
            filter: { fiscalYear, month, packageCode: { eq: WHOLE_ACTIVITY }, and: inGroup },
          },
        ]),
  ];
}

/** Warrants bear a day instead of a month; one that fills a float has no account and belongs to expenditure as a whole. */
function warrantFilter({ fiscalYear, month, accountCodes }: RecordsOf, inGroup: readonly object[]): object {
  const floats = accountCodes.includes(EXPENDITURE) ? [{ accountCode: { isNull: true } }] : [];
  const monthAfter = `${fiscalYear}-${String(month + 1).padStart(2, '0')}-01`;
  return {
    fiscalYear: { eq: fiscalYear },
    ...(month === MONTHS ? {} : { date: { lt: monthAfter } }),
    and: [{ or: [atOrBelow('accountCode', ...accountCodes), ...floats] }, ...inGroup],
  };
}

function groupConditions(
  of: RecordsOf,
  groupBy: BudgetGrouping,
  code: string | null,
  reach: 'own' | 'with below' = 'own',
): object[] {
  const members = membersOf(of, groupBy, code);
  const bySpender = members === null ? [] : [{ organizationCode: { in: members } }];
  if (code === null) return bySpender;
  if (isAccountLevel(groupBy)) {
    // An account above the level is a group of what was sent of it; the accounts below it are other groups.
    const isAboveLevel = partsOf(code) < partsOfLevel(groupBy) && reach === 'own';
    return [...bySpender, isAboveLevel ? { accountCode: { eq: code } } : atOrBelow('accountCode', code)];
  }
  switch (groupBy) {
    case 'organization':
    case 'region':
    case 'month':
      return bySpender;
    case 'program':
    case 'activity':
    case 'sub_activity':
      return [...bySpender, atOrBelow('activityCode', code)];
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

function atOrBelow(field: string, ...codes: readonly string[]): object {
  return {
    or: codes.flatMap((code) => [{ [field]: { eq: code } }, { [field]: { startsWith: `${code}.` } }]),
  };
}

const MONTHS = 12;
const EXPENDITURE = '5';
/** The package code of a report on an activity as a whole. */
const WHOLE_ACTIVITY = '-';
