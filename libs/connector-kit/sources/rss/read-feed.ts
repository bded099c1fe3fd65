import { createHash } from 'node:crypto';
import { FEED_BYTES_MAX, WEB_TIMEOUT_MS } from '#core/limits';
import { sourceError } from '../../connector.errors.js';
import { answerText, charsetOf, WrongCharset } from '../web/answer-text.js';
import type { Clock } from '../web/clock.js';
import { NO_CREDENTIALS } from '../web/credentials.js';
import type { WebAnswer } from '../web/exchange.js';
import { pageTitle, shorten } from '../web/explain-answer.js';
import { Pace } from '../web/pace.js';
import { Secrets } from '../web/secrets.js';
import { TryAgain, WebSession } from '../web/web-session.js';
import { FeedEntitiesRefused, NotAFeed, type ParsedFeed, parseFeedText } from './feed-items.js';

/** What a feed said of its version when it was last read. */
export interface FeedVersion {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Of the text: many servers give neither of the above. */
  readonly digest: string;
}

/** A feed with its version; without content when it is as it was. */
export interface ReadFeed {
  readonly version: FeedVersion;
  readonly feed: ParsedFeed | undefined;
}

export interface FeedFetching {
  readonly url: string;
  readonly known: FeedVersion | undefined;
  /** Other origins a feed may have moved to. */
  readonly origins: readonly string[] | undefined;
  readonly folder: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Asks for a feed only if it is another than the one known. */
export async function fetchFeed(fetching: FeedFetching): Promise<ReadFeed> {
  const { url, known, clock, folder, origins, signal } = fetching;
  const session = new WebSession({
    limits: { timeoutMs: WEB_TIMEOUT_MS, bytesMax: FEED_BYTES_MAX, folder, signal },
    clock,
    pace: new Pace(undefined, clock),
    secrets: new Secrets(),
    credentials: NO_CREDENTIALS,
    origins,
  });
  const request = {
    method: 'GET' as const,
    url: new URL(url),
    headers: {
      accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5',
      ...(known?.etag === undefined ? {} : { 'if-none-match': known.etag }),
      ...(known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
    },
  };
  const name = session.nameOf(request.url);
  return session.request(request, async (answer) => {
    try {
      if (answer.status === 304 && known !== undefined) return { version: known, feed: undefined };
      const text = await textOf(answer, name);
      const version = versionOf(answer, text);
      return { version, feed: version.digest === known?.digest ? undefined : parsed(text, name) };
    } finally {
      await answer.body.dispose();
    }
  });
}

/** The text of a feed as `parseFeedText` takes it, or what is wrong with it in words. */
export function parsed(text: string, name: string): ParsedFeed {
  const title = pageTitle(text);
  if (title !== undefined) {
    throw sourceError('ANSWER_IS_PAGE', {
      id: `${name} adalah halaman web, bukan umpan RSS: "${title}"`,
      en: `${name} is a web page, not an RSS feed: "${title}"`,
    });
  }
  try {
    return parseFeedText(text);
  } catch (cause) {
    if (cause instanceof FeedEntitiesRefused) {
      throw sourceError('XML_ENTITIES_REFUSED', {
        id: `${name}: umpan ini menetapkan entitas sendiri (DOCTYPE); tidak dibaca demi keamanan`,
        en: `${name}: this feed declares entities of its own (DOCTYPE); not read, for safety`,
      });
    }
    if (!(cause instanceof NotAFeed)) throw cause;
    const start = shorten(text.slice(0, 200));
    throw sourceError('NOT_A_FEED', {
      id: `${name}: bukan umpan RSS, Atom, atau RDF yang utuh: "${start}"`,
      en: `${name}: not a whole RSS, Atom or RDF feed: "${start}"`,
    });
  }
}

async function textOf(answer: WebAnswer, name: string): Promise<string> {
  const charset = await charsetOf(answer);
  let text = '';
  try {
    for await (const piece of answerText(answer, charset)) text += piece;
  } catch (cause) {
    if (!(cause instanceof WrongCharset)) throw cause;
    throw sourceError('WRONG_CHARSET', {
      id: `${name}: umpan ini mengaku ${charset}, tetapi isinya bukan`,
      en: `${name}: this feed says it is ${charset}, and is not`,
    });
  }
  if (text.trim() !== '') return text;
  throw new TryAgain('ANSWER_EMPTY', {
    id: `${name} menjawab tanpa isi`,
    en: `${name} answered with nothing in it`,
  });
}

function versionOf(answer: WebAnswer, text: string): FeedVersion {
  const { etag, 'last-modified': lastModified } = answer.headers;
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
