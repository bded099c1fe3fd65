import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/index.js';
import styles from './cetar.module.css';

const WORDS = defineWords(
  {
    up: (places: number) => `naik ${places}`,
    down: (places: number) => `turun ${places}`,
    same: 'tetap',
    new: 'baru dinilai',
  },
  {
    up: (places: number) => `up ${places}`,
    down: (places: number) => `down ${places}`,
    same: 'same',
    new: 'newly scored',
  },
);

/** Places won or lost since the period before. */
export function Movement({
  rank,
  previousRank,
}: {
  readonly rank: number | null;
  readonly previousRank: number | null;
}): ReactNode {
  const words = useWords(WORDS);
  if (rank === null) return null;
  if (previousRank === null) return <span className="quiet small">{words.new}</span>;
  const places = previousRank - rank;
  return (
    <span className={`${styles.movement} small`}>
      <Icon name={places > 0 ? 'up' : places < 0 ? 'down' : 'level'} />
      {places > 0 ? words.up(places) : places < 0 ? words.down(-places) : words.same}
    </span>
  );
}
