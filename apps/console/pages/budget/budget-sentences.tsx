import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure, Money, Sentence, Sentences } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { AbsorptionBar } from './absorption-bar.js';
import type { BudgetView } from './budget-view.js';
import { GROUPING_WORDS, STAGE_WORDS } from './budget-words.js';
import type { BudgetQuery } from './budget.graphql.js';
import { PositionBadge } from './position-badge.js';
import styles from './budget.module.css';

const WORDS = defineWords(
  {
    absorbed: 'terserap dari',
    until: (month: string) => `sampai ${month}:`,
    band: (low: string, high: string) => `diharapkan ${low}–${high}%`,
    absorptionTitle: 'Serapan anggaran',
    cash: 'terhadap anggaran kas',
    cashScope: 'hanya perangkat daerah yang mengirim anggaran kas',
    cashTitle: 'Selisih realisasi terhadap anggaran kas',
    noCash: 'selisih terhadap anggaran kas: anggaran kas belum dikirim',
    physical: 'kemajuan fisik, tertimbang pagu',
    lead: 'poin di depan serapan',
    physicalTitle: 'Kemajuan fisik',
    leadTitle: 'Kemajuan fisik dikurangi serapan',
    below: (all: string, group: string) => `dari ${all} ${group}`,
    belowMeans: 'berada di bawah pita serapan bulan ini.',
    version: (stage: string, code: string, day: string) => `Versi: ${stage} (${code}), berlaku sejak ${day}.`,
  },
  {
    absorbed: 'absorbed of',
    until: (month: string) => `until ${month}:`,
    band: (low: string, high: string) => `expected ${low}–${high}%`,
    absorptionTitle: 'Absorption of the budget',
    cash: 'against the cash plan of',
    cashScope: 'only agencies that send a cash plan',
    cashTitle: 'Spending against the cash plan',
    noCash: 'difference from the cash plan: no cash plan has been sent',
    physical: 'physical progress, weighed by budget',
    lead: 'points ahead of absorption',
    physicalTitle: 'Physical progress',
    leadTitle: 'Physical progress less absorption',
    below: (all: string, group: string) => `of ${all} (by ${group})`,
    belowMeans: 'are below the band of absorption of this month.',
    version: (stage: string, code: string, day: string) =>
      `Version: ${stage} (${code}), in force from ${day}.`,
  },
);

/** Where the budget stands, in four sentences. */
export function BudgetSentences({
  control,
  view,
}: {
  readonly control: BudgetQuery['budgetControl'];
  readonly view: BudgetView;
}): ReactNode {
  const words = useWords(WORDS);
  const groupings = useWords(GROUPING_WORDS);
  const stages = useWords(STAGE_WORDS);
  const format = useFormat();
  const { total, groups, month, versions } = control;
  const percent = (value: string): string => format.percent(value);
  const below = groups.filter(({ position }) => position === 'below').length;
  const [version] = versions;
  return (
    <div className="stack">
      <Sentences width="16rem">
        <Sentence
          figure={<Figure of={total.absorption} title={words.absorptionTitle} show={percent} />}
          below={
            <>
              <AbsorptionBar group={total} />
              <p className="small quiet">
                {words.band(format.decimal(total.band.lower), format.decimal(total.band.upper))}{' '}
                <PositionBadge position={total.position} />
              </p>
            </>
          }
        >
          {words.absorbed} <MaybeMoney of={total.budget} /> {words.until(format.month(view.year, month))}{' '}
          <MaybeMoney of={total.realization} />
        </Sentence>
        <Sentence
          figure={<Figure of={total.cashPlanDeviation} title={words.cashTitle} show={format.rupiah} />}
          below={total.cashPlan !== null && <p className="small quiet">{words.cashScope}</p>}
        >
          {total.cashPlan === null ? (
            words.noCash
          ) : (
            <>
              {words.cash} <Money of={total.cashPlan} />{' '}
              {total.cashPlanDeviationPercent.value !== null && (
                <span className={styles.together}>
                  (<Figure of={total.cashPlanDeviationPercent} title={words.cashTitle} show={percent} />)
                </span>
              )}
            </>
          )}
        </Sentence>
        <Sentence figure={<Figure of={total.physicalProgress} title={words.physicalTitle} show={percent} />}>
          {words.physical}
          {total.physicalLead.value !== null && (
            <>
              {', '}
              <Figure
                of={total.physicalLead}
                title={words.leadTitle}
                show={(value) => format.decimal(value, { most: 1 })}
              />{' '}
              {words.lead}
            </>
          )}
        </Sentence>
        <Sentence figure={format.decimal(below)}>
          {words.below(format.decimal(groups.length), groupings[view.group].toLowerCase())} {words.belowMeans}
        </Sentence>
      </Sentences>
      {version !== undefined && (
        <p className="small quiet">
          {words.version(
            wordFor(stages, version.stage),
            version.versionCode,
            format.day(version.effectiveFrom),
          )}
        </p>
      )}
    </div>
  );
}

function MaybeMoney({ of }: { readonly of: string | null }): ReactNode {
  return of === null ? '–' : <Money of={of} />;
}
