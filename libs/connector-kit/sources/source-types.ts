import type { Schema } from '../config/schema.js';
import { FILE_SOURCE, type FileSourceConfig } from './file/file-source.js';
import { HTTP_SOURCE, type HttpSourceConfig } from './http/http-source.js';
import { RSS_SOURCE, type RssSourceConfig } from './rss/rss-source.js';
import type { SourceType } from './source-type.js';
import { SQL_SOURCE, type SqlSourceConfig } from './sql/sql-source.js';

/** The one list of source types: a new one is a folder beside `file/`, a member of this union, and a line below. */
export type SourceConfig = FileSourceConfig | HttpSourceConfig | RssSourceConfig | SqlSourceConfig;

const SOURCE_TYPES: { readonly [Name in SourceConfig['type']]: SourceType<ConfigOf<Name>> } = {
  file: FILE_SOURCE,
  http: HTTP_SOURCE,
  rss: RSS_SOURCE,
  sql: SQL_SOURCE,
};

type ConfigOf<Name> = Extract<SourceConfig, { readonly type: Name }>;

/** A source as the connector file may write it: its `type` says which of the schemas holds. */
export const SOURCE_SCHEMA: Schema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  anyOf: Object.values(SOURCE_TYPES).map(({ schema }) => schema),
};

export function sourceTypeOf<Config extends SourceConfig>(config: Config): SourceType<Config> {
  // The compiler does not follow that the type chosen by the name is the one of this very configuration.
  return SOURCE_TYPES[config.type] as unknown as SourceType<Config>;
}
