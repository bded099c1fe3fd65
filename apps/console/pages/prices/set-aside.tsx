import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { useWords } from '../../i18n/index.js';
import { SET_ASIDE_WORDS } from './price-words.js';
import styles from './prices.module.css';

/** What is kept and shown but never averaged: `2 perkiraan`, `1 pencilan`. */
export function SetAsideCounts({
  imputed,
  outliers,
}: {
  readonly imputed: number;
  readonly outliers: number;
}): ReactNode {
  const words = useWords(SET_ASIDE_WORDS);
  const format = useFormat();
  if (imputed + outliers === 0) return <span className="quiet">–</span>;
  return (
    <span className={styles.asides}>
      {imputed > 0 && (
        <span className={styles.aside}>
          ◌ {format.decimal(imputed)} {words.imputed}
        </span>
      )}
      {outliers > 0 && (
        <span className={styles.aside}>
          ✕ {format.decimal(outliers)} {words.outlier}
        </span>
      )}
    </span>
  );
}
