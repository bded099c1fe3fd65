import { SQL_CURSOR_COLUMNS_MAX } from '#core/limits';
import { fault, type FileFault } from '../../config/check-schema.js';
import { type Schema, text } from '../../config/schema.js';
import { COMMON_SOURCE_PROPERTIES, type CommonSourceConfig } from '../common-source.js';
import type { FaultContext, SourceType } from '../source-type.js';
import { addressFault, databaseName } from './connection-settings.js';
import { DIALECTS } from './dialects.js';
import { SQL_DRIVERS, type SqlDriverName } from './dialect.js';
import { readQuery } from './read-query.js';

export interface SqlSourceConfig extends CommonSourceConfig {
  readonly type: 'sql';
  readonly driver: SqlDriverName;
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  readonly tls?: 'none' | 'verify' | 'unverified';
  /** Path of a PEM file. */
  readonly ca?: string;
  readonly query: string;
  readonly cursor?: CursorConfig;
  /** Columns whose values name a row in messages. */
  readonly identifiedBy?: readonly string[];
}

export interface CursorConfig {
  readonly columns: readonly string[];
  /** `15m`, or a number for a cursor that counts. */
  readonly lag?: string | number;
  /** Stands for `:position` when everything is read, where it cannot be left out. */
  readonly start?: string | number;
}

const columnList = { type: 'array', items: text, minItems: 1, maxItems: SQL_CURSOR_COLUMNS_MAX } as const;

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'driver', 'url', 'query'],
  properties: {
    type: { type: 'string', enum: ['sql'] },
    driver: { type: 'string', enum: SQL_DRIVERS },
    url: {
      ...text,
      description:
        'Address of the database, such as mysql://user:password@host:3306/name; better as ${NAME} than written here. For sqlite the path of the file.',
    },
    user: { ...text, description: 'Instead of the user in the address.' },
    password: {
      ...text,
      description: 'Instead of the password in the address, where it would have to be encoded.',
    },
    tls: {
      type: 'string',
      enum: ['none', 'verify', 'unverified'],
      default: 'none',
      description:
        'verify: encrypted, and the certificate must be right. unverified: encrypted, to whoever answers.',
    },
    ca: {
      ...text,
      description: 'PEM file of the authority that signed the certificate, relative to this file.',
    },
    query: {
      ...text,
      description:
        'One SELECT. :position may stand to the right of > or >=; it is bound, never written into the text.',
    },
    cursor: {
      type: 'object',
      additionalProperties: false,
      required: ['columns'],
      description: 'Read on behind the last row instead of everything.',
      properties: {
        columns: {
          ...columnList,
          description:
            'Columns of the result that together order the rows: the time of the last change, then a unique one.',
        },
        lag: {
          anyOf: [
            { type: 'string', pattern: '^\\d{1,6}[smhd]$', description: 'such as 15m' },
            { type: 'integer', minimum: 0 },
          ],
          description:
            'How far behind the last value the next run begins again, for what is committed late: 15m, 2h, 1d, or a number. 15m or 1000 unless told.',
        },
        start: {
          anyOf: [text, { type: 'number' }],
          description:
            'Stands for :position when everything is read; needed only where the comparison with it cannot be left out.',
        },
      },
    },
    identifiedBy: {
      ...columnList,
      description:
        'Columns whose values name a row in messages; the last of the cursor unless told, which is the one that is unique.',
    },
    ...COMMON_SOURCE_PROPERTIES,
  },
} as const satisfies Schema;

/** A query on an agency's own database, read only. */
export const SQL_SOURCE: SourceType<SqlSourceConfig> = {
  schema: SCHEMA,
  faults: sqlFaults,
  identity: (config) => {
    const { driver, query, cursor, locale, zone, unpivot } = config;
    return [driver, databaseName(config), query, cursor?.columns, cursor?.start, locale, zone, unpivot];
  },
  open: async (request) => (await import('./open-sql-source.js')).openSqlSource(request),
};

function sqlFaults(config: SqlSourceConfig, { keys, mode }: FaultContext): readonly FileFault[] {
  const faults: FileFault[] = [];
  const address = addressFault(config);
  if (address !== undefined) faults.push(fault([...keys, 'url'], address));
  const { cursor } = config;
  if (cursor !== undefined && mode === 'snapshot') {
    faults.push(
      fault([...keys, 'cursor'], {
        id: 'mode snapshot selalu membaca seluruh sumber; hapus cursor, atau pakai mode upsert',
        en: 'mode snapshot always reads the whole source; leave the cursor out, or use mode upsert',
      }),
    );
  }
  const { query, fault: queryFault } = readQuery(config.query, DIALECTS[config.driver].rules);
  if (queryFault !== undefined) faults.push(fault([...keys, 'query'], queryFault));
  else if (query.hasPosition && cursor === undefined) {
    faults.push(
      fault([...keys, 'query'], {
        id: ':position perlu cursor: kolom mana yang mengurutkan baris, misalnya cursor: { columns: [diubah, id] }',
        en: ':position needs a cursor: which columns order the rows, such as cursor: { columns: [diubah, id] }',
      }),
    );
  } else if (!query.canReadAll && cursor?.start === undefined) {
    faults.push(
      fault([...keys, 'query'], {
        id: 'perbandingan dengan :position bukan "kolom > :position" saja, jadi tidak dapat dihilangkan untuk membaca semua; tetapkan cursor.start, misalnya start: "2000-01-01"',
        en: 'the comparison with :position is not simply "column > :position", so it cannot be left out to read everything; set cursor.start, such as start: "2000-01-01"',
      }),
    );
  }
  return faults;
}
