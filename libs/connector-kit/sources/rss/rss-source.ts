import { FEEDS_PER_STREAM_MAX } from '#core/limits';
import { fault, type FileFault } from '../../config/check-schema.js';
import { type Schema, text } from '../../config/schema.js';
import { COMMON_SOURCE_PROPERTIES, type CommonSourceConfig } from '../common-source.js';
import type { FaultContext, SourceType } from '../source-type.js';
import { addressFault } from '../web/address-fault.js';
import { addressSchema } from '../web/web-auth.schema.js';

/** Feeds of news and posts, by address or as files. */
export interface RssSourceConfig extends CommonSourceConfig {
  readonly type: 'rss';
  readonly feeds: readonly (string | FeedConfig)[];
  /** `lexicon` gives a sentiment where the feed supplies none; `supplied` leaves it empty. */
  readonly sentiment?: 'lexicon' | 'supplied';
  readonly origins?: readonly string[];
}

/** A feed with what stands in for what it does not say. */
export interface FeedConfig {
  readonly url?: string;
  /** A file or a pattern, relative to the connector file. */
  readonly path?: string;
  readonly outlet?: string;
}

export function feedConfigs({ feeds }: RssSourceConfig): readonly FeedConfig[] {
  return feeds.map((feed) => (typeof feed === 'string' ? { url: feed } : feed));
}

const SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'feeds'],
  properties: {
    type: { type: 'string', enum: ['rss'] },
    feeds: {
      type: 'array',
      minItems: 1,
      maxItems: FEEDS_PER_STREAM_MAX,
      description: 'RSS, Atom or RDF: addresses, or files by path.',
      items: {
        anyOf: [
          addressSchema,
          {
            type: 'object',
            additionalProperties: false,
            oneOf: [{ required: ['url'] }, { required: ['path'] }],
            properties: {
              url: addressSchema,
              path: { ...text, description: 'A file or a pattern such as in/*.xml, relative to this file.' },
              outlet: { ...text, description: 'Name of the outlet; by the feed unless told.' },
            },
          },
        ],
      },
    },
    sentiment: {
      type: 'string',
      enum: ['lexicon', 'supplied'],
      default: 'lexicon',
      description:
        'lexicon: by a list of words where the feed supplies none; supplied: only what the feed supplies.',
    },
    origins: {
      type: 'array',
      items: addressSchema,
      minItems: 1,
      maxItems: 20,
      description: 'Other origins that feeds may have moved to.',
    },
    ...COMMON_SOURCE_PROPERTIES,
  },
};

function rssFaults(config: RssSourceConfig, { keys, mode }: FaultContext): readonly FileFault[] {
  const faults: FileFault[] = [];
  const names = new Map<string, number>();
  for (const [index, { url, path }] of feedConfigs(config).entries()) {
    const at = [...keys, 'feeds', index];
    if (url !== undefined) faults.push(...addressFault(url, at));
    const name = url ?? path ?? '';
    const before = names.get(name);
    if (before !== undefined) {
      faults.push(
        fault(at, { id: `sama dengan umpan ke-${before + 1}`, en: `the same as feed ${before + 1}` }),
      );
    }
    names.set(name, index);
  }
  if (mode === 'snapshot') {
    faults.push(
      fault(keys, {
        id: 'umpan hanya memuat butir terbaru, jadi tidak pernah lengkap; pakai mode upsert',
        en: 'a feed holds only the latest items and is never whole; use mode upsert',
      }),
    );
  }
  return faults;
}

/** RSS, Atom and RDF feeds. */
export const RSS_SOURCE: SourceType<RssSourceConfig> = {
  schema: SCHEMA,
  faults: rssFaults,
  identity: ({ origins: _origins, ...rest }) => rest,
  isWindow: () => true,
  open: async (request) => (await import('./open-rss-source.js')).openRssSource(request),
};
