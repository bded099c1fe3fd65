import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure } from '../../ui/index.js';
import type { BudgetQuery } from './budget.graphql.js';
import styles from './budget.module.css';

type Control = BudgetQuery['budgetControl'];
type Group = Control['groups'][number];

const WORDS = defineWords(
  {
    under: 'Terjauh di bawah anggaran kas',
    over: 'Terjauh di atas anggaran kas',
    noUnder: 'Tidak ada yang di bawah anggaran kasnya.',
    noOver: 'Tidak ada yang di atas anggaran kasnya.',
    title: (name: string) => `Selisih terhadap anggaran kas: ${name}`,
  },
  {
    under: 'Furthest below the cash plan',
    over: 'Furthest above the cash plan',
    noUnder: 'Nobody is below their cash plan.',
    noOver: 'Nobody is above their cash plan.',
    title: (name: string) => `Difference from the cash plan: ${name}`,
  },
);

/** Five on either side, in rupiah: a tenth of a large agency is more than all of a small one. */
export function Spenders({ control }: { readonly control: Control }): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className={styles.pair}>
      <List id="under" title={words.under} none={words.noUnder} groups={control.underSpenders} />
      <List id="over" title={words.over} none={words.noOver} groups={control.overSpenders} />
    </div>
  );
}

function List({
  id,
  title,
  none,
  groups,
}: {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly groups: readonly Group[];
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const size = ({ cashPlanDeviation }: Group): number => Math.abs(Number(cashPlanDeviation.value ?? 0));
  const most = Math.max(...groups.map(size), 1);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {groups.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ol className={styles.spenders}>
          {groups.map((group) => (
            <li key={group.code}>
              <span>{sentenceCase(group.name ?? group.code)}</span>
              <span className={styles.amount}>
                <Figure
                  of={group.cashPlanDeviation}
                  title={words.title(sentenceCase(group.name ?? group.code))}
                  show={format.rupiah}
                />
                {group.cashPlanDeviationPercent.value !== null && (
                  <span className="quiet small">{format.percent(group.cashPlanDeviationPercent.value)}</span>
                )}
              </span>
              <span className={styles.thin} aria-hidden="true">
                <span style={{ width: `${(size(group) / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
