import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { arrivalDays, countArrivals, type Arrivals, type DayState, type Sent } from './arrival-days.js';
import styles from './arrival-strip.module.css';

const WORDS = defineWords(
  {
    none: 'tidak ada yang jatuh tempo',
    sent: 'ada kiriman',
    not_due: 'belum jatuh tempo',
    received: 'tepat waktu',
    late: 'terlambat',
    missing: 'belum datang',
    unjudged: 'datang; jatuh tempo sebelum sumbernya terhubung, jadi tidak dinilai',
    day: (day: string, state: string) => `${day}: ${state}`,
    sum: (onTime: string, late: string, missing: string, unjudged: string) =>
      `${onTime} tepat waktu, ${late} terlambat, ${missing} belum datang, ${unjudged} tidak dinilai`,
  },
  {
    none: 'nothing due',
    sent: 'something was sent',
    not_due: 'not due yet',
    received: 'on time',
    late: 'late',
    missing: 'missing',
    unjudged: 'arrived; due before the source was connected, so not judged',
    day: (day: string, state: string) => `${day}: ${state}`,
    sum: (onTime: string, late: string, missing: string, unjudged: string) =>
      `${onTime} on time, ${late} late, ${missing} missing, ${unjudged} not judged`,
  },
);

/** One mark a day, as tall as the news is good: full is on time, half is late, an empty frame is missing. */
export function ArrivalStrip({
  arrivals,
  sent,
  range,
}: {
  readonly arrivals: readonly Arrivals[];
  readonly sent: readonly Sent[];
  readonly range: { readonly from: string; readonly to: string };
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { onTime, late, missing, unjudged } = countArrivals(arrivals);
  const sum = words.sum(
    format.decimal(onTime),
    format.decimal(late),
    format.decimal(missing),
    format.decimal(unjudged),
  );
  return (
    <div className={styles.strip} role="img" aria-label={sum}>
      {arrivalDays(arrivals, sent, range).map(({ day, state }) => (
        <span key={day} className={styles.day} title={words.day(format.day(day), words[state])}>
          <span className={styles[state]} />
        </span>
      ))}
    </div>
  );
}

const SHOWN: readonly DayState[] = ['received', 'late', 'missing', 'not_due', 'unjudged', 'sent', 'none'];

export function ArrivalLegend(): ReactNode {
  const words = useWords(WORDS);
  return (
    <ul className={`${styles.legend} small quiet`}>
      {SHOWN.map((state) => (
        <li key={state}>
          <span className={styles.day} aria-hidden="true">
            <span className={styles[state]} />
          </span>
          {words[state]}
        </li>
      ))}
    </ul>
  );
}
