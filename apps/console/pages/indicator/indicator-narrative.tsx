import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import type { Progress } from './indicator-series.js';
import styles from './indicator.module.css';

const WORDS = defineWords(
  {
    title: (month: string) => `Penjelasan terakhir, ${month}`,
    drivers: 'Pendorong',
    obstacles: 'Hambatan',
    followUp: 'Tindak lanjut',
  },
  {
    title: (month: string) => `Latest explanation, ${month}`,
    drivers: 'Drivers',
    obstacles: 'Obstacles',
    followUp: 'Follow-up',
  },
);

/** What the agency wrote beside its latest figure that has words. */
export function IndicatorNarrative({ progress }: { readonly progress: Progress }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const latest = progress.years
    .flatMap(({ figures }) => figures)
    .findLast(({ drivers, obstacles, followUp }) => (drivers ?? obstacles ?? followUp) !== null);
  if (latest === undefined) return null;
  const parts = [
    [words.drivers, latest.drivers],
    [words.obstacles, latest.obstacles],
    [words.followUp, latest.followUp],
  ] as const;
  return (
    <section className="stack">
      <h2>{words.title(format.month(latest.year, latest.month))}</h2>
      <div className={styles.columns}>
        {parts.map(([title, text]) =>
          text === null ? null : (
            <div key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
          ),
        )}
      </div>
    </section>
  );
}
