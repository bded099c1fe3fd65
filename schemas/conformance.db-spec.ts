import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileChecker, type AnyRecord, type FieldValue, type Field } from '#dataset';
import { createTableSql, DatasetRegistry, type ColumnLayout, type RegisteredDataset } from '#dataset-runtime';
import { conformanceSamples, conformanceTypes, createTestDatabase, type TestDatabase } from '#testing';
import { DATASETS } from './index.js';
import { SAMPLES } from './samples.js';

const registry = new DatasetRegistry([...DATASETS, { dataset: conformanceTypes, rules: [] }]);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('create schema conformance');
  for (const statement of createTableSql(registry.get('conformance.every_types').layout)) {
    await database.pool.query(statement);
  }
}, 120_000);
afterAll(() => database.close());

describe.each([...SAMPLES, conformanceSamples].map((samples) => [samples.dataset.name, samples] as const))(
  '%s',
  (name, { dataset, accepted }) => {
    const registered = registry.get(name);
    const check = compileChecker(dataset);

    it.each(accepted.map((record, at) => [at, record] as const))(
      'I5: sample %i comes back from its table as the checker gave it',
      async (at, sample) => {
        const checked = check(sample);
        if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
        // What references would have filled in is not the table's matter.
        const record = withReferencesFilled(registered, checked.record);
        await insert(registered, record, at);
        expect(await readBack(registered, at)).toEqual(record);
      },
    );
  },
);

it('refuses a value outside an enum even from a hand that bypasses the checker', async () => {
  const record = withReferencesFilled(registry.get('conformance.every_types'), okRecord());
  await expect(
    insert(registry.get('conformance.every_types'), { ...record, status: 'other' }, 99),
  ).rejects.toThrow('ck_every_types_status');
});

function okRecord(): AnyRecord {
  const checked = compileChecker(conformanceTypes)(conformanceSamples.accepted[0]);
  if (!checked.ok) throw new Error('the sample is refused');
  return checked.record;
}

function withReferencesFilled({ layout }: RegisteredDataset, record: AnyRecord): AnyRecord {
  const filled = layout.columns.map(({ field, isNullable }) => {
    const value = record[field] ?? null;
    return [field, value === null && !isNullable ? '33' : value] as const;
  });
  return Object.fromEntries(filled);
}

async function insert({ layout }: RegisteredDataset, record: AnyRecord, at: number): Promise<void> {
  const columns = layout.columns.map(({ quoted }) => quoted);
  const values = layout.columns.map((column) => toParameter(column, record[column.field] ?? null));
  const places = values.map((_, index) => `$${index + 1}::${layout.columns[index]?.sqlType ?? 'text'}`);
  await database.pool.query(
    `insert into ${layout.qualified} (${columns.join(', ')}, key, source_id, batch_id, hash, recorded_at, change_seq)
     values (${places.join(', ')}, '${at}', 1, 1, '\\x00', clock_timestamp(), 1)`,
    values,
  );
}

function toParameter({ sqlType }: ColumnLayout, value: FieldValue<Field> | null): unknown {
  if (sqlType !== 'point' || value === null || typeof value !== 'object' || !('latitude' in value))
    return value;
  return `(${value.longitude},${value.latitude})`;
}

async function readBack({ layout }: RegisteredDataset, at: number): Promise<Record<string, unknown>> {
  const columns = layout.columns.map(({ quoted, sqlType }) =>
    sqlType === 'point'
      ? `array[${quoted}[1]::numeric::text, ${quoted}[0]::numeric::text] as ${quoted}`
      : quoted,
  );
  const { rows } = await database.pool.query<Record<string, unknown>>(
    `select ${columns.join(', ')} from ${layout.qualified} where key = $1 order by id limit 1`,
    [String(at)],
  );
  const row = rows[0] ?? {};
  return Object.fromEntries(
    layout.columns.map((column) => [column.field, fromColumn(column, row[column.column])]),
  );
}

function fromColumn({ sqlType }: ColumnLayout, value: unknown): unknown {
  if (sqlType !== 'point' || !Array.isArray(value)) return value;
  const [latitude, longitude] = value as readonly (string | null)[];
  return latitude === null ? null : { latitude, longitude };
}
