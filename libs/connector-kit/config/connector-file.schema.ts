import { OUTBOX_MIB_DEFAULT, RECORDS_PER_PUSH_DEFAULT, RECORDS_PER_PUSH_MAX } from '#core/limits';
import { CELL_TYPES } from '../parse/parse-cell.js';
import { LOCALES } from '../parse/locale.js';
import { DELIMITERS } from '../sources/file/sniff-delimiter.js';

/** The JSON Schema keywords used here; the checker of the connector file knows exactly these. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'number';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number | boolean;
  /** Branches of different types. */
  readonly anyOf?: readonly Schema[];
  /** Used for "exactly one of these members". */
  readonly oneOf?: readonly { readonly required: readonly [string] }[];
}

const text = { type: 'string', minLength: 1 } as const satisfies Schema;
const scalar = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
} as const satisfies Schema;
const locale = {
  type: 'string',
  enum: LOCALES,
  description:
    'How numbers and dates are written: 1.250.000,50 and 31/12/2026, or 1,250,000.50 and 12/31/2026.',
} as const satisfies Schema;
const zone = {
  type: 'string',
  pattern: '^(?:WIB|WITA|WIT|[+-]\\d{2}:\\d{2})$',
  description: 'The time zone of times that name none: WIB, WITA, WIT or +07:00.',
} as const satisfies Schema;

const fieldMapping = {
  type: 'object',
  additionalProperties: false,
  oneOf: [{ required: ['from'] }, { required: ['const'] }, { required: ['expr'] }],
  properties: {
    from: { ...text, description: 'The source column, or the path of a member in JSON.' },
    const: { ...scalar, description: 'The same value in every record.' },
    expr: {
      ...text,
      description: 'A JSONata expression over the row. Empty cells are absent; cells are text.',
    },
    as: {
      type: 'string',
      enum: CELL_TYPES,
      description: 'What the cell is read as; by the field of the dataset unless told.',
    },
    locale,
    zone,
    round: {
      type: 'integer',
      minimum: 0,
      maximum: 8,
      description: 'Decimals to round to when there are more.',
    },
    trim: { type: 'boolean', description: 'Take blanks off both ends. Codes are always trimmed.' },
    dropTime: { type: 'boolean', description: 'A time behind a date may be dropped.' },
    separator: { ...text, default: ';', description: 'Between the items of a list in one cell.' },
    empty: {
      type: 'array',
      items: { type: 'string' },
      description: 'Words that mean "no value", instead of -, n/a, nihil and their like.',
    },
    lookup: {
      description: 'A CSV file of two columns (source value, canonical value), or the pairs themselves.',
      anyOf: [text, { type: 'object', additionalProperties: scalar, minProperties: 1 }],
    },
    default: { ...scalar, description: 'Stands in when there is no value.' },
  },
} as const satisfies Schema;

const fileSource = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'path'],
  properties: {
    type: { type: 'string', enum: ['file'] },
    path: { ...text, description: 'A file or a pattern such as in/*.xlsx, relative to this file.' },
    sheet: {
      anyOf: [text, { type: 'integer', minimum: 1 }],
      description: 'Sheet of a workbook by name or by number from 1.',
    },
    headerRow: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 1, maxItems: 10 },
      ],
      description:
        'Row of the column names, several rows to be joined, or 0 when there is none (columns are then A, B, C).',
      default: 1,
    },
    locale,
    zone,
    delimiter: { type: 'string', enum: DELIMITERS, description: 'Found by itself unless told.' },
    encoding: {
      type: 'string',
      enum: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
      description: 'Found by itself unless told.',
    },
    records: { ...text, description: 'Path to the list inside a JSON file, such as data.rows.' },
    unpivot: {
      type: 'object',
      additionalProperties: false,
      required: ['columns', 'name', 'value'],
      description: 'Turns columns into rows, such as twelve month columns into twelve rows.',
      properties: {
        columns: {
          anyOf: [
            { type: 'array', items: text, minItems: 1 },
            {
              type: 'object',
              additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
              minProperties: 1,
            },
          ],
          description: 'The columns, or each column with its label: { jan: 1, feb: 2 }.',
        },
        name: { ...text, description: 'Name of the new column that holds the label.' },
        value: { ...text, description: 'Name of the new column that holds the cell.' },
        keepEmpty: { type: 'boolean', default: false, description: 'Make rows of empty cells too.' },
      },
    },
  },
} as const satisfies Schema;

/** The connector file, for editors and for the check before anything runs. */
export const CONNECTOR_FILE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://lumbung.example/connector-file.schema.json',
  title: 'lumbung.connector.yaml',
  description: 'What one agency sends to Lumbung. Any text may hold ${NAME}, filled in from the environment.',
  type: 'object',
  additionalProperties: false,
  required: ['hub', 'stateDir', 'streams'],
  properties: {
    hub: {
      type: 'object',
      additionalProperties: false,
      required: ['url', 'key'],
      properties: {
        url: { type: 'string', pattern: '^https?://[^\\s/]+', description: 'Address of the hub.' },
        key: {
          ...text,
          description: 'API key with a push scope; better as ${LUMBUNG_KEY} than written here.',
        },
      },
    },
    stateDir: { ...text, description: 'Folder of the outbox and of the positions read so far.' },
    maxOutboxMiB: { type: 'integer', minimum: 1, maximum: 1_048_576, default: OUTBOX_MIB_DEFAULT },
    streams: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'dataset', 'source', 'map'],
        properties: {
          name: {
            type: 'string',
            pattern: '^[a-z0-9][a-z0-9_-]{0,59}$',
            description: 'Unique in this file.',
          },
          dataset: {
            type: 'string',
            pattern: '^[a-z][a-z_]*\\.[a-z][a-z0-9_]*$',
            description: 'domain.plural_noun',
          },
          source: fileSource,
          mode: {
            type: 'string',
            enum: ['upsert', 'snapshot'],
            default: 'upsert',
            description:
              'snapshot: records of the scope that are no longer in the source are ended at the hub.',
          },
          scope: {
            type: 'object',
            additionalProperties: scalar,
            description: 'What a snapshot is complete for.',
          },
          batchSize: {
            type: 'integer',
            minimum: 1,
            maximum: RECORDS_PER_PUSH_MAX,
            default: RECORDS_PER_PUSH_DEFAULT,
            description: 'Records in one push.',
          },
          skip: {
            type: 'object',
            additionalProperties: false,
            required: ['expr'],
            properties: {
              expr: { ...text, description: 'JSONata; rows for which it is true are left out.' },
            },
          },
          map: { type: 'object', minProperties: 1, additionalProperties: fieldMapping },
        },
      },
    },
  },
} as const satisfies Schema;
