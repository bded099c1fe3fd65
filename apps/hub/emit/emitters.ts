import {
  catalogMarkdown,
  contractOf,
  csvTemplateOf,
  jsonSchemaOf,
  recordTypesOf,
  type DatasetDefinition,
  type Rule,
} from '#dataset';
import { createRollupSql, createTableSql, type DatasetRegistry } from '#dataset-runtime';
import type { GeneratedFile } from './generated-files.js';
import { CONTRACTS_FILE } from './kept-contracts.js';

export interface EmitContext {
  readonly registry: DatasetRegistry;
  readonly entries: readonly { readonly dataset: DatasetDefinition; readonly rules: readonly Rule[] }[];
}

/** Makes some of the generated files; must give the same text every time. */
export type Emitter = (context: EmitContext) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

const jsonSchemas: Emitter = ({ entries }) =>
  entries.map(({ dataset }) => ({
    path: `json/${dataset.name}.v${dataset.version}.json`,
    text: asJson(jsonSchemaOf(dataset)),
  }));

const csvTemplates: Emitter = ({ entries }) =>
  entries.map(({ dataset }) => ({ path: `templates/${dataset.name}.csv`, text: csvTemplateOf(dataset) }));

const recordTypes: Emitter = ({ entries }) => [
  { path: 'records.d.ts', text: recordTypesOf(entries.map(({ dataset }) => dataset)) },
];

const tables: Emitter = ({ registry }) =>
  registry.all.flatMap(({ definition, layout, rollups }) => [
    { path: `sql/${definition.name}.sql`, text: `${createTableSql(layout).join(';\n\n')};\n` },
    ...rollups.map((rollup) => ({
      path: `sql/${rollup.definition.name}.sql`,
      text: `${createRollupSql(rollup.layout)};\n`,
    })),
  ]);

const contracts: Emitter = ({ entries }) => [
  { path: CONTRACTS_FILE, text: asJson(entries.map(({ dataset, rules }) => contractOf(dataset, rules))) },
];

const catalog: Emitter = ({ entries }) => [{ path: 'catalog.md', text: catalogMarkdown(entries) }];

/** What follows from each dataset by itself. A new kind of file is a function here. */
export const EMITTERS: readonly Emitter[] = [
  jsonSchemas,
  csvTemplates,
  recordTypes,
  tables,
  contracts,
  catalog,
];

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
