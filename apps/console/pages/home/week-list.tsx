import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { datasetPath } from '../paths.js';
import type { HomeQuery } from './home.graphql.js';
import styles from './home.module.css';

const WORDS = defineWords(
  {
    complaints: 'aduan masuk',
    answers: 'aduan mendapat tanggapan pertama',
    mentions: (negative: string) => `berita dan percakapan, ${negative} bernada negatif`,
    prices: 'harga komoditas tercatat di pasar',
  },
  {
    complaints: 'complaints came in',
    answers: 'complaints got their first response',
    mentions: (negative: string) => `news items and mentions, ${negative} of them negative`,
    prices: 'commodity prices were noted at markets',
  },
);

/** What came in this week, each with the way to the records. */
export function WeekList({ data }: { readonly data: HomeQuery }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const countOf = (rows: readonly { readonly count: number }[]): number =>
    rows.reduce((sum, { count }) => sum + count, 0);
  const negative = countOf(data.newMentions.filter(({ sentiment }) => sentiment === 'negative'));
  const lines = [
    { count: countOf(data.newComplaints), words: words.complaints, dataset: 'complaints.complaints' },
    { count: countOf(data.newAnswers), words: words.answers, dataset: 'complaints.complaints' },
    {
      count: countOf(data.newMentions),
      words: words.mentions(format.decimal(negative)),
      dataset: 'media.media_mentions',
    },
    { count: countOf(data.newPrices), words: words.prices, dataset: 'prices.price_observations' },
  ];
  return (
    <ul className={styles.week}>
      {lines.map((line) => (
        <li key={line.words}>
          <b className="number">{format.decimal(line.count)}</b>
          <Link href={datasetPath(line.dataset)}>{line.words}</Link>
        </li>
      ))}
    </ul>
  );
}
