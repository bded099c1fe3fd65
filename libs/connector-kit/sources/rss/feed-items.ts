import { type AnyFeed, type AtomFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { plainText } from '../web/plain-text.js';

/** One item of a feed of any of the notations, as it stands there: texts may hold HTML, links may be relative. */
export interface FeedItem {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly published: string | undefined;
  readonly author: string | undefined;
  readonly categories: readonly FeedCategory[];
  /** The outlet an aggregator took it from. */
  readonly outlet: string | undefined;
  readonly base: string | undefined;
}

export interface FeedCategory {
  readonly name: string;
  readonly domain: string | undefined;
}

export interface ParsedFeed {
  readonly title: string | undefined;
  /** What relative links are relative to, as far as the feed says. */
  readonly base: string | undefined;
  readonly items: readonly FeedItem[];
}

/** Not an RSS, Atom or RDF feed, or a broken one. */
export class NotAFeed extends Error {}

/** The document declares entities of its own. */
export class FeedEntitiesRefused extends Error {}

export function parseFeedText(text: string): ParsedFeed {
  refuseEntities(text);
  let parsed: AnyFeed;
  try {
    parsed = parseFeed(text);
  } catch (cause) {
    throw new NotAFeed(cause instanceof Error ? cause.message : String(cause));
  }
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'json':
      throw new NotAFeed('JSON');
  }
}

/** A document type stands before the root element or nowhere; one that declares anything is how a small feed is blown up. */
function refuseEntities(text: string): void {
  const root = /<[A-Za-z_]/.exec(text)?.index ?? text.length;
  const prolog = text.slice(0, root).replace(/<!--[^]*?-->/g, '');
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(prolog)) throw new FeedEntitiesRefused();
}

function ofRss({ title, link, items = [], xml }: RssFeed.Feed<string>): ParsedFeed {
  return {
    title: textOf(title),
    base: xml?.base ?? textOf(link),
    items: items.map((item) => ({
      id: textOf(item.guid?.value),
      // A guid is an address unless it says that it is none.
      link: textOf(item.link) ?? (item.guid?.isPermaLink === false ? undefined : textOf(item.guid?.value)),
      title: item.title ?? item.dc?.titles?.[0],
      body: item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0],
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? item.authors?.[0]?.email,
      categories: [
        ...(item.categories ?? []).map(({ name, domain }) => ({ name: textOf(name) ?? '', domain })),
        ...subjects(item.dc?.subjects),
      ],
      outlet: textOf(item.source?.title),
      base: item.xml?.base,
    })),
  };
}

function ofAtom({ title, links = [], entries = [], xml }: AtomFeed.Feed<string>): ParsedFeed {
  return {
    title: markedUp(title),
    base: xml?.base ?? alternate(links),
    items: entries.map((entry) => ({
      id: textOf(entry.id),
      link: alternate(entry.links ?? []),
      title: markedUp(entry.title),
      body: markedUp(entry.summary) ?? markedUp(entry.content),
      published: entry.published ?? entry.updated,
      author: textOf(entry.authors?.[0]?.name),
      categories: (entry.categories ?? []).map(({ term, label, scheme }) => ({
        name: label ?? textOf(term) ?? '',
        domain: scheme,
      })),
      outlet: markedUp(entry.source?.title),
      base: entry.xml?.base,
    })),
  };
}

function ofRdf({ title, link, items = [], xml }: RdfFeed.Feed<string>): ParsedFeed {
  return {
    title: textOf(title),
    base: xml?.base ?? textOf(link),
    items: items.map((item) => ({
      id: item.rdf?.about,
      link: textOf(item.link) ?? item.rdf?.about,
      title: textOf(item.title),
      body: item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0],
      published: item.dc?.dates?.[0],
      author: item.dc?.creators?.[0],
      categories: subjects(item.dc?.subjects),
      outlet: item.dc?.publishers?.[0],
      base: item.xml?.base,
    })),
  };
}

function subjects(names: readonly string[] = []): readonly FeedCategory[] {
  return names.map((name) => ({ name, domain: undefined }));
}

/** Atom says of each text whether it is HTML; a plain one that is not may hold `<` as a letter. */
function markedUp(text: unknown): string | undefined {
  if (typeof text !== 'object' || text === null) return undefined;
  const { value, type = 'text' } = text as { readonly value?: unknown; readonly type?: string };
  if (typeof value !== 'string') return undefined;
  return type === 'text' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : value;
}

function alternate(links: AtomFeed.Entry<string>['links'] = []): string | undefined {
  const found = links.find(({ rel }) => rel === undefined || rel === 'alternate');
  return textOf(found?.href);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Feeds that escape their HTML twice are as common as those that do it once. */
export function readableText(html: string): string {
  const once = plainText(html);
  return /<\/?(?:p|br|a|b|i|em|strong|img|div|span)\b[^>]*>|&(?:amp|quot|nbsp|#\d+);/i.test(once)
    ? plainText(once)
    : once;
}
