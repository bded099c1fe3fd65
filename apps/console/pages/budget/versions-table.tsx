import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure, Money } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { STAGE_WORDS } from './budget-words.js';
import type { BudgetQuery } from './budget.graphql.js';
import styles from './budget.module.css';

const WORDS = defineWords(
  {
    heading: 'Pagu dari versi ke versi',
    version: 'Versi',
    from: 'Berlaku sejak',
    basis: 'Dasar hukum',
    budget: 'Pagu',
    change: 'Perubahan',
    counted: 'dihitung di sini',
    title: (version: string) => `Perubahan pagu pada versi ${version}`,
  },
  {
    heading: 'The budget from version to version',
    version: 'Version',
    from: 'In force from',
    basis: 'Legal basis',
    budget: 'Budget',
    change: 'Change',
    counted: 'counted here',
    title: (version: string) => `Change of the budget in version ${version}`,
  },
);

/** One version has nothing beside it to compare with. */
export function VersionsTable({ control }: { readonly control: BudgetQuery['budgetControl'] }): ReactNode {
  const words = useWords(WORDS);
  const stages = useWords(STAGE_WORDS);
  const format = useFormat();
  const { byVersion } = control;
  if (byVersion.length < 2) return null;
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">{words.heading}</h2>
      <div className={styles.apbdFrame} role="region" aria-label={words.heading} tabIndex={0}>
        <table className={styles.apbd}>
          <caption className="visually-hidden">{words.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.basis}</th>
              <th scope="col">{words.budget}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {byVersion.map((one) => (
              <tr key={one.versionCode}>
                <th scope="row">
                  {wordFor(stages, one.stage)} <code className="quiet">{one.versionCode}</code>
                  {one.isCounted && <span className="small quiet"> · {words.counted}</span>}
                </th>
                <td className="number">{format.day(one.effectiveFrom)}</td>
                <td>{one.legalBasis ?? '–'}</td>
                <td>{one.budget === null ? '–' : <Money of={one.budget} />}</td>
                <td>
                  {one.change.value === null ? (
                    '–'
                  ) : (
                    <Figure of={one.change} title={words.title(one.versionCode)} show={format.rupiah} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
