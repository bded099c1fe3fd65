import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure, type FigureParts } from '../../ui/index.js';
import type { ComplaintsQuery } from './complaints.graphql.js';
import { usePeriodWords } from './period-choice.js';
import type { PeriodName } from './period.js';
import styles from './complaints.module.css';

type Performance = ComplaintsQuery['complaintPerformance'];

const WORDS = defineWords(
  {
    inTime: (period: string) => `dari aduan ${period} yang sudah dapat dinilai dijawab dalam batas waktunya`,
    inTimeTitle: 'Aduan yang dijawab dalam batas waktunya',
    received: 'aduan diterima;',
    receivedTitle: 'Aduan yang diterima',
    answered: 'di antaranya sudah dijawab',
    answeredTitle: 'Aduan yang sudah dijawab',
    median: 'ditunggu separuh pelapor sampai jawaban pertama; satu dari sepuluh menunggu lebih dari',
    medianTitle: 'Median waktu sampai jawaban pertama',
    p90Title: 'Persentil ke-90 waktu sampai jawaban pertama',
    hours: (hours: string) => `${hours} jam`,
    open: 'aduan masih terbuka hari ini, kapan pun diterima.',
    openTitle: 'Aduan yang masih terbuka',
    reopened: 'aduan periode ini dibuka kembali,',
    reopenedTitle: 'Aduan yang dibuka kembali',
    escalated: 'sampai ke kepala daerah',
    escalatedTitle: 'Aduan yang sampai ke kepala daerah',
  },
  {
    inTime: (period: string) => `of the complaints of ${period} that can be judged were answered in time`,
    inTimeTitle: 'Complaints answered in time',
    received: 'complaints came in;',
    receivedTitle: 'Complaints received',
    answered: 'of them have been answered',
    answeredTitle: 'Complaints that have been answered',
    median: 'or less is what half of the reporters waited for the first answer; one in ten waited more than',
    medianTitle: 'Median time to the first answer',
    p90Title: '90th percentile of the time to the first answer',
    hours: (hours: string) => `${hours} hours`,
    open: 'complaints are open today, whenever they came in.',
    openTitle: 'Complaints still open',
    reopened: 'of this period were taken up again,',
    reopenedTitle: 'Complaints taken up again',
    escalated: 'went up to the head of government',
    escalatedTitle: 'Complaints that went up to the head of government',
  },
);

/** Four sentences; every number in them opens into its counts. */
export function ComplaintSentences({
  performance,
  period,
}: {
  readonly performance: Performance;
  readonly period: PeriodName;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const inWords = usePeriodWords();
  const percent = (value: string): string => format.percent(value);
  const count = (value: string): string => format.decimal(value);
  const hours = (value: string): string => words.hours(format.decimal(value, { most: 1 }));
  return (
    <ul className={styles.sentences}>
      <Sentence figure={<Figure of={performance.inTimePercent} title={words.inTimeTitle} show={percent} />}>
        {words.inTime(inWords(period))}
      </Sentence>
      <Sentence figure={<Figure of={performance.received} title={words.receivedTitle} show={count} />}>
        {words.received}{' '}
        <Inline of={performance.answeredPercent} title={words.answeredTitle} show={percent} />{' '}
        {words.answered}
      </Sentence>
      <Sentence
        figure={<Figure of={performance.firstResponseMedianHours} title={words.medianTitle} show={hours} />}
      >
        {words.median} <Inline of={performance.firstResponseP90Hours} title={words.p90Title} show={hours} />
      </Sentence>
      <Sentence figure={<Figure of={performance.open} title={words.openTitle} show={count} />}>
        {words.open} <Inline of={performance.reopenedPercent} title={words.reopenedTitle} show={percent} />{' '}
        {words.reopened} <Inline of={performance.escalatedToHead} title={words.escalatedTitle} show={count} />{' '}
        {words.escalated}
      </Sentence>
    </ul>
  );
}

function Sentence({
  figure,
  children,
}: {
  readonly figure: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <li className={`sheet ${styles.sentence}`}>
      <p className={styles.figure}>{figure}</p>
      <p>{children}</p>
    </li>
  );
}

function Inline(of: {
  readonly of: FigureParts;
  readonly title: string;
  readonly show: (value: string) => string;
}): ReactNode {
  return (
    <b>
      <Figure {...of} />
    </b>
  );
}
