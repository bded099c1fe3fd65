import { isFilledByHub, onlyKeyField, type Problem, type ReferenceField } from '#dataset';
import type { Queryable } from '#core/database';
import { DEFAULT_PATH_MAX } from '#core/limits';
import type { DatasetRegistry, RegisteredDataset } from '#dataset-runtime';
import { problemOf, type Candidate } from './checked-batch.js';
import { columnIn } from './table-layout.js';

/**
 * Fills absent references whose default is not a constant: by following other references of the record from dataset to
 * dataset, one query for each step and all records, or with the hub's own province.
 */
export async function fillDefaults(
  database: Queryable,
  candidates: readonly Candidate[],
  {
    dataset,
    registry,
    province,
  }: {
    readonly dataset: RegisteredDataset;
    readonly registry: DatasetRegistry;
    readonly province: string;
  },
): Promise<void> {
  for (const [field, spec] of Object.entries(dataset.definition.fields)) {
    if (!isFilledByHub(spec)) continue;
    const absent = candidates.filter(({ record }) => record[field] === null);
    if (absent.length === 0) continue;
    const constant = spec.default === '@province' ? province : (spec.default ?? null);
    const followed = await followPath(database, absent, { dataset, registry, path: spec.defaultFrom ?? [] });
    for (const candidate of absent) {
      const start = candidate.record[spec.defaultFrom?.[0] ?? ''];
      const value = typeof start === 'string' ? followed.get(start) : undefined;
      candidate.record = { ...candidate.record, [field]: value ?? constant };
    }
  }
}

/** Makes the check that every field which promises a default got one: their columns are never null. */
export function missingDefaultsOf({
  definition,
}: RegisteredDataset): (candidate: Candidate) => readonly Problem[] {
  const names = Object.entries(definition.fields)
    .filter(([, spec]) => isFilledByHub(spec))
    .map(([name]) => name);
  return ({ record }) => names.filter((name) => record[name] === null).map(missing);
}

function missing(field: string): Problem {
  return problemOf(field, 'REQUIRED', null, {
    id: 'wajib diisi: nilai bawaannya tidak dapat ditemukan lewat acuan',
    en: 'is required: no default was found by following its references',
  });
}

/** Value of the path's first field → value at its end. */
async function followPath(
  database: Queryable,
  candidates: readonly Candidate[],
  {
    dataset,
    registry,
    path,
  }: {
    readonly dataset: RegisteredDataset;
    readonly registry: DatasetRegistry;
    readonly path: readonly string[];
  },
): Promise<ReadonlyMap<string, string>> {
  const [first, ...rest] = path.slice(0, DEFAULT_PATH_MAX);
  if (first === undefined) return new Map();
  const starts = new Set<string>();
  for (const { record } of candidates) {
    const value = record[first];
    if (typeof value === 'string') starts.add(value);
  }
  // start → where its path has come to so far
  let reached = new Map([...starts].map((start) => [start, start]));
  let at = { dataset, field: first };
  for (const next of rest) {
    const step = referenceOf(at.dataset, at.field);
    const target = registry.get(step.to);
    const on = step.on ?? onlyKeyField(target.definition);
    const values = await lookUp(database, target, { on, field: next, codes: [...new Set(reached.values())] });
    reached = new Map(
      [...reached].flatMap(([start, code]) => {
        const value = values.get(code);
        return value === undefined ? [] : [[start, value] as const];
      }),
    );
    at = { dataset: target, field: next };
  }
  return reached;
}

async function lookUp(
  database: Queryable,
  { layout }: RegisteredDataset,
  { on, field, codes }: { readonly on: string; readonly field: string; readonly codes: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const { quoted: code } = columnIn(layout, on);
  const { quoted: value } = columnIn(layout, field);
  // Several records may carry the code when it is not the whole key: the first by key stands for them.
  const { rows } = await database.query<{ code: string; value: string }>(
    `select distinct on (${code}) ${code} as code, ${value}::text as value from ${layout.qualified}
     where ${code} = any($1::text[]) and ${value} is not null order by ${code}, key`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row.value]));
}

function referenceOf({ definition }: RegisteredDataset, field: string): ReferenceField {
  const spec = definition.fields[field];
  if (spec?.type !== 'reference')
    throw new Error(`${definition.name}.${field}: a default path goes through references only`);
  return spec;
}
