import { reportedYear } from '../../format/time.js';
import type { BudgetNamesQuery } from './budget-names.graphql.js';

/** From the top; a code of the first has two parts, such as 5.1, and each level has one part more. */
export const ACCOUNT_LEVELS = [
  'account_group',
  'account_kind',
  'account_object',
  'account_detail',
  'account_sub_detail',
] as const;

export const GROUPINGS = [
  'organization',
  'program',
  'activity',
  'sub_activity',
  ...ACCOUNT_LEVELS,
  'fund_source',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Expenditure: what is looked at unless the address names an account below it. */
export const EXPENDITURE = '5';

/** What of the budget is looked at; everything stands in the address, nothing that is the default does. */
export interface BudgetView {
  readonly region: string;
  readonly year: number;
  /** Null: the version in force. */
  readonly version: string | null;
  /** Null: the whole government. */
  readonly organization: string | null;
  /** This account and all below it. */
  readonly account: string;
  readonly group: Grouping;
}

type Versions = BudgetNamesQuery['budgetVersions']['nodes'];

export type ChangeBudgetView = (change: Readonly<Partial<Record<keyof BudgetView, string | null>>>) => void;

/** Undefined where no budget has been sent yet. */
export function budgetViewOf(
  params: URLSearchParams,
  versions: Versions,
  { provinceCode, now }: { readonly provinceCode: string; readonly now: Date },
): BudgetView | undefined {
  const regions = new Set(versions.map(({ regionCode }) => regionCode));
  const [first] = [...regions].toSorted();
  const fallback = regions.has(provinceCode) ? provinceCode : first;
  const asked = params.get('region');
  const region = asked !== null && regions.has(asked) ? asked : fallback;
  if (region === undefined) return undefined;
  const years = yearsOf(versions, region);
  const current = reportedYear(now);
  const year = [Number(params.get('year')), current].find((one) => years.includes(one)) ?? years[0];
  if (year === undefined) return undefined;
  return {
    ...{ region, year, version: params.get('version'), organization: params.get('organization') },
    account: accountOf(params.get('account')),
    group: GROUPINGS.find((one) => one === params.get('group')) ?? 'organization',
  };
}

/** Latest first. */
export function yearsOf(versions: Versions, region: string): readonly number[] {
  const own = versions.filter(({ regionCode }) => regionCode === region);
  return [...new Set(own.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => b - a);
}

function accountOf(asked: string | null): string {
  return asked !== null && ACCOUNT.test(asked) ? asked : EXPENDITURE;
}

/** The chart of accounts has six levels; the last part has three or four digits. */
const ACCOUNT = /^[456](?:\.\d(?:\.\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{3,4})?)?)?)?)?$/u;
