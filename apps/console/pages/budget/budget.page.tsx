import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { useProvince } from '../../shell/use-province.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { AbsorptionChart } from './absorption-chart.js';
import { ApbdSection } from './apbd-section.js';
import { BudgetChoices } from './budget-choices.js';
import { BudgetCrumbs } from './budget-crumbs.js';
import { BUDGET_NAMES, type BudgetNamesQuery } from './budget-names.graphql.js';
import { BudgetSentences } from './budget-sentences.js';
import { EXPENDITURE, type BudgetView, type ChangeBudgetView } from './budget-view.js';
import { BUDGET, type BudgetQuery } from './budget.graphql.js';
import { CashPlanChart } from './cash-plan-chart.js';
import { DisbursementSection } from './disbursement-section.js';
import { FindingsTable } from './findings-table.js';
import { GroupTable } from './group-table.js';
import { Spenders } from './spenders.js';
import { useBudgetView } from './use-budget-view.js';
import { VersionsTable } from './versions-table.js';
import styles from './budget.module.css';

const WORDS = defineWords(
  {
    title: 'Anggaran',
    lead: 'Berapa yang dianggarkan, berapa yang sudah dibelanjakan, dan apakah itu sesuai dengan rencana kas dan kemajuan di lapangan.',
    none: 'Belum ada versi anggaran yang dikirim ke hub ini.',
    course: 'Perjalanan tahun ini',
    findings: 'Induk yang bukan jumlah rinciannya',
    allWell: 'Tidak ada: setiap rekening induk sama dengan jumlah rinciannya.',
  },
  {
    title: 'Budget',
    lead: 'How much was budgeted, how much has been spent, and whether that agrees with the cash plan and with progress on the ground.',
    none: 'No version of a budget has been sent to this hub yet.',
    course: 'The course of the year',
    findings: 'Parents that are not the sum of their accounts',
    allWell: 'None: every parent account is the sum of its accounts.',
  },
);

export default function BudgetPage(): ReactNode {
  const words = useWords(WORDS);
  const province = useProvince();
  const names = useHub(BUDGET_NAMES, {});
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Answer of={names} skeleton={<Skeleton lines={6} height="5rem" />}>
        {(known) => province && <BudgetOf names={known} provinceCode={province.code} />}
      </Answer>
    </>
  );
}

function BudgetOf({
  names,
  provinceCode,
}: {
  readonly names: BudgetNamesQuery;
  readonly provinceCode: string;
}): ReactNode {
  const words = useWords(WORDS);
  const [view, change] = useBudgetView(names.budgetVersions.nodes, provinceCode);
  if (view === undefined) return <Empty>{words.none}</Empty>;
  return <BudgetAnswer view={view} change={change} names={names} />;
}

interface Part {
  readonly view: BudgetView;
  readonly change: ChangeBudgetView;
  readonly names: BudgetNamesQuery;
}

function BudgetAnswer({ view, change, names }: Part): ReactNode {
  const { region, year, version, organization, account, group } = view;
  const answer = useHub(BUDGET, { region, year, version, organization, account, groupBy: group });
  return (
    <div className={styles.sections}>
      <div className="stack">
        <BudgetChoices view={view} change={change} versions={names.budgetVersions.nodes} />
        <BudgetCrumbs view={view} change={change} names={names} />
      </div>
      <Answer of={answer} skeleton={<Skeleton lines={6} height="5rem" />}>
        {(data) => <Body data={data} view={view} change={change} names={names} />}
      </Answer>
    </div>
  );
}

function Body({ data, view, change, names }: Part & { readonly data: BudgetQuery }): ReactNode {
  const words = useWords(WORDS);
  const { budgetControl, months, budgetFindings } = data;
  const isAllAccounts = view.account === EXPENDITURE;
  return (
    <>
      <BudgetSentences control={budgetControl} view={view} />
      <section className="stack" aria-labelledby="course">
        <h2 id="course">{words.course}</h2>
        <div className={styles.pair}>
          <AbsorptionChart months={months.groups} view={view} />
          <CashPlanChart months={months.groups} view={view} />
        </div>
      </section>
      <GroupTable control={budgetControl} view={view} change={change} />
      {budgetControl.total.cashPlan !== null && <Spenders control={budgetControl} />}
      <DisbursementSection view={view} />
      <VersionsTable control={budgetControl} />
      {view.organization === null && isAllAccounts && <ApbdSection view={view} />}
      {isAllAccounts && <Findings data={budgetFindings} names={names} />}
    </>
  );
}

function Findings({
  data,
  names,
}: {
  readonly data: BudgetQuery['budgetFindings'];
  readonly names: BudgetNamesQuery;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {data.total === 0 ? (
        <p className="quiet">{words.allWell}</p>
      ) : (
        <FindingsTable findings={data} names={names} />
      )}
    </section>
  );
}
