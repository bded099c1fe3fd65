import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import styles from './rpjmd.module.css';

const WORDS = defineWords({ label: 'Tahun' }, { label: 'Year' });

export function YearChoice({
  years,
  year,
  choose,
}: {
  readonly years: readonly number[];
  readonly year: number;
  readonly choose: (year: number) => void;
}): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className={styles.years} role="group" aria-label={words.label}>
      {years.map((one) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-pressed={one === year}
          onClick={() => choose(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}
