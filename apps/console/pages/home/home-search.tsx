import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { openSearch } from '../../shell/search.js';
import { Icon } from '../../ui/index.js';
import styles from './home.module.css';

const WORDS = defineWords(
  { search: 'Cari indikator, perangkat daerah, data, wilayah …' },
  { search: 'Search indicators, agencies, data, regions …' },
);

/** Looks like a field and opens the one search. */
export function HomeSearch(): ReactNode {
  const words = useWords(WORDS);
  return (
    <button type="button" className={styles.search} onClick={openSearch}>
      <Icon name="search" />
      {words.search}
    </button>
  );
}
