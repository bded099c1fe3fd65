import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { digestOf } from '#dataset';
import { APPLY_ATTEMPTS_MAX } from '#core/limits';
import { createTestDatabase, type TestDatabase } from '#testing';
import { retryBatch } from './batches/retry-batch.js';
import { digests, type DigestRequest } from './digests/digests.js';
import { rejectionGroups } from './rejections/rejection-groups.sql.js';
import { replayRejections } from './rejections/replay-rejections.js';
import { sweep } from './sweep/sweeper.js';
import { World } from './test-support/world.js';

let database: TestDatabase;
let world: World;
let source: Caller & { readonly code: string; readonly sourceId: number };
let steward: Caller;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.open(database.pool);
});
afterAll(() => database.close());
beforeEach(async () => {
  await world.clear();
  source = await world.aSource();
  steward = await world.aSource({ actions: ['steward'] });
});

const DATASET = 'testing.samples';

describe('rejections', () => {
  it('are grouped by cause and pushed again with what was wrong replaced, to the letter otherwise', async () => {
    await world.pushAndApply(
      source,
      DATASET,
      '[{"code":"A","kind":"tow","quantity":"1.50"},{"code":"B","kind":"tow"},{"line":"x"}]',
    );
    const groups = await rejectionGroups(database.pool, {
      dataset: DATASET,
      sourceId: source.sourceId,
      first: 10,
    });
    expect(groups).toMatchObject([
      {
        code: 'NOT_IN_LIST',
        field: 'kind',
        suggestion: 'two',
        count: 2,
        source: source.code,
        examples: [{ index: 1 }, { index: 0 }],
      },
      { code: 'REQUIRED', field: 'code', suggestion: null, count: 1 },
    ]);
    const replay = { groupId: groups[0]?.id ?? '', patch: { kind: 'two' }, traceId: 't' };
    const other = await world.aSource();
    await expect(replayRejections(world.ingest, { ...replay, caller: other })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const { batchId } = await replayRejections(world.ingest, { ...replay, caller: steward });
    await world.applyAll();
    expect(await world.batch(batchId)).toMatchObject({ state: 'APPLIED', applied: 2 });
    expect(await world.records(DATASET)).toMatchObject([
      { code: 'A', kind: 'two', quantity: '1.5', source_id: source.sourceId },
      { code: 'B', kind: 'two', source_id: source.sourceId },
    ]);
    expect(
      await rejectionGroups(database.pool, { dataset: DATASET, sourceId: null, first: 10 }),
    ).toMatchObject([{ code: 'REQUIRED' }]);
    await expect(replayRejections(world.ingest, { ...replay, caller: steward })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { rows } = await database.pool.query(
      'select action, detail from hub.audit_entries order by id desc limit 1',
    );
    expect(rows).toMatchObject([
      { action: 'REJECTIONS_REPLAYED', detail: { batchId, records: 2, fields: ['kind'] } },
    ]);
  });

  it('may be tried again as they were, once the master data were mended', async () => {
    await world.pushAndApply(source, 'testing.plans', [{ code: 'P-1', regionCode: '33' }]);
    const [group] = await rejectionGroups(database.pool, {
      dataset: 'testing.plans',
      sourceId: null,
      first: 10,
    });
    await world.pushAndApply(source, 'testing.regions', [{ code: '33', name: 'Jawa Tengah' }]);
    const { batchId } = await replayRejections(world.ingest, {
      caller: source,
      groupId: group?.id ?? '',
      patch: null,
      traceId: 't',
    });
    await world.applyAll();
    expect(await world.batch(batchId)).toMatchObject({ applied: 1 });
  });
});

describe('digests', () => {
  const ask = (more: Partial<DigestRequest> = {}): ReturnType<typeof digests> =>
    digests(world.ingest, {
      caller: source,
      dataset: DATASET,
      scope: {},
      ranges: [],
      buckets: null,
      source: null,
      ...more,
    });

  it('are those of the kernel, range by range, in the order of bytes, of the own source only', async () => {
    const other = await world.aSource();
    await world.pushAndApply(other, DATASET, [{ code: 'b-foreign' }]);
    await world.pushAndApply(
      source,
      DATASET,
      ['a', 'B', 'c', 'é', 'C'].map((code) => ({ code, group: code < 'a' ? 'upper' : 'lower' })),
    );
    const hashes = new Map(
      (await world.records(DATASET)).map(({ key, hash }) => [String(key), String(hash)]),
    );
    const digest = (...keys: string[]): string => digestOf(keys.map((key) => hashes.get(key) ?? ''));
    expect(await ask()).toEqual([
      { from: null, to: null, count: 5, digest: digest('B', 'C', 'a', 'c', 'é') },
    ]);
    expect(
      await ask({
        ranges: [
          { from: null, to: 'a' },
          { from: 'a', to: 'c' },
          { from: 'x', to: 'y' },
        ],
      }),
    ).toEqual([
      { from: null, to: 'a', count: 2, digest: digest('B', 'C') },
      { from: 'a', to: 'c', count: 1, digest: digest('a') },
      { from: 'x', to: 'y', count: 0, digest: digestOf([]) },
    ]);
    expect(await ask({ scope: { group: 'upper' } })).toMatchObject([{ count: 2, digest: digest('B', 'C') }]);
    expect(await ask({ caller: steward, source: source.code })).toMatchObject([{ count: 5 }]);
  });

  it('of buckets join without gaps and add up', async () => {
    await world.pushAndApply(
      source,
      DATASET,
      Array.from({ length: 10 }, (_, index) => ({ code: `k${index}` })),
    );
    const parts = await ask({ buckets: 3 });
    expect(parts.map(({ from, to, count }) => [from, to, count])).toEqual([
      [null, 'k4', 4],
      ['k4', 'k7', 3],
      ['k7', null, 3],
    ]);
    const again = await ask({ ranges: parts.map(({ from, to }) => ({ from, to })) });
    expect(again).toEqual(parts);
    await expect(ask({ buckets: 0 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('the sweeper', () => {
  it('finds what nobody works on, and leaves alone what is fresh, waits, or is done', async () => {
    await world.pushAndApply(source, DATASET, [{ code: 'done' }]);
    const { batchId } = await world.push(source, 'testing.ceilings', []);
    expect(await sweep(world.ingest)).toBe(0);
    const set = (assignment: string): Promise<unknown> =>
      database.pool.query(`update hub.batches set ${assignment} where id = $1`, [batchId]);
    await set(`received_at = now() - interval '1 minute'`);
    expect(await sweep(world.ingest)).toBe(1);
    await set(`state = 'APPLYING', started_at = now()`);
    expect(await sweep(world.ingest)).toBe(0);
    await set(`started_at = now() - interval '1 minute'`);
    expect(await sweep(world.ingest)).toBe(1);
    await set(`state = 'FAILED', failure = '{}', next_attempt_at = now() + interval '1 minute'`);
    expect(await sweep(world.ingest)).toBe(0);
    await set(`next_attempt_at = now()`);
    expect(await sweep(world.ingest)).toBe(1);
    await set(`next_attempt_at = null`);
    expect(await sweep(world.ingest)).toBe(0);
  });
});

describe('a batch that fails at every attempt', () => {
  it('waits longer each time, then for a steward, who has it tried again', async () => {
    const { batchId } = await world.push(source, DATASET, [{ code: 'A' }]);
    const failing = { ...world.ingest, onStep: (): Promise<void> => Promise.reject(new Error('on purpose')) };
    const broken = {
      ...failing,
      onStep: (step: string): Promise<void> => (step === 'written' ? failing.onStep() : Promise.resolve()),
    };
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= APPLY_ATTEMPTS_MAX; attempt += 1) {
      await world.applyAll(broken);
      const { rows } = await database.pool.query<{ pause: number | null }>(
        'select extract(epoch from next_attempt_at - finished_at)::float as pause from hub.batches where id = $1',
        [batchId],
      );
      pauses.push(Math.round(Number(rows[0]?.pause) * 10) / 10);
      await database.pool.query(
        'update hub.batches set next_attempt_at = now() where next_attempt_at is not null',
      );
    }
    expect(pauses).toEqual([0.5, 2, 8, 32, 0]);
    await world.applyAll();
    expect(await world.batch(batchId)).toMatchObject({
      state: 'FAILED',
      attempts: APPLY_ATTEMPTS_MAX,
      failure: { code: 'INTERNAL', message: 'on purpose' },
    });
    await expect(retryBatch(world.ingest, { caller: source, batchId, traceId: 't' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await retryBatch(world.ingest, { caller: steward, batchId, traceId: 't' });
    await world.applyAll();
    expect(await world.batch(batchId)).toMatchObject({ state: 'APPLIED', applied: 1 });
    await expect(retryBatch(world.ingest, { caller: steward, batchId, traceId: 't' })).rejects.toMatchObject({
      code: 'BATCH_NOT_RETRYABLE',
    });
  });

  it('because the worker is lost each time is given up with a reason', async () => {
    const { batchId } = await world.push(source, DATASET, [{ code: 'A' }]);
    await database.pool.query(
      `update hub.batches set state = 'APPLYING', attempt_count = attempt_limit where id = $1`,
      [batchId],
    );
    await world.applyAll();
    expect(await world.batch(batchId)).toMatchObject({ state: 'FAILED', failure: { code: 'WORKER_LOST' } });
  });

  it('because its payload is gone says so', async () => {
    const { batchId } = await world.push(source, DATASET, [{ code: 'A' }]);
    await database.pool.query('delete from hub.batch_payloads');
    await world.applyAll();
    expect(await world.batch(batchId)).toMatchObject({
      state: 'FAILED',
      failure: { code: 'PAYLOAD_MISSING' },
    });
  });
});
