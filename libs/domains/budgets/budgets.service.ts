import { readAccess, type Caller } from '#access/decisions';
import { readBasis, RememberedAnswers } from '#catalog';
import { dayOf } from '#core/calendar';
import { inSnapshot, type Pool, type Tx } from '#core/database';
import { badInput, requireBetween } from '#core/errors';
import { BUDGET_FINDINGS_MAX, BUDGET_GROUPS_MAX, BUDGET_OUTLIERS_MAX, BUDGET_ROWS_MAX } from '#core/limits';
import type { FigureBasisType } from '#core/figures';
import type { DatasetRegistry } from '#dataset-runtime';
import { ACCOUNT_CODE, ACCOUNT_GROUP_PARTS } from '#schemas';
import { buildApbd, type ApbdSections } from './apbd/build-apbd.js';
import { BudgetError } from './budgets.errors.js';
import { partsOf } from './control/account-levels.js';
import { buildControl, type Control } from './control/build-control.js';
import { groupingSql, type BudgetGrouping } from './control/grouping.js';
import { versionBudgets, type VersionBudget } from './control/version-budgets.js';
import { restingOn, type FigureContext } from './figures.js';
import { budgetFindings, type BudgetFindings } from './findings/budget-findings.js';
import { recordsBehind, type RecordsOf } from './records-behind.js';
import { budgetFacts, type BudgetFacts } from './sql/budget-facts.sql.js';
import { chooseSums, SUMS_BY_ACCOUNT, SUMS_BY_PROGRAM, type ChosenSums } from './sql/choose-sums.js';
import { readAccountGroups } from './sql/read-apbd.sql.js';
import { readControl, readSentAbove } from './sql/read-control.sql.js';
import { readParentAccounts } from './sql/read-findings.sql.js';
import { readNames } from './sql/read-names.sql.js';
import { readVersionBudgets } from './sql/read-version-budgets.sql.js';
import {
  momentOf,
  readLastMonth,
  readSpenders,
  readVersions,
  type BudgetScope,
  type SpenderRow,
  type VersionRow,
} from './sql/spenders.sql.js';

export interface ControlOf extends BudgetScope {
  /** Null: the last month with a realization. */
  readonly month: number | null;
  readonly groupBy: BudgetGrouping;
  readonly accountCode: string;
  readonly first: number;
  readonly outliers: number;
  /** Payment warrants are not public: what they add up to depends on who asks. */
  readonly caller: Caller;
}

export interface BudgetControl extends Control {
  readonly fiscalYear: number;
  readonly month: number;
  readonly asOf: string;
  readonly versions: readonly VersionRow[];
  /** Every version of the year, those that are not counted, too. */
  readonly byVersion: readonly VersionBudget[];
}

export interface ApbdOf extends BudgetScope {
  readonly regionCode: string;
  readonly month: number | null;
}

export interface Apbd extends ApbdSections {
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly asOf: string;
  readonly version: VersionRow;
}

/** Budgets beside what became of them. All datasets it reads are public, but for payment warrants. */
export class BudgetsService {
  readonly #controls: RememberedAnswers<BudgetControl>;

  constructor(
    private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
  ) {
    this.#controls = new RememberedAnswers(pool);
  }

  async control(of: ControlOf): Promise<BudgetControl> {
    requireBetween('first', of.first, { min: 0, max: BUDGET_ROWS_MAX });
    requireBetween('outliers', of.outliers, { min: 0, max: BUDGET_OUTLIERS_MAX });
    if (!LRA_ACCOUNT.test(of.accountCode))
      throw badInput(
        'accountCode',
        {
          id: 'tulis kode akun LRA, seperti 5, 5.2, atau 5.1.02',
          en: 'write an account of the LRA, such as 5, 5.2 or 5.1.02',
        },
        { value: of.accountCode },
      );
    const basisOfAll = await readBasis(this.pool, {
      datasets: [...CONTROL_DATASETS, DISBURSEMENTS],
      organizationCode: of.organizationCode,
    });
    const access = readAccess(of.caller, this.registry.get(DISBURSEMENTS).definition);
    const question = JSON.stringify({ ...of, caller: access });
    return this.#controls.answer(question, async (tx) => ({
      value: await this.controlIn(tx, of, basisOfAll),
      datasets: CONTROL_READ,
    }));
  }

  private async controlIn(
    tx: Tx,
    of: ControlOf,
    basisOfAll: readonly FigureBasisType[],
  ): Promise<BudgetControl> {
    const { groupBy, accountCode, first, outliers } = of;
    const grouping = groupingSql(groupBy);
    const { facts, month, spenders, versions } = await this.seenIn(tx, of, chooseSums(groupBy, accountCode));
    const withDisbursements = this.mayReadDisbursements(of.caller, spenders);
    // Of warrants that the caller may not read, not even their freshness is told.
    const basis = basisOfAll.filter(({ dataset }) => withDisbursements || dataset !== DISBURSEMENTS);
    const withProgress = partsOf(accountCode) <= ACCOUNT_GROUP_PARTS;
    const asked = { scope: of, grouping, facts, month, accountCode, withProgress, withDisbursements };
    const rows = await readControl(tx, asked);
    if (rows.length > BUDGET_GROUPS_MAX)
      throw new BudgetError('TOO_MANY_GROUPS', { limit: BUDGET_GROUPS_MAX });
    const codes = rows.flatMap(({ code }) => code ?? []);
    const names = await readNames(tx, groupBy, codes);
    // Which accounts there are, and what each version gives them, the sums without programs know.
    const sumsByAccount = of.asOf === null ? chooseSums('organization', accountCode) : SUMS_BY_ACCOUNT;
    const byAccount = this.factsOf(of, sumsByAccount);
    const sentAbove = await readSentAbove(tx, { scope: of, facts: byAccount, accountCode });
    const seen = { month, spenders, versions };
    const records = recordsOf(of, seen, { accountCodes: [accountCode], withProgress, withDisbursements });
    const inVersions = await readVersionBudgets(tx, { scope: of, budgets: byAccount.budgets, accountCode });
    return {
      fiscalYear: of.fiscalYear,
      month,
      asOf: of.asOf ?? new Date().toISOString(),
      versions,
      byVersion: versionBudgets(inVersions, { basis, records }),
      ...buildControl(
        { rows, names, basis, sentAbove },
        { groupBy, month, first, outliers, records, withProgress, withDisbursements },
      ),
    };
  }

  async apbd(of: ApbdOf): Promise<Apbd> {
    const basis = await readBasis(this.pool, { datasets: APBD_DATASETS });
    return inSnapshot(this.pool, async (tx) => {
      const { facts, month, spenders, versions } = await this.seenIn(tx, of, SUMS_BY_PROGRAM);
      const [version] = versions;
      if (version === undefined)
        throw new BudgetError('NO_BUDGET_VERSION', {
          versionCode: of.versionCode ?? '',
          fiscalYear: of.fiscalYear,
          regionCode: of.regionCode,
        });
      const rows = await readAccountGroups(tx, { scope: of, facts, month });
      const figuresOn = (accountCodes: readonly string[]): FigureContext => {
        const seen = { month, spenders, versions };
        const records = recordsOf(of, seen, { accountCodes, withProgress: false, withDisbursements: false });
        const all = { basis, records: recordsBehind(records, 'account_group', null) };
        return restingOn(all, 'budgets.budget_lines', 'budgets.budget_realizations');
      };
      return {
        regionCode: of.regionCode,
        fiscalYear: of.fiscalYear,
        month,
        version,
        asOf: of.asOf ?? new Date().toISOString(),
        ...buildApbd(rows, figuresOn),
      };
    });
  }

  async findings({ first, ...scope }: BudgetScope & { readonly first: number }): Promise<BudgetFindings> {
    requireBetween('first', first, { min: 0, max: BUDGET_FINDINGS_MAX });
    const basis = await readBasis(this.pool, { datasets: ['budgets.budget_lines'] });
    return inSnapshot(this.pool, async (tx) =>
      budgetFindings(await readParentAccounts(tx, { scope, first: Math.max(first, 1) }), basis),
    );
  }

  /** A part of the warrants beside the whole realization would look like money gone: all of those asked about, or none. */
  private mayReadDisbursements(caller: Caller, spenders: readonly SpenderRow[]): boolean {
    const access = readAccess(caller, this.registry.get(DISBURSEMENTS).definition);
    if (access.kind !== 'rows') return access.kind === 'all';
    const readable = new Set(access.limits.flatMap(({ organizations }) => organizations ?? []));
    return spenders.every(({ code }) => readable.has(code));
  }

  private factsOf(scope: BudgetScope, sums: ChosenSums): BudgetFacts {
    return budgetFacts(this.registry, { sums, asOf: momentOf(scope) });
  }

  private async seenIn(
    tx: Tx,
    scope: BudgetScope & { readonly month: number | null },
    sums: ChosenSums,
  ): Promise<Seen> {
    if (scope.month !== null) requireBetween('month', scope.month, { min: 1, max: 12 });
    const facts = this.factsOf(scope, sums);
    const spenders = await readSpenders(tx, scope);
    if (spenders.length === 0 && scope.organizationCode !== null)
      throw new BudgetError('UNKNOWN_SPENDER', {
        organizationCode: scope.organizationCode,
        regionCode: scope.regionCode ?? '*',
      });
    const versions = await readVersions(tx, scope);
    const month =
      scope.month ??
      (await readLastMonth(tx, scope, facts.realizedMonths)) ??
      monthOfToday(scope.fiscalYear, scope.asOf);
    return { facts, month, spenders, versions };
  }
}

interface Seen {
  readonly facts: BudgetFacts;
  readonly month: number;
  readonly spenders: readonly SpenderRow[];
  readonly versions: readonly VersionRow[];
}

function recordsOf(
  { fiscalYear, organizationCode, regionCode }: BudgetScope,
  { month, spenders, versions }: Pick<Seen, 'month' | 'spenders' | 'versions'>,
  limits: Pick<RecordsOf, 'accountCodes' | 'withProgress' | 'withDisbursements'>,
): RecordsOf {
  const versionCodes = [...new Set(versions.map(({ versionCode }) => versionCode))];
  return { fiscalYear, month, versionCodes, organizationCode, regionCode, spenders, ...limits };
}

/** Without any realization: the month that runs, the last of a year that is over, the first of one to come. */
function monthOfToday(fiscalYear: number, asOf: string | null): number {
  const at = asOf === null ? Date.now() : Date.parse(asOf);
  const [year = fiscalYear, month = 1] = dayOf(at).split('-').map(Number);
  if (fiscalYear < year) return 12;
  return fiscalYear > year ? 1 : month;
}

/** Revenue (4), expenditure (5), financing (6) and the accounts below them. */
const LRA_ACCOUNT = new RegExp(`^(?=[4-6])(?:${ACCOUNT_CODE.pattern})$`);

/** What anyone may see here; the module checks that it is public. */
export const CONTROL_DATASETS = [
  'budgets.budget_lines',
  'budgets.budget_realizations',
  'budgets.cash_plans',
  'delivery.progress_reports',
];
const DISBURSEMENTS = 'budgets.disbursements';
/** Everything that budget control is worked out from. */
const CONTROL_READ = [
  ...CONTROL_DATASETS,
  DISBURSEMENTS,
  'budgets.budget_versions',
  'reference.organizations',
  'reference.regions',
  'reference.program_codes',
  'reference.account_codes',
  'reference.fund_sources',
];
const APBD_DATASETS = ['budgets.budget_lines', 'budgets.budget_realizations'];
