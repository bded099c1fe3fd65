import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { ANONYMOUS, type Caller } from '#access';
import { PUSH_BYTES_MAX, RECORDS_PER_PUSH_MAX, STREAM_BACKLOG_MAX } from '#core/limits';
import { createTestDatabase, type TestDatabase } from '#testing';
import { World } from '../test-support/world.js';

let database: TestDatabase;
let world: World;
let source: Caller;

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

describe('acceptPush', () => {
  it('stores the payload to the letter and enqueues its stream', async () => {
    const text = '[ {"code":"A","money":1e400 ,"x":"\\u0000 é 😀"} ]';
    const receipt = await world.push(source, DATASET, text);
    const { rows } = await database.pool.query<{ body: Buffer; stream_id: number }>(
      'select body, stream_id from hub.batch_payloads join hub.batches on id = batch_id',
    );
    expect(receipt).toMatchObject({ receivedCount: 1, replayed: false });
    expect(gunzipSync(rows[0]?.body ?? Buffer.alloc(0)).toString()).toBe(text);
    expect(world.enqueued).toEqual([String(rows[0]?.stream_id)]);
  });

  it('gives the first receipt again for the same push, also to many at once, and counts it once', async () => {
    const again = (): ReturnType<World['push']> =>
      world.push(source, DATASET, [{ code: 'A' }], { idempotencyKey: 'file-1' });
    const receipts = await Promise.all([again(), again(), again(), again()]);
    expect(new Set(receipts.map(({ batchId }) => batchId)).size).toBe(1);
    expect(receipts.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(world.enqueued).toHaveLength(1);
  });

  it.each([
    ['other records', {}, '[{"code":"B"}]'],
    ['other blanks', {}, '[{"code": "A"}]'],
    ['another mode', { mode: 'DELETE' as const }, '[{"code":"A"}]'],
  ])('refuses %s under a used idempotency key', async (_what, more, text) => {
    const first = await world.push(source, DATASET, '[{"code":"A"}]', { idempotencyKey: 'file-1' });
    await expect(
      world.push(source, DATASET, text, { ...more, idempotencyKey: 'file-1' }),
    ).rejects.toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      details: { batchId: first.batchId },
    });
  });

  it('takes the same idempotency key from another source', async () => {
    await world.push(source, DATASET, [{ code: 'A' }], { idempotencyKey: 'file-1' });
    const other = await world.aSource();
    expect(await world.push(other, DATASET, [{ code: 'B' }], { idempotencyKey: 'file-1' })).toMatchObject({
      replayed: false,
    });
  });

  it('takes the largest number of records and refuses one more', async () => {
    const many = (count: number): string => `[${Array.from({ length: count }, () => '{}').join(',')}]`;
    expect(await world.push(source, DATASET, many(RECORDS_PER_PUSH_MAX))).toMatchObject({
      receivedCount: RECORDS_PER_PUSH_MAX,
    });
    await expect(world.push(source, DATASET, many(RECORDS_PER_PUSH_MAX + 1))).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      details: { unitEn: 'records', limit: RECORDS_PER_PUSH_MAX },
    });
  });

  it('takes the largest payload and refuses one byte more', async () => {
    const sized = (bytes: number): string => `["${'x'.repeat(bytes - 4)}"]`;
    await world.push(source, DATASET, sized(PUSH_BYTES_MAX));
    await expect(world.push(source, DATASET, sized(PUSH_BYTES_MAX + 1))).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      details: { unitEn: 'bytes' },
    });
    const ofTwoBytes = `["${'é'.repeat(PUSH_BYTES_MAX / 2)}"]`;
    await expect(world.push(source, DATASET, ofTwoBytes)).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
  });

  it.each([1, 3])('refuses contract version %s and says which are supported', async (contractVersion) => {
    await expect(world.push(source, DATASET, [], { contractVersion })).rejects.toMatchObject({
      code: 'CONTRACT_VERSION_UNSUPPORTED',
      details: { received: contractVersion, supported: [2] },
    });
  });

  it.each(['', 'x'.repeat(201), 'baris\nbaru', 'é'])(
    'refuses the idempotency key %j',
    async (idempotencyKey) => {
      await expect(world.push(source, DATASET, [], { idempotencyKey })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    },
  );

  it('refuses who may not push', async () => {
    const reader = await world.aSource({ actions: ['read'] });
    const elsewhere: Caller = {
      ...source,
      grants: source.grants.map((grant) => ({ ...grant, datasetPattern: 'budgets.*' })),
    };
    const sourceless: Caller = { ...source, sourceId: null };
    await expect(world.push(ANONYMOUS, DATASET, [])).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const caller of [reader, elsewhere, sourceless])
      await expect(world.push(caller, DATASET, [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(world.push(source, 'testing.sampels', [])).rejects.toMatchObject({
      code: 'UNKNOWN_DATASET',
      details: { suggestion: DATASET },
    });
  });

  it('refuses a stream whose backlog is full, leaves the others alone, and still knows what it has', async () => {
    await world.push(source, DATASET, [{ code: 'A' }], { idempotencyKey: 'first' });
    await database.pool.query(
      `insert into hub.batches (stream_id, source_id, dataset, contract_version, mode, idempotency_key, content_hash, sequence, received_count, trace_id, attempt_limit)
       select stream_id, source_id, dataset, 2, mode, 'k' || n, content_hash, sequence + n, 0, 't', 5
       from hub.batches, generate_series(1, $1) as n`,
      [STREAM_BACKLOG_MAX - 1],
    );
    await expect(world.push(source, DATASET, [{ code: 'B' }])).rejects.toMatchObject({
      code: 'QUEUE_FULL',
      httpStatus: 429,
      details: { waiting: STREAM_BACKLOG_MAX, retryAfterSeconds: 5 },
    });
    expect(await world.push(source, DATASET, [{ code: 'A' }], { idempotencyKey: 'first' })).toMatchObject({
      replayed: true,
    });
    expect(await world.push(source, 'testing.ceilings', [])).toMatchObject({ replayed: false });
    expect(await world.push(await world.aSource(), DATASET, [])).toMatchObject({ replayed: false });
  });
});
