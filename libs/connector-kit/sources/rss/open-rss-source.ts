import type { LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { WEB_ROWS_PER_CHUNK } from '#core/limits';
import { ConnectorError } from '../../connector.errors.js';
import { findFiles, type FoundFile } from '../file/find-files.js';
import { inspectFile, type InspectedFile } from '../file/inspect-file.js';
import { encodingOf, readText } from '../file/read-text.js';
import type { EndedParts, OpenedSource, OpenRequest, SourceChunk, SourcePart } from '../source-type.js';
import { WALL_CLOCK } from '../web/clock.js';
import { type FeedPlace, feedRows } from './feed-rows.js';
import { type FeedVersion, fetchFeed, parsed, type ReadFeed } from './read-feed.js';
import { type FeedConfig, feedConfigs, type RssSourceConfig } from './rss-source.js';

/** Feeds, each a part of its own: one that cannot be had does not keep the others back. */
export async function openRssSource(request: OpenRequest<RssSourceConfig>): Promise<OpenedSource> {
  const known = (request.state ?? {}) as unknown as Readonly<Record<string, FeedVersion>>;
  const notices: LocalText[] = [];
  const parts: FeedPart[] = [];
  for (const feed of feedConfigs(request.config)) {
    for (const { name, load } of await feedsOf(feed, request, known)) {
      parts.push(new FeedPart(name, load, placeOf(name, feed, request.config)));
    }
  }
  return {
    parts,
    unchanged: 0,
    waiting: 0,
    notices,
    // A feed is short, and what it held may be gone: what was read is sent, and the feed is asked anew.
    canResume: () => false,
    stateAfter: ({ ended }) => stateOf(parts, known, ended),
    close: () => Promise.resolve(),
  };
}

/** Feeds that could not be read keep their old version; those no longer listed are forgotten. */
function stateOf(
  parts: readonly FeedPart[],
  known: Readonly<Record<string, FeedVersion>>,
  ended: EndedParts,
): Json {
  return Object.fromEntries(
    parts.flatMap(({ name }) => {
      const version = ended[name] ?? (known[name] as Json | undefined);
      return version === undefined ? [] : [[name, version] as const];
    }),
  );
}

function placeOf(name: string, { url, outlet }: FeedConfig, config: RssSourceConfig): FeedPlace {
  return { name, url, outlet, usesLexicon: (config.sentiment ?? 'lexicon') === 'lexicon' };
}

interface Feed {
  readonly name: string;
  readonly load: () => Promise<ReadFeed>;
}

async function feedsOf(
  { url, path }: FeedConfig,
  { config, folder, workFolder, signal }: OpenRequest<RssSourceConfig>,
  known: Readonly<Record<string, FeedVersion>>,
): Promise<readonly Feed[]> {
  if (url !== undefined) {
    const { origins } = config;
    const fetching = { url, known: known[url], origins, folder: workFolder, clock: WALL_CLOCK, signal };
    return [{ name: url, load: () => fetchFeed(fetching) }];
  }
  let files: readonly FoundFile[];
  try {
    files = await findFiles(path ?? '', folder);
  } catch (cause) {
    if (!(cause instanceof ConnectorError)) throw cause;
    return [{ name: path ?? '', load: () => Promise.reject(cause) }];
  }
  return files.map(({ path: file, name }) => ({
    name,
    load: async () => fileFeed(await inspectFile(file, name), known[name]),
  }));
}

async function fileFeed(file: InspectedFile, known: FeedVersion | undefined): Promise<ReadFeed> {
  const version = { digest: file.digest };
  if (known?.digest === file.digest) return { version, feed: undefined };
  let text = '';
  for await (const piece of readText(file, encodingOf(file))) text += piece;
  return { version, feed: parsed(text, file.name) };
}

class FeedPart implements SourcePart {
  readonly weight = 1;
  private version: FeedVersion | undefined;

  constructor(
    readonly name: string,
    private readonly load: () => Promise<ReadFeed>,
    private readonly place: FeedPlace,
  ) {}

  isEnded(): boolean {
    return false;
  }

  async *read(): AsyncGenerator<SourceChunk> {
    const { version, feed } = await this.load();
    this.version = version;
    if (feed === undefined) return;
    const rows = feedRows(feed, this.place);
    for (let from = 0; from < rows.length; from += WEB_ROWS_PER_CHUNK) {
      const chunk = rows.slice(from, from + WEB_ROWS_PER_CHUNK);
      yield { rows: chunk, placeAt: () => null, fraction: (from + chunk.length) / rows.length };
    }
  }

  end(): Promise<Json | undefined> {
    return Promise.resolve(this.version as Json | undefined);
  }
}
