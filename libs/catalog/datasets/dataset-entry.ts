import type { DatasetAccess, DatasetDefinition, DataStandard, Field, LocalText, Release } from '#dataset';

export interface FieldEntry {
  readonly name: string;
  readonly type: string;
  readonly title: LocalText;
  readonly unit: string | null;
  readonly isRequired: boolean;
  readonly isKey: boolean;
  /** Beyond the dataset's own. `personal`: masked, and reads are logged; `restricted_when`: by flags of the record. */
  readonly access: 'open' | 'personal' | 'restricted' | 'restricted_when';
}

export interface DatasetLinks {
  readonly schema: string;
  readonly template: string;
  readonly csv: string;
  readonly ndjson: string;
}

/** One entry of the daftar data: what Perpres 39/2019 asks of it (art. 4 and 26–27), and where the data are. */
export interface DatasetEntry {
  readonly name: string;
  readonly version: number;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly standard: DataStandard;
  readonly producer: LocalText;
  readonly release: Release;
  readonly access: DatasetAccess;
  /** From the statistics of the database; null where they say nothing. */
  readonly recordCountEstimate: number | null;
  readonly fields: readonly FieldEntry[];
  readonly links: DatasetLinks;
}

export function datasetEntry(
  definition: DatasetDefinition,
  recordCountEstimate: number | null,
): DatasetEntry {
  const { name, version, title, description, standard, producer, release, access, key, fields } = definition;
  return {
    name,
    version,
    title,
    description,
    standard,
    producer,
    release,
    access,
    recordCountEstimate,
    fields: Object.entries(fields).map(([field, declared]) => fieldEntry(field, declared, key)),
    links: {
      schema: `/schemas/${name}.v${version}.json`,
      template: `/schemas/${name}.csv`,
      csv: `/export/${name}.csv`,
      ndjson: `/export/${name}.ndjson`,
    },
  };
}

function fieldEntry(name: string, field: Field, key: readonly string[]): FieldEntry {
  return {
    name,
    type: field.type,
    title: field.title,
    unit: 'unit' in field && typeof field.unit === 'string' ? field.unit : null,
    isRequired: field.optional !== true,
    isKey: key.includes(name),
    access: accessOf(field),
  };
}

function accessOf({ access, personal }: Field): FieldEntry['access'] {
  if (personal === true) return 'personal';
  if (access === undefined) return 'open';
  return access === 'restricted' ? 'restricted' : 'restricted_when';
}
