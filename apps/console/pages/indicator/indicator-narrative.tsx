import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import type { Indicator } from './indicator.page.js';
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
export function IndicatorNarrative({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const latest = indicator.indicatorAchievements.nodes
    .filter(({ drivers, obstacles, followUp }) => (drivers ?? obstacles ?? followUp) !== null)
    .toSorted((a, b) => b.year - a.year || b.month - a.month)[0];
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
