import type { Dataset, DatasetField } from '../../client/dataset.js';
import { CONSTANT, isMissing, NOWHERE, type FieldChoice, type Mapping } from './guess-mapping.js';

export type SourceKind = 'file' | 'sql' | 'http';
export type SourceLocale = 'id-ID' | 'en-US';

/** The text of a connector file for one stream. Addresses and secrets stay names of variables. */
export function connectorFile({
  kind,
  dataset,
  mapping,
  hubUrl,
  headerRow = 1,
  locale = 'id-ID',
}: {
  readonly kind: SourceKind;
  readonly dataset: Dataset;
  readonly mapping: Mapping;
  readonly hubUrl: string;
  /** Of a file, from 1. */
  readonly headerRow?: number;
  /** Of a file; null: told from each cell. */
  readonly locale?: SourceLocale | null;
}): string {
  const columns = Object.values(mapping)
    .map(({ column }) => column)
    .filter((column) => column !== NOWHERE && column !== CONSTANT);
  return [
    `hub: { url: ${quoted(hubUrl)}, key: '\${LUMBUNG_KEY}' }`,
    'stateDir: ./state',
    'streams:',
    `  - name: ${dataset.name.split('.')[1] ?? dataset.name}`,
    `    dataset: ${dataset.name}`,
    '    source:',
    ...SOURCES[kind]({ columns, headerRow, locale }).map((line) => `      ${line}`),
    '    mode: upsert',
    '    map:',
    ...dataset.fields.flatMap((field) => {
      const line = fieldLine(field, mapping[field.name] ?? { column: NOWHERE, constant: '' });
      return line === null ? [] : [`      ${line}`];
    }),
    '',
  ].join('\n');
}

interface SourceParts {
  readonly columns: readonly string[];
  readonly headerRow: number;
  readonly locale: SourceLocale | null;
}

const SOURCES: Readonly<Record<SourceKind, (parts: SourceParts) => readonly string[]>> = {
  file: ({ headerRow, locale }) => [
    'type: file',
    "path: 'in/*.csv'",
    ...(headerRow === 1 ? [] : [`headerRow: ${headerRow}`]),
    ...(locale === null ? [] : [`locale: ${locale}`]),
  ],
  sql: ({ columns }) => [
    'type: sql',
    'driver: mariadb',
    "url: '${SUMBER_DB}'",
    `query: ${quoted(`select ${columns.length === 0 ? '*' : columns.join(', ')} from nama_tabel`)}`,
  ],
  http: () => ['type: http', "url: '${SUMBER_URL}'", 'records: data'],
};

function fieldLine(field: DatasetField, choice: FieldChoice): string | null {
  const { column, constant } = choice;
  if (isMissing(field, choice)) return `# ${field.name}: wajib / required`;
  if (column === NOWHERE || (column === CONSTANT && constant.trim() === '')) return null;
  if (column === CONSTANT) return `${field.name}: { const: ${JSON.stringify(constantOf(field, constant))} }`;
  const as = AS[field.type];
  return `${field.name}: { from: ${quoted(column)}${as === undefined ? '' : `, as: ${as}`} }`;
}

/** One value for all, of the type that the hub takes; what does not look like it stays text, and is refused by name. */
export function constantOf({ type }: DatasetField, constant: string): string | number | boolean {
  const text = constant.trim();
  if (type === 'integer' && /^-?\d{1,15}$/u.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** How a cell is read, for the types that are more than text. */
const AS: Readonly<Record<string, string>> = {
  money: 'money',
  quantity: 'decimal',
  integer: 'integer',
  date: 'date',
  timestamp: 'timestamp',
  month: 'month',
  boolean: 'boolean',
  strings: 'strings',
  point: 'point',
  code: 'code',
  reference: 'code',
};

/** YAML reads every JSON string, so this is safe whatever a column is called. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
