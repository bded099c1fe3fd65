import { assertNever } from './assert-never.js';
import { SOURCE_KEY_MEMBER } from './compile-checker.js';
import { hasDefault, isFilledByHub, type DatasetDefinition } from './define-dataset.js';
import type { Field } from './field-types.js';
import { typeNameOf } from './names.js';

/**
 * The datasets as TypeScript, for programs that push: one interface each, so that a wrong field is found while it is written.
 * What a type cannot say (patterns, bounds, length) is left to JSON Schema and to the hub.
 */
export function recordTypesOf(datasets: readonly DatasetDefinition[]): string {
  return [
    '// Records as they are pushed, one interface a dataset. Written by `npm run emit`; do not edit.',
    '',
    ...datasets.flatMap((dataset) => [...interfaceOf(dataset), '']),
    ...mapOf('Records', 'The record of each dataset.', datasets, typeNameOf),
    '',
    ...mapOf('RecordKeys', 'What a deletion holds: the key fields and nothing else.', datasets, keyTypeOf),
    '',
    ...mapOf('DatasetVersions', 'The contract version that these types describe.', datasets, ({ version }) =>
      String(version),
    ),
    '',
  ].join('\n');
}

function interfaceOf(dataset: DatasetDefinition): readonly string[] {
  return [
    ...comment('', [bilingual(dataset.title), bilingual(dataset.description)]),
    `export interface ${typeNameOf(dataset)} {`,
    ...Object.entries(dataset.fields).flatMap(([name, field]) => memberOf(name, field)),
    ...comment('  ', ['Kunci di sistem asal / Key in the source system']),
    `  readonly ${SOURCE_KEY_MEMBER}?: string | null;`,
    '}',
  ];
}

function memberOf(name: string, field: Field): readonly string[] {
  const isRequired = field.optional !== true && !hasDefault(field);
  const type = valueTypeOf(field);
  return [
    ...comment('  ', [
      bilingual(field.title),
      ...(field.description === undefined ? [] : [bilingual(field.description)]),
      ...notesOf(field),
    ]),
    `  readonly ${name}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | null'};`,
  ];
}

function valueTypeOf(field: Field): string {
  switch (field.type) {
    case 'string':
    case 'text':
    case 'code':
    case 'reference':
    case 'money':
    case 'date':
    case 'timestamp':
    case 'month':
      return 'string';
    case 'quantity':
      return 'string | number';
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'enum':
      return Object.keys(field.values)
        .map((value) => `'${value}'`)
        .join(' | ');
    case 'point':
      return '{ readonly latitude: string | number; readonly longitude: string | number }';
    case 'strings':
      return 'readonly string[]';
    default:
      return assertNever(field);
  }
}

function notesOf(field: Field): readonly string[] {
  return [
    ...formOf(field),
    ...('example' in field && field.example !== undefined ? [`\`${field.example}\``] : []),
    ...(field.type === 'reference' ? [`→ ${field.to}`] : []),
    ...('unit' in field ? [field.unit] : []),
    ...('default' in field && field.default !== undefined && field.default !== '@province'
      ? [`= ${String(field.default)}`]
      : []),
    ...(isFilledByHub(field) ? ['diisi hub bila kosong / filled in by the hub when absent'] : []),
    ...(field.personal === true ? ['data pribadi / personal data'] : []),
  ];
}

/** How a text is to be written, where the type `string` says too little. */
function formOf(field: Field): readonly string[] {
  switch (field.type) {
    case 'money':
      return ['IDR, `"1250000.50"`'];
    case 'quantity':
      return ['`"12.5"`'];
    case 'date':
      return ['`2026-03-31`'];
    case 'timestamp':
      return ['`2026-03-31T08:00:00+07:00`'];
    case 'month':
      return ['`2026-03`'];
    default:
      return [];
  }
}

function mapOf(
  name: string,
  meaning: string,
  datasets: readonly DatasetDefinition[],
  typeOf: (dataset: DatasetDefinition) => string,
): readonly string[] {
  return [
    ...comment('', [meaning]),
    `export interface ${name} {`,
    ...datasets.map((dataset) => `  readonly '${dataset.name}': ${typeOf(dataset)};`),
    '}',
  ];
}

function keyTypeOf(dataset: DatasetDefinition): string {
  const members = [...dataset.key, SOURCE_KEY_MEMBER].map((name) => `'${name}'`);
  return `Pick<${typeNameOf(dataset)}, ${members.join(' | ')}>`;
}

function comment(indent: string, parts: readonly string[]): readonly string[] {
  // A text that ends the comment would become code.
  const lines = parts.map((part) => part.replaceAll('*/', '*\\/'));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [`${indent}/** ${only} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

function bilingual({ id, en }: { readonly id: string; readonly en: string }): string {
  return id === en ? id : `${id} / ${en}`;
}
