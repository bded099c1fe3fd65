import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { keyFieldsOf, keyOf, sealRecord, type AnyRecord } from '#dataset';
import { inTransaction, type Tx } from '#core/database';
import { RECORD_HASHES_MAX, RECORD_KEYS_MAX } from '#core/limits';
import { createTestDatabase, type TestDatabase } from '#testing';
import { rejectionsOfKeys } from '../rejections/rejections-of-keys.js';
import { figures } from '../test-support/datasets.js';
import { World } from '../test-support/world.js';
import { digestRanges } from './digest-ranges.sql.js';
import { recordDefaults } from './record-defaults.js';
import { recordHashes, type RecordHashesRequest } from './record-hashes.js';

let database: TestDatabase;
let world: World;
let source: Caller & { readonly code: string; readonly sourceId: number };

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.open(database.pool);
});
afterAll(() => database.close());
beforeEach(async () => {
  await world.clear();
  source = await world.aSource();
});

const DATASET = 'testing.samples';

describe('hashes of records', () => {
  const ask = (more: Partial<RecordHashesRequest> = {}): ReturnType<typeof recordHashes> =>
    recordHashes(world.ingest, {
      caller: source,
      dataset: DATASET,
      scope: {},
      range: { from: null, to: null },
      after: null,
      keys: null,
      first: 10,
      source: null,
      ...more,
    });
  const keys = async (more: Partial<RecordHashesRequest> = {}): Promise<readonly string[]> =>
    (await ask(more)).map(({ key }) => key);

  it('are those of the kernel, in the order of bytes, of the own source and the scope only', async () => {
    const other = await world.aSource();
    await world.pushAndApply(other, DATASET, [{ code: 'b-foreign' }]);
    const records = ['a', 'B', 'é', 'C'].map((code) => ({ code, group: code < 'a' ? 'upper' : 'lower' }));
    await world.pushAndApply(source, DATASET, records);
    const { definition, checker } = world.ingest.registry.get(DATASET);
    const sealed = records.map((record) => {
      const checked = checker(record);
      if (!checked.ok) throw new Error('a record of this test is wrong');
      const { key, hash } = sealRecord(definition, checked.record, checked.extras);
      return { key, hash };
    });
    expect(await ask()).toEqual(['B', 'C', 'a', 'é'].map((key) => sealed.find((one) => one.key === key)));
    expect(await keys({ range: { from: 'C', to: 'é' } })).toEqual(['C', 'a']);
    expect(await keys({ range: { from: 'B', to: null }, after: 'B', first: 2 })).toEqual(['C', 'a']);
    expect(await keys({ scope: { group: 'upper' } })).toEqual(['B', 'C']);
    expect(await keys({ keys: ['é', 'a', 'b-foreign', 'never'] })).toEqual(['a', 'é']);
    expect(await keys({ caller: other })).toEqual(['b-foreign']);
  });

  it('are bounded, and not for strangers', async () => {
    await expect(ask({ first: RECORD_HASHES_MAX + 1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const many = Array.from({ length: RECORD_KEYS_MAX + 1 }, (_, index) => String(index));
    await expect(ask({ keys: many })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const reader = await world.aSource({ actions: ['read'] });
    await expect(ask({ caller: reader })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ask({ source: (await world.aSource()).code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const steward = await world.aSource({ actions: ['steward'] });
    expect(await keys({ caller: steward, source: source.code })).toEqual([]);
  });
});

it('digests of many ranges walk along the key instead of reading the table for each', async () => {
  const { qualified } = world.ingest.registry.get(DATASET).layout;
  await database.pool.query(
    `insert into ${qualified} (code, "group", key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'K' || n, 'none', 'K' || n, $1, 0, decode(md5(n::text), 'hex'), now(), 1 from generate_series(10000, 49999) n`,
    [source.sourceId],
  );
  await database.pool.query(`analyze ${qualified}`);
  const ranges = Array.from({ length: 100 }, (_, index) => ({
    from: index === 0 ? null : `K${10_000 + index * 400}`,
    to: index === 99 ? null : `K${10_400 + index * 400}`,
  }));
  const records = { layout: world.ingest.registry.get(DATASET).layout, sourceId: source.sourceId, scope: {} };
  const [found, scanned] = await inTransaction(database.pool, async (tx) => {
    // What an earlier transaction of this connection read may not have been handed over yet.
    const before = await scannedRows(tx, qualified);
    const counts = (await digestRanges(tx, records, ranges)).map(({ count }) => count);
    return [counts, (await scannedRows(tx, qualified)) - before];
  });
  expect(found).toEqual(ranges.map(() => 400));
  expect(scanned).toBe(0);
});

async function scannedRows(tx: Tx, table: string): Promise<number> {
  const { rows } = await tx.query<{ scanned: number }>(
    `select coalesce(sum(seq_tup_read), 0)::integer as scanned from pg_stat_xact_user_tables where relid = $1::regclass`,
    [table],
  );
  return rows[0]?.scanned ?? 0;
}

describe('defaults', () => {
  it('are told before a record is sent, and are those the hub fills in when it is', async () => {
    await world.pushAndApply(source, 'testing.regions', [
      { code: '33', name: 'Provinsi' },
      { code: '33.74', name: 'Kota' },
    ]);
    await world.pushAndApply(source, 'testing.programs', [{ code: '1.03', name: 'Program' }]);
    await world.pushAndApply(source, 'testing.plans', [{ code: 'P-74', regionCode: '33.74' }]);
    const request = { caller: source, dataset: figures.name };
    expect(
      await recordDefaults(world.ingest, {
        ...request,
        records: [{ planCode: 'P-74' }, { planCode: 'P-0' }, {}, { planCode: 'P-0', regionCode: '33.01' }],
      }),
    ).toEqual([{ regionCode: '33.74' }, { regionCode: '33' }, { regionCode: '33' }, { regionCode: '33.01' }]);
    const record = { year: 2026, planCode: 'P-74', programCode: '1.03', amount: '1.00' };
    expect(await world.pushAndApply(source, figures.name, [record])).toMatchObject({ applied: 1 });
    const [stored] = await world.records(figures.name);
    expect(stored).toMatchObject({ key: '2026|P-74|33.74|1.03' });
    expect(keyFieldsOf(figures, String(stored?.['key']))).toEqual({
      year: 2026,
      planCode: 'P-74',
      regionCode: '33.74',
      programCode: '1.03',
    });
    expect(keyOf(figures, keyFieldsOf(figures, String(stored?.['key'])))).toBe(stored?.['key']);
  });

  it('are asked for by those who may push, with objects, a thousand at most', async () => {
    const ask = (records: readonly unknown[], caller: Caller = source): Promise<unknown> =>
      recordDefaults(world.ingest, { caller, dataset: figures.name, records });
    await expect(ask(['x'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(ask(Array.from({ length: RECORD_KEYS_MAX + 1 }, () => ({})))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const reader = await world.aSource({ actions: ['read'] });
    await expect(ask([{}], reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

it('rejections are found by key: the last open one of the own source', async () => {
  const other = await world.aSource();
  await world.pushAndApply(other, DATASET, [{ code: 'A', kind: 'tow' }]);
  await world.pushAndApply(source, DATASET, [{ code: 'A', kind: 'tow' }, { code: 'B' }]);
  await world.pushAndApply(source, DATASET, [{ code: 'A', quantity: 'x' } satisfies AnyRecord]);
  const ask = (keys: readonly string[]): ReturnType<typeof rejectionsOfKeys> =>
    rejectionsOfKeys(world.ingest, { caller: source, dataset: DATASET, keys, source: null });
  expect(await ask(['A', 'B', 'C'])).toMatchObject([
    {
      key: 'A',
      problems: [{ field: 'quantity', code: 'PATTERN' }],
      recordText: '{"code":"A","quantity":"x"}',
    },
  ]);
  expect(await ask([])).toEqual([]);
});
