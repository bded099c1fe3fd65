import { csvTemplateOf, jsonSchemaOf, type DatasetDefinition, type LocalText } from '#dataset';

export interface PublishedFile {
  readonly text: string;
  readonly contentType: string;
}

/** One line of the list at `/schemas`. */
export interface PublishedSchema {
  readonly dataset: string;
  readonly version: number;
  readonly title: LocalText;
  readonly access: DatasetDefinition['access'];
  /** JSON Schema of a record as it is pushed. */
  readonly schema: string;
  /** An empty CSV file with the header. */
  readonly template: string;
}

/** Token of JSON Schemas of other files than those of the datasets, by what they are called below `/schemas`. */
export const OTHER_SCHEMAS = Symbol('OTHER_SCHEMAS');
export type OtherSchemas = Readonly<Record<string, object>>;

export function listSchemas(datasets: readonly DatasetDefinition[]): readonly PublishedSchema[] {
  return datasets.map(({ name, version, title, access }) => ({
    dataset: name,
    version,
    title,
    access,
    schema: `/schemas/${name}.v${version}.json`,
    template: `/schemas/${name}.csv`,
  }));
}

/** Every file below `/schemas`, by its name: made once, for definitions do not change while the hub runs. */
export function schemaFiles(
  datasets: readonly DatasetDefinition[],
  others: OtherSchemas,
): ReadonlyMap<string, PublishedFile> {
  return new Map([
    ...datasets.flatMap((dataset): [string, PublishedFile][] => [
      [`${dataset.name}.v${dataset.version}.json`, schemaFile(jsonSchemaOf(dataset))],
      [`${dataset.name}.csv`, { text: csvTemplateOf(dataset), contentType: CSV_TYPE }],
    ]),
    ...Object.entries(others).map(([name, schema]): [string, PublishedFile] => [name, schemaFile(schema)]),
  ]);
}

function schemaFile(schema: object): PublishedFile {
  return { text: `${JSON.stringify(schema, null, 2)}\n`, contentType: SCHEMA_TYPE };
}

const SCHEMA_TYPE = 'application/schema+json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
