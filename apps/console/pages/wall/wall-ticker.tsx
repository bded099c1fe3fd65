import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/index.js';
import type { LiveEvent, LiveFeed } from './use-live-feed.js';
import { WALL_LATEST } from './wall-latest.graphql.js';
import styles from './wall.module.css';

const WORDS = defineWords(
  {
    label: 'Kejadian terakhir',
    complaint: (what: string) => `Aduan ${what}`,
    mention: (what: string) => `Berita: ${what}`,
    price: (what: string) => `Harga baru ${what}`,
    removed: (key: string) => `Dicabut: ${key}`,
    lost: 'Sambungan langsung terputus.',
    asOf: (moment: string) => `Yang tampak adalah keadaan ${moment}; layar menyambung kembali sendiri.`,
    never: 'Layar mencoba menyambung sendiri.',
    none: 'Belum ada kejadian.',
  },
  {
    label: 'Latest events',
    complaint: (what: string) => `Complaint ${what}`,
    mention: (what: string) => `News: ${what}`,
    price: (what: string) => `New price ${what}`,
    removed: (key: string) => `Withdrawn: ${key}`,
    lost: 'The live connection is lost.',
    asOf: (moment: string) => `What you see is as of ${moment}; the screen reconnects by itself.`,
    never: 'The screen keeps trying to connect.',
    none: 'No events yet.',
  },
);

interface Item {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly isLive: boolean;
}

/** What just happened; when the line is down, that and since when. */
export function WallTicker({ feed }: { readonly feed: LiveFeed }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const items = useItems(feed.events);
  if (feed.state === 'lost') {
    return (
      <p className={styles.lost} role="alert">
        <Icon name="warn" /> <b>{words.lost}</b>{' '}
        {feed.heardAt === null ? words.never : words.asOf(format.moment(feed.heardAt))}
      </p>
    );
  }
  return (
    <ul className={styles.ticker} aria-label={words.label}>
      {items.length === 0 && <li>{words.none}</li>}
      {items.map(({ key, at, text, isLive }) => (
        <li key={key} className={styles.event} data-live={isLive}>
          <b>{timeOf(format.moment(at))}</b> {text}
        </li>
      ))}
    </ul>
  );
}

interface Named {
  readonly nodes: readonly { readonly code: string; readonly name: string }[];
}

/** A live event brings codes; until their names are here, or where there is none, the code stands for itself. */
function nameIn(list: Named | undefined, code: string): string {
  return list?.nodes.find((one) => one.code === code)?.name ?? code;
}

/** Live events first; until there are any, what came last. */
function useItems(events: readonly LiveEvent[]): readonly Item[] {
  const words = useWords(WORDS);
  const { data } = useHub(WALL_LATEST, {});
  const live = events.map(({ dataset, key, op, record, recordedAt }): Item => {
    const text = (field: string): string => {
      const value = record?.[field];
      return typeof value === 'string' ? value : '';
    };
    const said =
      op === 'REMOVE'
        ? words.removed(key)
        : dataset === 'complaints.complaints'
          ? words.complaint(`${text('ticket')} ${sentenceCase(text('categoryCode'))}`)
          : dataset === 'media.media_mentions'
            ? words.mention(text('title'))
            : words.price(
                `${nameIn(data?.commodities, text('commodityCode'))} · ${nameIn(data?.markets, text('marketCode'))}`,
              );
    return { key: `${dataset} ${key} ${recordedAt}`, at: recordedAt, text: said, isLive: true };
  });
  const before = [
    ...(data?.complaints.nodes ?? []).map(({ ticket, receivedAt, category }): Item => ({
      ...{ key: ticket, at: receivedAt, isLive: false },
      text: words.complaint(`${ticket} ${sentenceCase(category?.name ?? '')}`),
    })),
    ...(data?.mediaMentions.nodes ?? []).map(({ url, title, publishedAt }): Item => ({
      ...{ key: url, at: publishedAt, isLive: false },
      text: words.mention(title),
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return [...live, ...before].slice(0, ITEMS_MAX);
}

/** `23 Nov 2026 14.05 WIB` → `23 Nov 14.05`: the year is on the calendar, the zone beside the clock. */
function timeOf(moment: string): string {
  return moment.replace(/ \d{4} /u, ' ').replace(/ WIB$/u, '');
}

const ITEMS_MAX = 3;
