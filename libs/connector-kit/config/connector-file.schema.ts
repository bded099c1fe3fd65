import { OUTBOX_MIB_DEFAULT, RECORDS_PER_PUSH_DEFAULT, RECORDS_PER_PUSH_MAX } from '#core/limits';
import { RECONCILE_TIMES, ZONE_DEFAULT } from '../run/schedule.js';
import { CELL_TYPES } from '../parse/parse-cell.js';
import { SOURCE_SCHEMA } from '../sources/source-types.js';
import { locale, type Schema, scalar, text, zone } from './schema.js';

const fieldMapping = {
  type: 'object',
  additionalProperties: false,
  oneOf: [{ required: ['from'] }, { required: ['const'] }, { required: ['expr'] }],
  properties: {
    from: {
      ...text,
      description:
        'The source column, or the path of a member in JSON, such as tender.value.amount or contracts.0.dateSigned.',
    },
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
      description:
        'A CSV file of two columns (source value, canonical value), the pairs themselves, or a dataset of the hub: ' +
        '{ dataset, match, value }, such as { dataset: reference.organizations, match: name, value: code }.',
      anyOf: [text, { type: 'object', additionalProperties: scalar, minProperties: 1 }],
    },
    default: { ...scalar, description: 'Stands in when there is no value.' },
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
    timeZone: {
      ...text,
      default: ZONE_DEFAULT,
      description: 'The clock of the schedules: WIB, WITA, WIT or a name such as Asia/Makassar.',
    },
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
          source: SOURCE_SCHEMA,
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
          schedule: {
            ...text,
            description: 'When `run` reads the stream: five cron fields, such as */15 * * * *.',
          },
          reconcile: {
            type: 'string',
            enum: RECONCILE_TIMES,
            description: 'When `run` compares counts and digests with the hub and mends differences.',
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
          distinct: {
            type: 'boolean',
            default: false,
            description: 'Leave out a record that says exactly what an earlier one said.',
          },
          map: { type: 'object', minProperties: 1, additionalProperties: fieldMapping },
        },
      },
    },
  },
} as const satisfies Schema;
