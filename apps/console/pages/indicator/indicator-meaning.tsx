import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import type { Indicator } from './indicator.page.js';
import styles from './indicator.module.css';

const WORDS = defineWords(
  {
    title: 'Arti indikator',
    concept: 'Konsep',
    definition: 'Definisi',
    formula: 'Rumus',
    unit: 'Satuan',
    direction: 'Arah',
    accumulation: 'Akumulasi dalam setahun',
    level: 'Tingkat',
  },
  {
    title: 'What the indicator means',
    concept: 'Concept',
    definition: 'Definition',
    formula: 'Formula',
    unit: 'Unit',
    direction: 'Direction',
    accumulation: 'Over a year',
    level: 'Level',
  },
);

const CODE_WORDS = defineWords(
  {
    higher: 'makin tinggi makin baik',
    lower: 'makin rendah makin baik',
    range: 'di dalam rentang',
    sum: 'dijumlahkan',
    latest: 'nilai terakhir',
    percentage: 'persentase sampai bulan itu',
    average: 'rata-rata',
    impact: 'dampak',
    outcome: 'hasil',
    output: 'keluaran',
  },
  {
    higher: 'higher is better',
    lower: 'lower is better',
    range: 'inside a range',
    sum: 'added up',
    latest: 'latest value',
    percentage: 'percentage to date',
    average: 'average',
    impact: 'impact',
    outcome: 'outcome',
    output: 'output',
  },
);

export function IndicatorMeaning({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const words = useWords(WORDS);
  const codes = useWords(CODE_WORDS);
  const parts = [
    [words.concept, indicator.concept],
    [words.definition, indicator.definition],
    [words.formula, indicator.formula],
    [words.unit, indicator.unit],
    [words.direction, wordFor(codes, indicator.polarity)],
    [words.accumulation, wordFor(codes, indicator.accumulation)],
    [words.level, wordFor(codes, indicator.level)],
  ] as const;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <dl className={styles.meaning}>
        {parts.map(([term, text]) =>
          text === null ? null : (
            <div key={term} style={{ display: 'contents' }}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
