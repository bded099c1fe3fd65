import { Fragment, type ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { ACCOUNT_NAMES } from './account-names.graphql.js';
import type { BudgetNamesQuery } from './budget-names.graphql.js';
import { accountsAbove, stepOut } from './budget-steps.js';
import { EXPENDITURE, type BudgetView, type ChangeBudgetView } from './budget-view.js';
import styles from './budget.module.css';

const WORDS = defineWords(
  {
    label: 'Bagian anggaran',
    agencies: 'Semua perangkat daerah',
    expenditure: 'Semua belanja',
  },
  {
    label: 'Part of the budget',
    agencies: 'All agencies',
    expenditure: 'All expenditure',
  },
);

interface Crumb {
  readonly key: string;
  readonly name: ReactNode;
  readonly leave: () => void;
}

/** The way from the whole budget to the part that is looked at; nothing where that is the whole. */
export function BudgetCrumbs({
  view,
  change,
  names,
}: {
  readonly view: BudgetView;
  readonly change: ChangeBudgetView;
  readonly names: BudgetNamesQuery;
}): ReactNode {
  const words = useWords(WORDS);
  const { organization, account } = view;
  const accounts = accountsAbove(view);
  const chart = useHub(
    ACCOUNT_NAMES,
    { codes: accounts.map(({ code }) => code) },
    { isWanted: accounts.length > 0 },
  );
  if (organization === null && account === EXPENDITURE) return null;
  const agency = names.organizations.nodes.find(({ code }) => code === organization)?.name ?? organization;
  const accountName = (code: string): string | undefined =>
    chart.data?.accountCodes.nodes.find((one) => one.code === code)?.name;
  const crumbs: readonly Crumb[] = [
    {
      key: 'whole',
      name: organization === null ? words.expenditure : words.agencies,
      leave: () => change(stepOut(view, 'everything')),
    },
    ...(organization === null
      ? []
      : [{ key: organization, name: agency, leave: () => change(stepOut(view, 'agency')) }]),
    ...accounts.map((one) => ({
      key: one.code,
      name: <AccountName code={one.code} name={accountName(one.code)} />,
      leave: () => change(one.change),
    })),
  ];
  return (
    <nav className={styles.crumbs} aria-label={words.label}>
      {crumbs.map(({ key, name, leave }, at) => (
        <Fragment key={key}>
          {at > 0 && <span aria-hidden="true">›</span>}
          {at === crumbs.length - 1 ? (
            <h2>{name}</h2>
          ) : (
            <button type="button" className="button" onClick={leave}>
              {name}
            </button>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

/** Of many accounts the chart has no name. */
function AccountName({
  code,
  name,
}: {
  readonly code: string;
  readonly name: string | undefined;
}): ReactNode {
  return name === undefined ? code : `${code} ${sentenceCase(name)}`;
}
