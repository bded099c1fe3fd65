import { FEED_EXCERPT_CHARACTERS } from '#core/limits';
import type { Refusal, RefusalCode } from '../../refusal.js';
import type { Cell, Columns, SourceRow } from '../source-row.js';
import { type FeedItem, type ParsedFeed, readableText } from './feed-items.js';
import {
  type Classified,
  classifySentiment,
  type Sentiment,
  sentimentOfWord,
} from './sentiment/classify-sentiment.js';

export interface FeedPlace {
  /** What messages call the feed. */
  readonly name: string;
  /** Its address; undefined for a file. */
  readonly url: string | undefined;
  readonly outlet: string | undefined;
  /** Whether the lexicon is asked where no sentiment was supplied. */
  readonly usesLexicon: boolean;
}

/** The rows of a feed. An item that lacks what a mention needs, or repeats another one, becomes a row that says so. */
export function feedRows(feed: ParsedFeed, place: FeedPlace): readonly SourceRow[] {
  const seen = new Map<string, number>();
  return feed.items.map((item, index) => {
    const row = index + 1;
    const url = addressOf(item, feed, place);
    const id = item.id ?? url ?? '';
    const before = seen.get(id) ?? (url === undefined ? undefined : seen.get(url));
    const location = { origin: place.name, row, named: true as const };
    const cells = cellsOf(item, { ...place, outlet: place.outlet ?? item.outlet ?? feed.title, url });
    const broken = faultOf(item, url, before);
    if (broken !== undefined) return { location, columns: COLUMNS, cells, broken };
    for (const known of [id, url ?? '']) if (known !== '') seen.set(known, row);
    return { location, columns: COLUMNS, cells };
  });
}

const NAMES = [
  'url',
  'id',
  'title',
  'excerpt',
  'publishedAt',
  'outlet',
  'author',
  'categories',
  'sentiment',
  'sentimentSource',
  'sentimentScore',
  'sentimentLexicon',
] as const;

const COLUMNS: Columns = new Map(NAMES.map((name, position) => [name, position]));

function cellsOf(item: FeedItem, place: FeedPlace): readonly Cell[] {
  const title = readableText(item.title ?? '');
  const body = readableText(item.body ?? '');
  const excerpt = cut(body);
  const found = sentimentIn(item, { title, body: excerpt }, place.usesLexicon);
  const values: Readonly<Record<(typeof NAMES)[number], string | undefined>> = {
    url: place.url,
    id: item.id,
    title,
    excerpt,
    // As it is written there: the mapping reads it as a time, and refuses what it cannot read.
    publishedAt: item.published?.trim(),
    outlet: place.outlet === undefined ? undefined : readableText(place.outlet),
    author: item.author,
    categories: item.categories.map(({ name }) => readableText(name)).join('; '),
    sentiment: found?.sentiment,
    sentimentSource: found?.source,
    sentimentScore: found?.score,
    sentimentLexicon: found?.lexicon,
  };
  return NAMES.map((name, position) => cellOf(name, values[name] ?? '', position + 1));
}

function cellOf(name: (typeof NAMES)[number], raw: string, column: number): Cell {
  if (raw === '') return { kind: 'empty', raw, column };
  return name === 'sentimentScore'
    ? { kind: 'number', raw, column, json: raw }
    : { kind: 'text', raw, column };
}

/** A service that rates its items says so in a category: `<category domain="sentiment">negative</category>`. */
function sentimentIn(
  item: FeedItem,
  texts: { readonly title: string; readonly body: string },
  usesLexicon: boolean,
): Classified | undefined {
  let supplied: Sentiment | undefined;
  for (const { name, domain = '' } of item.categories) {
    const named = /^\s*sentiment?\s*[:=]\s*(\w+)\s*$/i.exec(name)?.[1];
    const word = named ?? (/(?:^|[/#:])sentiment?$/i.test(domain.trim()) ? name : undefined);
    if (word !== undefined) supplied ??= sentimentOfWord(word);
  }
  if (supplied === undefined && !usesLexicon) return undefined;
  return classifySentiment(texts, supplied);
}

/** At the last blank before the limit. */
function cut(text: string): string {
  if (text.length <= FEED_EXCERPT_CHARACTERS) return text;
  const start = text.slice(0, FEED_EXCERPT_CHARACTERS - 1);
  const end = start.lastIndexOf(' ');
  return `${(end > FEED_EXCERPT_CHARACTERS / 2 ? start.slice(0, end) : start).trimEnd()}…`;
}

/** The address of an item in full; undefined when nothing makes it one. */
function addressOf(item: FeedItem, feed: ParsedFeed, place: FeedPlace): string | undefined {
  if (item.link === undefined) return undefined;
  const base = [place.url, feed.base, item.base].reduce<string | undefined>(
    (known, next) => (next === undefined ? known : (resolved(next, known) ?? known)),
    undefined,
  );
  const url = resolved(item.link, base);
  return url !== undefined && /^https?:/.test(url) ? url : undefined;
}

function resolved(link: string, base: string | undefined): string | undefined {
  return URL.canParse(link, base) ? new URL(link, base).href : undefined;
}

function faultOf(item: FeedItem, url: string | undefined, before: number | undefined): Refusal | undefined {
  if (before !== undefined) {
    return fault(
      'ITEM_REPEATED',
      `butir ini sudah ada di butir ke-${before} umpan yang sama`,
      `this item repeats item ${before} of the same feed`,
    );
  }
  if (url === undefined) {
    const link = item.link === undefined ? '' : ` (${item.link.slice(0, 100)})`;
    return fault(
      'LINK_MISSING',
      `butir ini tanpa alamat yang lengkap${link}`,
      `this item has no whole address${link}`,
    );
  }
  if (readableText(item.title ?? '') === '') {
    return fault('TITLE_MISSING', 'butir ini tanpa judul', 'this item has no title');
  }
  if (item.published === undefined || item.published.trim() === '') {
    return fault('DATE_MISSING', 'butir ini tanpa tanggal terbit', 'this item has no date of publication');
  }
  return undefined;
}

function fault(code: RefusalCode, id: string, en: string): Refusal {
  return { code, message: { id, en } };
}
