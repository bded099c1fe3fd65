import type { ReactNode } from 'react';
import { PROVINCE_ZONE } from '../../format/zone.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import { useNow } from './use-now.js';
import type { LiveFeed } from './use-live-feed.js';
import styles from './wall.module.css';

const WORDS = defineWords(
  {
    connecting: 'Menyambung …',
    live: (seconds: number) => `Langsung · denyut ${seconds} dtk lalu`,
    lost: 'Terputus',
  },
  {
    connecting: 'Connecting …',
    live: (seconds: number) => `Live · heartbeat ${seconds} s ago`,
    lost: 'Disconnected',
  },
);

/** The province's clock, and whether the hub's heart still beats. */
export function WallClock({ feed: { state, heardAt } }: { readonly feed: LiveFeed }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const now = useNow(1_000);
  const zone = { timeZone: PROVINCE_ZONE };
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const time = now.toLocaleTimeString(locale, { ...zone, hourCycle: 'h23' });
  const day = now.toLocaleDateString(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long' });
  const seconds = heardAt === null ? 0 : Math.max(0, Math.round((now.getTime() - heardAt.getTime()) / 1_000));
  return (
    <div className={styles.clock}>
      <span className={styles.pulse} data-state={state}>
        <span key={heardAt?.getTime() ?? 0} className={styles.heart} aria-hidden="true" />
        {state === 'live' ? words.live(seconds) : words[state]}
      </span>
      <span>{day}</span>
      <b className={styles.time}>{time} WIB</b>
    </div>
  );
}
