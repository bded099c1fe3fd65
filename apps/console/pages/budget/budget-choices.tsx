import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Choice } from '../../ui/choice.js';
import { wordFor } from '../datasets/dataset-words.js';
import type { BudgetNamesQuery } from './budget-names.graphql.js';
import { GROUPINGS, yearsOf, type BudgetView, type ChangeBudgetView } from './budget-view.js';
import { GROUPING_WORDS, STAGE_WORDS } from './budget-words.js';
import styles from './budget.module.css';

const WORDS = defineWords(
  {
    region: 'Pemerintah daerah',
    year: 'Tahun anggaran',
    version: 'Versi',
    inForce: 'Yang sedang berlaku',
    group: 'Dirinci menurut',
    from: (day: string) => `sejak ${day}`,
  },
  {
    region: 'Government',
    year: 'Fiscal year',
    version: 'Version',
    inForce: 'The one in force',
    group: 'Broken down by',
    from: (day: string) => `from ${day}`,
  },
);

type Version = BudgetNamesQuery['budgetVersions']['nodes'][number];

export function BudgetChoices({
  view,
  change,
  versions,
}: {
  readonly view: BudgetView;
  readonly change: ChangeBudgetView;
  readonly versions: readonly Version[];
}): ReactNode {
  const words = useWords(WORDS);
  const groupings = useWords(GROUPING_WORDS);
  const stages = useWords(STAGE_WORDS);
  const format = useFormat();
  const regions = new Map(versions.map(({ regionCode, region }) => [regionCode, region?.name ?? regionCode]));
  const own = versions
    .filter(({ regionCode, fiscalYear }) => regionCode === view.region && fiscalYear === view.year)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  return (
    <div className={styles.choices}>
      {regions.size > 1 && (
        <Choice
          label={words.region}
          value={view.region}
          options={[...regions]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([value, label]) => ({ value, label }))}
          onChoose={(region) => change({ region, year: null, version: null, organization: null })}
        />
      )}
      <Choice
        label={words.year}
        value={String(view.year)}
        options={yearsOf(versions, view.region).map((year) => ({ value: String(year), label: String(year) }))}
        onChoose={(year) => change({ year, version: null })}
      />
      <Choice
        label={words.version}
        value={view.version ?? ''}
        options={[
          { value: '', label: words.inForce },
          ...own.map(({ versionCode, stage, effectiveFrom }) => ({
            value: versionCode,
            label: `${wordFor(stages, stage)} (${versionCode}), ${words.from(format.day(effectiveFrom))}`,
          })),
        ]}
        onChoose={(version) => change({ version })}
      />
      <Choice
        label={words.group}
        value={view.group}
        options={GROUPINGS.map((value) => ({ value, label: groupings[value] }))}
        onChoose={(group) => change({ group: group === 'organization' ? null : group })}
      />
    </div>
  );
}
