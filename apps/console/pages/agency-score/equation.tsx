import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import styles from './agency-score.module.css';

const WORDS = defineWords(
  {
    weights: 'jumlah bobot berdata',
    none: 'tanpa skor',
    missing: (names: string) => `Tidak ikut dihitung karena belum berdata: ${names}.`,
  },
  {
    weights: 'sum of weights with data',
    none: 'no score',
    missing: (names: string) => `Left out for want of data: ${names}.`,
  },
);

interface Part {
  readonly name: string;
  readonly weight: number;
  /** Null: nothing is known. */
  readonly score: string | null;
}

/** `(18 × 37,06 Cepat + 18 × 91,67 Efektif) ÷ 36 = 64,37`: the very sum, with a name below each term. */
export function Equation({
  parts,
  result,
}: {
  readonly parts: readonly Part[];
  readonly result: string | null;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const score = (value: string): string => format.decimal(value, { least: 2, most: 2 });
  const known = parts.flatMap(({ score: value, ...part }) => (value === null ? [] : [{ ...part, value }]));
  const missing = parts.filter((part) => part.score === null).map(({ name }) => name);
  return (
    <div className={styles.equation}>
      {known.length > 0 && (
        <p className={styles.terms}>
          {known.map(({ name, weight, value }, index) => (
            <span key={name} className={styles.term}>
              <span className="number">
                {index === 0 ? '(' : '+ '}
                {format.decimal(weight)} × {score(value)}
                {index === known.length - 1 && ')'}
              </span>
              <span className={styles.under}>{name}</span>
            </span>
          ))}
          <span className={styles.term}>
            <span className="number">
              ÷ {format.decimal(known.reduce((sum, { weight }) => sum + weight, 0))}
            </span>
            <span className={styles.under}>{words.weights}</span>
          </span>
          <span className={styles.term}>
            <b className="number">= {result === null ? words.none : score(result)}</b>
          </span>
        </p>
      )}
      {missing.length > 0 && <p className="small quiet">{words.missing(missing.join(', '))}</p>}
    </div>
  );
}
