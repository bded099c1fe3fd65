import type { FileFault } from '../../config/check-schema.js';
import { fault } from '../../config/check-schema.js';
import { type Schema, text } from '../../config/schema.js';
import { COMMON_SOURCE_PROPERTIES, type CommonSourceConfig } from '../common-source.js';
import type { FaultContext, SourceType } from '../source-type.js';
import type { TextEncoding } from './read-text.js';
import { type Delimiter, DELIMITERS } from './sniff-delimiter.js';

export interface FileSourceConfig extends CommonSourceConfig {
  readonly type: 'file';
  readonly path: string;
  readonly sheet?: string | number;
  /** One row, several rows joined, or 0 when there is none. */
  readonly headerRow?: number | readonly number[];
  readonly delimiter?: Delimiter;
  readonly encoding?: TextEncoding;
  /** Path to the list inside a JSON file: `data.rows`. */
  readonly records?: string;
}

const SCHEMA = {
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
    delimiter: { type: 'string', enum: DELIMITERS, description: 'Found by itself unless told.' },
    encoding: {
      type: 'string',
      enum: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
      description: 'Found by itself unless told.',
    },
    records: { ...text, description: 'Path to the list inside a JSON file, such as data.rows.' },
    ...COMMON_SOURCE_PROPERTIES,
  },
} as const satisfies Schema;

function headerFaults({ headerRow }: FileSourceConfig, { keys }: FaultContext): readonly FileFault[] {
  if (headerRow === undefined || typeof headerRow === 'number') return [];
  if (headerRow.every((row, at) => at === 0 || row > (headerRow[at - 1] ?? 0))) return [];
  const text = { id: 'tulis dari atas ke bawah', en: 'list the rows from top to bottom' };
  return [fault([...keys, 'headerRow'], text)];
}

/** CSV, XLSX, JSON and NDJSON files of a pattern. */
export const FILE_SOURCE: SourceType<FileSourceConfig> = {
  schema: SCHEMA,
  faults: headerFaults,
  identity: (config) => config,
  open: async (request) => (await import('./open-file-source.js')).openFileSource(request),
};
