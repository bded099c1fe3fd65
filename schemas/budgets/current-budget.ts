import { sumDecimals, type AnyRecord, type RelatedRecords } from '#dataset';

/**
 * What the rules of realization and cash plan compare with: the lines of the same year, organization, activity and account,
 * and which version is in force where that organization belongs.
 */
export const CURRENT_BUDGET = [
  {
    dataset: 'budgets.budget_lines',
    on: {
      fiscalYear: 'fiscalYear',
      organizationCode: 'organizationCode',
      activityCode: 'activityCode',
      accountCode: 'accountCode',
    },
    fields: ['versionCode', 'fundSourceCode', 'amount'],
  },
  {
    dataset: 'budgets.budget_versions',
    on: { fiscalYear: 'fiscalYear' },
    fields: ['regionCode', 'versionCode', 'isCurrent'],
  },
  { dataset: 'reference.organizations', on: { code: 'organizationCode' }, fields: ['regionCode'] },
] as const satisfies readonly RelatedRecords<{
  readonly fiscalYear: number;
  readonly organizationCode: string;
  readonly activityCode: string;
  readonly accountCode: string;
}>[];

/** The budget of the version in force; undefined when no line or no version is known yet, and then nothing can be compared. */
export function currentBudget(
  related: Readonly<Record<string, readonly AnyRecord[]>>,
  isMeant: (line: AnyRecord) => boolean = () => true,
): string | undefined {
  const lines = related['budgets.budget_lines'] ?? [];
  const regionCode = related['reference.organizations']?.[0]?.['regionCode'];
  const version = (related['budgets.budget_versions'] ?? []).find(
    (candidate) => candidate['isCurrent'] === true && candidate['regionCode'] === regionCode,
  );
  if (version === undefined || lines.length === 0) return undefined;
  // Lines of other versions only: the activity was dropped from the budget, which is a budget of zero.
  return sumDecimals(
    lines
      .filter((line) => line['versionCode'] === version['versionCode'] && isMeant(line))
      .flatMap(({ amount }) => (typeof amount === 'string' ? [amount] : [])),
  );
}
