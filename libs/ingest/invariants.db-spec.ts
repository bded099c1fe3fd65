import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Caller } from '#access';
import { sqlStateOf } from '#core/database';
import { APPLY_ATTEMPTS_MAX } from '#core/limits';
import { compareTimestamps } from '#dataset';
import { createTestDatabase, settled, type TestDatabase, until } from '#testing';
import { applyStream } from './apply/apply-stream.js';
import { APPLY_STEPS, type ApplyStep, type IngestContext } from './ingest-context.js';
import { commitSnapshot } from './snapshots/commit-snapshot.js';
import { openSnapshot } from './snapshots/open-snapshot.js';
import { sweep } from './sweep/sweeper.js';
import { World } from './test-support/world.js';

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

const sample = (code: string, line: string): Record<string, string> => ({ code, line });
const STREAM = 'testing.samples';

describe('I1: a push is acknowledged only after its payload is durable', () => {
  it('I1: another connection reads batch and payload when the receipt is given', async () => {
    const { batchId } = await world.push(source, STREAM, [sample('A', 'one')]);
    const { rows } = await database.pool.query(
      'select state, sequence, octet_length(body) > 0 as stored from hub.batches join hub.batch_payloads on batch_id = id where id = $1',
      [batchId],
    );
    expect(rows).toEqual([{ state: 'RECEIVED', sequence: '1', stored: true }]);
  });

  it('I1: a receipt is given also when the queue is away, and the sweeper makes good for it', async () => {
    const broken: IngestContext = {
      ...world.ingest,
      enqueueStream: () => Promise.reject(new Error('queue is away')),
    };
    const lonely = Object.assign(Object.create(World.prototype) as World, {
      pool: world.pool,
      ingest: broken,
    });
    const { batchId } = await lonely.push(source, STREAM, [sample('A', 'one')]);
    expect(world.enqueued).toEqual([]);
    await database.pool.query(`update hub.batches set received_at = received_at - interval '1 minute'`);
    expect(await sweep(world.ingest)).toBe(1);
    await applyStream(world.ingest, { streamId: world.enqueued[0] ?? '', traceId: 'test' });
    expect(await world.batch(batchId)).toMatchObject({ state: 'APPLIED', applied: 1 });
  });

  it('I1: nothing is left of a push whose transaction failed', async () => {
    const failing = { ...source, clientId: 999_999 };
    await expect(world.push(failing, STREAM, [sample('A', 'one')])).rejects.toThrow();
    const { rows } = await database.pool.query(
      'select id from hub.batches union all select batch_id from hub.batch_payloads',
    );
    expect(rows).toEqual([]);
  });
});

describe('I2: applying a batch twice changes nothing', () => {
  it('I2: the same records sent again leave table, history and log untouched', async () => {
    const records = [sample('A', 'one'), sample('B', 'two')];
    await world.pushAndApply(source, STREAM, records);
    const before = await world.versions(STREAM);
    const again = await world.pushAndApply(source, STREAM, [...records].reverse());
    expect(again).toMatchObject({ state: 'APPLIED', applied: 0, unchanged: 2 });
    expect(await world.versions(STREAM)).toEqual(before);
  });

  it('I2: a batch whose end was lost is applied again without a trace', async () => {
    const batch = await world.push(source, STREAM, [sample('A', 'one')]);
    await world.applyAll();
    const before = await world.versions(STREAM);
    await database.pool.query(`update hub.batches set state = 'APPLYING', applied_count = 0 where id = $1`, [
      batch.batchId,
    ]);
    await world.applyAll();
    expect(await world.batch(batch.batchId)).toMatchObject({ state: 'APPLIED', applied: 0, unchanged: 1 });
    expect(await world.versions(STREAM)).toEqual(before);
  });

  it('I2: deleting what is gone already is unchanged', async () => {
    await world.pushAndApply(source, STREAM, [sample('A', 'one')]);
    const gone = await world.pushAndApply(source, STREAM, [{ code: 'A' }], { mode: 'DELETE' });
    expect(gone).toMatchObject({ applied: 1, unchanged: 0 });
    const before = await world.versions(STREAM);
    const again = await world.pushAndApply(source, STREAM, [{ code: 'A' }], { mode: 'DELETE' });
    expect(again).toMatchObject({ applied: 0, unchanged: 1 });
    expect(await world.versions(STREAM)).toEqual(before);
  });

  const kill: Record<string, (ingest: IngestContext) => Promise<void>> = {
    'an exception': () => Promise.reject(new Error('the worker dies here')),
    'a cut connection': async ({ pool }) => {
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
    },
  };
  const cases = APPLY_STEPS.flatMap((step) => Object.keys(kill).map((how) => ({ step, how })));

  it.each(cases)(
    'I2: ending at "$step" by $how and going on gives the tables of an undisturbed run',
    async ({ step, how }) => {
      await world.pushAndApply(source, STREAM, [sample('A', 'old'), sample('B', 'same')]);
      const { batchId } = await world.push(source, STREAM, [
        sample('A', 'new'),
        sample('B', 'same'),
        sample('C', 'new'),
        { code: 7 },
      ]);
      const dying = dieOnceAt(step, kill[how] ?? kill['an exception']);
      await world.applyAll(dying).catch(() => undefined);
      const { state } = await stateNow(batchId);
      // Between its two transactions a worker has no connection in hand, so a cut there may pass it by.
      const mayLive = step === 'attempt-counted' && how === 'a cut connection';
      if (!mayLive) expect(state === 'APPLIED').toBe(step === 'committed');
      await retryDue();
      await world.applyAll();
      expect(await world.batch(batchId)).toMatchObject({
        state: 'APPLIED',
        attempts: state === 'APPLIED' ? 1 : 2,
        received: 4,
        applied: 2,
        unchanged: 1,
        rejected: 1,
      });
      expect((await world.records(STREAM)).map(({ code, line }) => [code, line])).toEqual([
        ['A', 'new'],
        ['B', 'same'],
        ['C', 'new'],
      ]);
      expect((await world.versions(STREAM)).map(({ key }) => key)).toEqual(['A', 'A', 'B', 'C']);
    },
  );
});

describe('I3: received = applied + unchanged + rejected', () => {
  it('I3: whatever is sent, every record is counted once', async () => {
    const codes = fc.constantFrom('A', 'B', 'C', 'D');
    const good = fc.record({ code: codes, line: fc.constantFrom('x', 'y') });
    const anything = fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 12 }), async (records) => {
        const batch = await world.pushAndApply(source, STREAM, records);
        expect(batch.state).toBe('APPLIED');
        expect(batch.applied + batch.unchanged + batch.rejected).toBe(records.length);
        expect(batch.rejections.length).toBe(batch.rejected);
      }),
      { numRuns: 60 },
    );
  });

  it('I3: the table itself refuses an end that does not add up', async () => {
    const { batchId } = await world.push(source, STREAM, [sample('A', 'one')]);
    const wrong = database.pool.query(`update hub.batches set state = 'APPLIED' where id = $1`, [batchId]);
    await expect(wrong).rejects.toThrow('ck_batches_counts');
  });
});

describe('I4: a canonical record names the batch that last wrote it', () => {
  it('I4: the current row names the last writer, the history those before and who superseded them', async () => {
    const first = await world.push(source, STREAM, [sample('A', 'one'), sample('B', 'one')]);
    const second = await world.push(source, STREAM, [sample('A', 'two'), sample('B', 'one')]);
    const third = await world.push(source, STREAM, [{ code: 'A' }], { mode: 'DELETE' });
    await world.applyAll();
    const versions = (await world.versions(STREAM)).map((version) => [
      version['key'],
      version['batch_id'],
      version['superseded_by_batch_id'],
      version['is_deleted'],
    ]);
    expect(versions).toEqual([
      ['A', first.batchId, second.batchId, false],
      ['A', second.batchId, third.batchId, true],
      ['B', first.batchId, null, false],
    ]);
  });

  it('I4: versions of a record follow one another without gap or overlap, also when the clock goes back', async () => {
    await world.pushAndApply(source, STREAM, [sample('A', 'one')]);
    await database.pool.query(`update testing.samples set recorded_at = recorded_at + interval '1 hour'`);
    await world.pushAndApply(source, STREAM, [sample('A', 'two')]);
    const [past, current] = await world.versions(STREAM);
    expect(past?.['superseded_at']).toBe(current?.['recorded_at']);
    // As instants: their texts drop trailing zeros and do not sort.
    expect(
      compareTimestamps(String(current?.['recorded_at']), String(past?.['recorded_at'])),
    ).toBeGreaterThan(0);
  });
});

describe('I5: nothing is silently coerced, truncated or dropped', () => {
  it('I5: a refused record is kept to the letter', async () => {
    const text =
      '[{"code":"A", "money":12345678901234567890.10},{"code":"B","whole":1e400},{"code":"C\\u0000"}, NaN,{"code":"D"}]';
    const batch = await world.pushAndApply(source, STREAM, text);
    expect(batch).toMatchObject({ state: 'APPLIED', received: 5, applied: 1, rejected: 4 });
    expect(batch.rejections.map(({ index, code, field, text: kept }) => [index, code, field, kept])).toEqual([
      [0, 'WRONG_TYPE', 'money', '{"code":"A", "money":12345678901234567890.10}'],
      [1, 'WRONG_TYPE', 'whole', '{"code":"B","whole":1e400}'],
      [2, 'PATTERN', 'code', '{"code":"C\\u0000"}'],
      [3, 'WRONG_TYPE', '', 'NaN'],
    ]);
  });

  it('I5: a record that names a field twice is refused instead of keeping the last value', async () => {
    const text = '[{"code":"A","line":"one","line":"two"},{"code":"B","line":"one"}]';
    const batch = await world.pushAndApply(source, STREAM, text);
    expect(batch.rejections).toMatchObject([
      { index: 0, text: '{"code":"A","line":"one","line":"two"}', problems: [{ code: 'WRONG_TYPE' }] },
    ]);
    expect(batch.rejections[0]).toMatchObject({
      problems: [{ message: { en: 'not valid JSON: the name "line" stands twice' } }],
    });
    expect(await world.records(STREAM)).toMatchObject([{ code: 'B', line: 'one' }]);
  });

  it('I5: what a source may send beside the fields is kept as it came, or refused when it cannot be', async () => {
    const generous = await world.aSource({ allowsExtras: true });
    const text =
      '[{"code":"A","warna":"merah","ukuran":{"p":1.5}},{"code":"B","n":12345678901234567890},{"code":"C","t":"\\u0000"}]';
    const batch = await world.pushAndApply(generous, STREAM, text);
    expect(batch.rejections.map(({ index, field }) => [index, field])).toEqual([
      [1, 'n'],
      [2, 't'],
    ]);
    expect((await world.records(STREAM)).map(({ extras }) => extras)).toEqual([
      { warna: 'merah', ukuran: { p: 1.5 } },
    ]);
    const strict = await world.pushAndApply(source, STREAM, [{ code: 'X', warna: 'merah' }]);
    expect(strict.rejections).toMatchObject([{ code: 'UNKNOWN_FIELD', field: 'warna', key: 'X' }]);
  });
});

describe('I6: batches of one stream apply in the order they were acknowledged', () => {
  it('I6: the last one acknowledged wins, however many workers there are', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `version ${index}`);
    for (const line of lines) await world.push(source, STREAM, [sample('A', line)]);
    const streamId = world.enqueued[0] ?? '';
    const job = { streamId, traceId: 'test' };
    await Promise.all([1, 2, 3].map(() => applyStream(world.ingest, job)));
    await world.applyAll();
    const versions = (await world.versions(STREAM)).map(({ batch_id: batchId }) => Number(batchId));
    expect(versions).toHaveLength(lines.length);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(await world.records(STREAM)).toMatchObject([{ line: 'version 11' }]);
  });

  it('I6: a worker that comes between the count of an attempt and the try leaves it alone', async () => {
    const pushed = await world.push(source, STREAM, [sample('A', 'one')]);
    const job = { streamId: world.enqueued[0] ?? '', traceId: 'test' };
    const comeInBetween = async (others: number): Promise<void> => {
      const onStep = (step: string): Promise<void> | undefined =>
        step === 'attempt-counted' && others > 0 ? comeInBetween(others - 1) : undefined;
      await applyStream({ ...world.ingest, onStep }, job);
    };
    await comeInBetween(APPLY_ATTEMPTS_MAX);
    expect(await world.batch(pushed.batchId)).toMatchObject({ state: 'APPLIED', attempts: 1 });
  });

  it('I6: simultaneous pushes get places in the order of their commits, without gaps', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => world.push(source, STREAM, [sample('A', String(index))])),
    );
    const { rows } = await database.pool.query<{ sequence: string }>(
      'select sequence from hub.batches order by sequence',
    );
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('I6: a failed batch holds up those behind it, and goes first when it is tried again', async () => {
    const first = await world.push(source, STREAM, [sample('A', 'first')]);
    const second = await world.push(source, STREAM, [sample('A', 'second')]);
    await world.applyAll(dieOnceAt('checked', () => Promise.reject(new Error('on purpose'))));
    expect(await world.batch(first.batchId)).toMatchObject({
      state: 'FAILED',
      attempts: 1,
      failure: { code: 'INTERNAL' },
    });
    await world.applyAll();
    expect(await world.batch(second.batchId)).toMatchObject({ state: 'RECEIVED' });
    await retryDue();
    await world.applyAll();
    expect(await world.batch(second.batchId)).toMatchObject({ state: 'APPLIED' });
    expect(await world.records(STREAM)).toMatchObject([{ line: 'second' }]);
  });

  it('I6: however records are split into batches and however often a push or an apply is repeated, the tables are the same', async () => {
    const changes = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 15,
    });
    const cuts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 15, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(
        changes,
        cuts,
        fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
        async (list, sizes, repeats) => {
          await world.clear();
          const expected = new Map(list.map(([code, value]) => [code, `v${value}`]));
          for (let from = 0, step = 0; from < list.length; step += 1) {
            const size = sizes[step] ?? 1;
            // One batch holds a key once; a later change of it comes in the next.
            const records: Record<string, string>[] = [];
            while (
              from < list.length &&
              records.length < size &&
              !records.some(({ code }) => code === list[from]?.[0])
            ) {
              const [code, value] = list[from] ?? ['A', 0];
              records.push(sample(code, `v${value}`));
              from += 1;
            }
            const idempotencyKey = `cut-${step}`;
            await world.push(source, STREAM, records, { idempotencyKey });
            if (repeats[step] === true) {
              expect(await world.push(source, STREAM, records, { idempotencyKey })).toMatchObject({
                replayed: true,
              });
              await world.applyAll();
            }
          }
          await world.applyAll();
          const found = (await world.records(STREAM)).map(({ code, line }) => [code, line] as const);
          expect(new Map(found as never)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('I7: a reader of the change feed sees every committed change of a record, in order', () => {
  it('I7: places in the feed rise with the versions of a record, across sources and deletions', async () => {
    const other = await world.aSource();
    await world.pushAndApply(source, STREAM, [sample('A', 'one')]);
    await world.pushAndApply(source, STREAM, [sample('A', 'two')]);
    await world.pushAndApply(source, STREAM, [{ code: 'A' }], { mode: 'DELETE' });
    await world.pushAndApply(other, STREAM, [sample('A', 'three')]);
    const places = (await world.versions(STREAM)).map(({ change_seq: place }) => BigInt(String(place)));
    expect(places).toHaveLength(3);
    expect(places).toEqual([...places].sort((a, b) => Number(a - b)));
  });

  it('I7: a change that commits late is not yet before the horizon that readers respect', async () => {
    await world.push(source, STREAM, [sample('A', 'late')]);
    let readers: readonly unknown[] = [];
    await world.applyAll({
      ...world.ingest,
      onStep: async (step) => {
        if (step !== 'counted') return;
        const other = await world.aSource();
        await world.push(other, STREAM, [sample('B', 'early')]);
        const { rows } = await database.pool.query<{ id: number }>('select max(id) as id from hub.streams');
        await applyStream(world.ingest, { streamId: String(rows[0]?.id), traceId: 'test' });
        readers = (await database.pool.query(FEED)).rows;
      },
    });
    // B committed first, but A's transaction is older and still open: showing B now would skip A for ever.
    expect(readers).toEqual([]);
    await settled(database.pool);
    expect((await database.pool.query(FEED)).rows).toEqual([{ key: 'A' }, { key: 'B' }]);
  });
});

const FEED = `select key from testing.samples
  where change_seq < pg_snapshot_xmin(pg_current_snapshot())::text::bigint order by change_seq, id`;

describe('I8: nothing disappears before its replacement is complete', () => {
  it('I8: a half-sent snapshot changes nothing, and a refused record keeps its version before', async () => {
    await world.pushAndApply(
      source,
      STREAM,
      ['A', 'B', 'C'].map((code) => sample(code, 'old')),
    );
    const before = await world.versions(STREAM);
    const { id } = await openSnapshot(world.ingest, {
      caller: source,
      dataset: STREAM,
      scope: {},
      traceId: 't',
    });
    await world.push(source, STREAM, [sample('A', 'new'), { code: 'B', line: 7 }], { snapshotId: id });
    await world.applyAll();
    expect(await world.versions(STREAM)).toEqual(before);
    const tooEarly = commitSnapshot(world.ingest, { caller: source, id, expectedCount: 3, traceId: 't' });
    await expect(tooEarly).rejects.toMatchObject({
      code: 'SNAPSHOT_INCOMPLETE',
      details: { receivedCount: 2 },
    });
    expect(await world.versions(STREAM)).toEqual(before);
    await commitNow(id, 2);
    expect((await world.records(STREAM)).map(({ code, line }) => [code, line])).toEqual([
      ['A', 'new'],
      ['B', 'old'],
    ]);
  });

  it.each(APPLY_STEPS)(
    'I8: a commit that dies at "%s" leaves all of the old or all of the new',
    async (step) => {
      await world.pushAndApply(
        source,
        STREAM,
        ['A', 'B'].map((code) => sample(code, 'old')),
      );
      const { id } = await openSnapshot(world.ingest, {
        caller: source,
        dataset: STREAM,
        scope: {},
        traceId: 't',
      });
      await world.push(source, STREAM, [sample('A', 'new')], { snapshotId: id });
      await world.push(source, STREAM, [sample('C', 'new')], { snapshotId: id });
      const dying = dieOnceAt(step, () => Promise.reject(new Error('the worker dies here')));
      const committing = commitSnapshot(world.ingest, { caller: source, id, expectedCount: 2, traceId: 't' });
      await until(async () => (await snapshotState(id)) === 'COMMITTING', 'the commit begins');
      await world.applyAll(dying).catch(() => undefined);
      const lines = (await world.records(STREAM)).map(({ code, line }) => `${String(code)} ${String(line)}`);
      expect([
        ['A old', 'B old'],
        ['A new', 'C new'],
      ]).toContainEqual(lines);
      await retryDue();
      await world.applyAll();
      await committing;
      expect(await snapshotState(id)).toBe('COMMITTED');
      expect((await world.records(STREAM)).map(({ code }) => code)).toEqual(['A', 'C']);
    },
  );
});

/** A worker that meets its end at a step, once. */
function dieOnceAt(
  step: ApplyStep,
  end: ((ingest: IngestContext) => Promise<void>) | undefined,
): IngestContext {
  let isAlive = true;
  return {
    ...world.ingest,
    onStep: async (reached) => {
      if (reached !== step || !isAlive) return;
      isAlive = false;
      await end?.(world.ingest);
    },
  };
}

/** The batch after connections were cut, of which the pool may hold one that it does not know to be broken. */
async function stateNow(batchId: string): ReturnType<World['batch']> {
  return world.batch(batchId).catch(() => world.batch(batchId));
}

/** Lets the pause after a failed attempt be over. A connection that was cut is replaced by the pool. */
async function retryDue(): Promise<void> {
  for (const table of ['batches', 'snapshots']) {
    const text = `update hub.${table} set next_attempt_at = now() where next_attempt_at is not null`;
    await database.pool.query(text).catch(async (error: unknown) => {
      if (sqlStateOf(error) !== '57P01') throw error;
      await database.pool.query(text);
    });
  }
}

async function commitNow(id: string, expectedCount: number): Promise<void> {
  const committing = commitSnapshot(world.ingest, { caller: source, id, expectedCount, traceId: 't' });
  await until(async () => (await snapshotState(id)) === 'COMMITTING', 'the commit begins');
  await world.applyAll();
  expect(await committing).toMatchObject({ state: 'COMMITTED' });
}

async function snapshotState(id: string): Promise<unknown> {
  return (await database.pool.query('select state from hub.snapshots where id = $1', [id])).rows[0]?.[
    'state'
  ];
}
