import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Caller } from '#access';
import { rollupColumns, type RegisteredRollup } from '#dataset-runtime';
import { buildMissingRollups, compareRollup, readRollupStates, rebuildRollup } from '#rollups';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { IngestContext } from '../ingest-context.js';
import { transferOwnership } from '../ownership/transfer-ownership.js';
import { commitSnapshot } from '../snapshots/commit-snapshot.js';
import { approveSnapshot } from '../snapshots/end-snapshot.js';
import { openSnapshot } from '../snapshots/open-snapshot.js';
import { World } from '../test-support/world.js';
import { applyStream } from './apply-stream.js';

const LEDGER = 'testing.ledger_entries';

let database: TestDatabase;
let world: World;
let one: Caller & { readonly sourceId: number; readonly code: string };
let two: typeof one;
let steward: Caller;
let rollups: readonly RegisteredRollup[];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.open(database.pool, { isWorking: true });
  ({ rollups } = world.ingest.registry.get(LEDGER));
});
afterAll(() => database.close());
beforeEach(async () => {
  await world.clear();
  one = await world.aSource();
  two = await world.aSource();
  steward = await world.aSource({ actions: ['steward'] });
});

const entry = (code: string, month: number, amount: string, rest: object = {}): object => ({
  ...{ year: 2026, month, code, amount, day: `2026-${String(month).padStart(2, '0')}-15` },
  ...rest,
});

async function groupsOf(name: string): Promise<readonly Record<string, unknown>[]> {
  const rollup = rollups.find(({ definition }) => definition.name === `testing.${name}`);
  if (rollup === undefined) throw new Error(`no rollup ${name}`);
  const columns = rollupColumns(rollup.layout).map((column) => `${column}::text`);
  const { rows } = await database.pool.query<Record<string, unknown>>(
    `select ${columns.join(', ')} from ${rollup.layout.qualified} order by ${columns.join(', ')} limit 1000`,
  );
  return rows;
}

async function everyGroup(): Promise<unknown> {
  return [await groupsOf('ledger_sums'), await groupsOf('ledger_rises')];
}

/** Both rollups are what the records add up to, and building them anew changes nothing. */
async function expectExact(): Promise<void> {
  for (const rollup of rollups)
    expect(await compareRollup(database.pool, rollup)).toMatchObject({ differenceCount: 0 });
  const kept = await everyGroup();
  for (const rollup of rollups) await rebuildRollup(database.pool, rollup);
  expect(await everyGroup()).toEqual(kept);
}

describe('a rollup', () => {
  it('sums by parts of codes, months of days and texts that may be absent', async () => {
    await world.pushAndApply(one, LEDGER, [
      entry('A.1.1', 1, '10.50', { place: 'north' }),
      entry('A.1.2', 1, '0.50', { place: 'north' }),
      entry('A.2', 1, '7'),
    ]);
    const common = { year: '2026', month_of_day: '1' };
    expect(await groupsOf('ledger_sums')).toEqual([
      { ...common, group: 'A.1', place: 'north', amount: '11.00', northern: '2', record_count: '2' },
      { ...common, group: 'A.2', place: '', amount: '7.00', northern: '0', record_count: '1' },
    ]);
  });

  it('keeps rises of running totals, also over months without a figure and after a late one', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 2, '100'), entry('A.1', 6, '250')]);
    const rises = async (): Promise<unknown[]> =>
      (await groupsOf('ledger_rises')).map((group) => [group['month'], group['amount']]);
    expect(await rises()).toEqual([
      ['2', '100.00'],
      ['6', '150.00'],
    ]);
    // Another source brings April: June rises above April now.
    await world.pushAndApply(two, LEDGER, [entry('A.1', 4, '180')]);
    expect(await rises()).toEqual([
      ['2', '100.00'],
      ['4', '80.00'],
      ['6', '70.00'],
    ]);
    await world.pushAndApply(two, LEDGER, [{ year: 2026, month: 4, code: 'A.1' }], { mode: 'DELETE' });
    await world.pushAndApply(one, LEDGER, [entry('A.1', 2, '130')]);
    expect(await rises()).toEqual([
      ['2', '130.00'],
      ['6', '120.00'],
    ]);
    await expectExact();
  });

  it('loses a group with its last record', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '0'), entry('B', 1, '5')]);
    await world.pushAndApply(one, LEDGER, [{ year: 2026, month: 1, code: 'A.1' }], { mode: 'DELETE' });
    expect((await groupsOf('ledger_sums')).map(({ group }) => group)).toEqual(['B']);
    expect((await groupsOf('ledger_rises')).map(({ top }) => top)).toEqual(['B']);
  });

  it('I2: the same batch again writes nothing into it, and its watermark stays', async () => {
    const records = [entry('A.1', 1, '10'), entry('B', 2, '5')];
    await world.pushAndApply(one, LEDGER, records);
    const names = rollups.map(({ definition }) => definition.name);
    const written = async (): Promise<unknown> => {
      const { rows } = await database.pool.query(
        `select xmin::text, ctid::text from testing.ledger_sums union all select xmin::text, ctid::text from testing.ledger_rises`,
      );
      return [rows, await readRollupStates(database.pool, names)];
    };
    const before = await written();
    await world.pushAndApply(one, LEDGER, records);
    expect(await written()).toEqual(before);
  });

  it('carries the transaction that last changed it as its watermark', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '10')]);
    const { rows } = await database.pool.query<{ seq: string }>(
      'select max(change_seq)::text as seq from testing.ledger_entries',
    );
    const states = await readRollupStates(database.pool, ['testing.ledger_sums']);
    expect(states).toMatchObject([{ name: 'testing.ledger_sums', changeSeq: rows[0]?.seq }]);
  });

  it('counts what a snapshot leaves, not what it wrote and replaced on the way', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '10'), entry('B', 1, '4')]);
    await snapshot(one, [entry('A.1', 1, '20'), entry('C', 1, '7')], {});
    expect((await groupsOf('ledger_sums')).map(({ group, amount }) => [group, amount])).toEqual([
      ['A.1', '40.00'],
      ['C', '14.00'],
    ]);
    await expectExact();
  });

  it('is untouched by a change of owner', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '10'), entry('A.1', 2, '15')]);
    const before = await everyGroup();
    await transfer(one.code, two.code);
    expect(await everyGroup()).toEqual(before);
    await world.pushAndApply(two, LEDGER, [entry('A.1', 2, '16')]);
    await expectExact();
  });
});

function transfer(fromSource: string, toSource: string): Promise<unknown> {
  const why = { keys: null, reason: 'uji', traceId: 'test' };
  return transferOwnership(world.ingest, { caller: steward, dataset: LEDGER, fromSource, toSource, ...why });
}

async function snapshot(source: Caller, records: readonly unknown[], scope: object): Promise<void> {
  const { id } = await openSnapshot(world.ingest, {
    caller: source,
    dataset: LEDGER,
    scope,
    traceId: 'test',
  });
  // In two pushes that overlap: the second replaces what the first has just written.
  for (const part of [records, records.slice(-2).map(doubled)])
    if (part.length > 0) await world.push(source, LEDGER, part, { snapshotId: id });
  const committed = await commitSnapshot(world.ingest, {
    ...{ caller: source, id, traceId: 'test' },
    expectedCount: records.length + Math.min(records.length, 2),
  });
  if (committed.state === 'NEEDS_APPROVAL')
    await approveSnapshot(world.ingest, { caller: steward, id, traceId: 'test' });
  await world.applyAll();
  const { rows } = await database.pool.query<{ state: string }>(
    'select state from hub.snapshots where id = $1',
    [id],
  );
  expect(rows).toEqual([{ state: 'COMMITTED' }]);
}

const doubled = (record: unknown): object => ({
  ...(record as object),
  amount: `${2 * Number((record as { amount: string }).amount)}.00`,
});

describe('whatever is done', () => {
  const record = fc.record({
    year: fc.constantFrom(2025, 2026),
    month: fc.constantFrom(1, 2, 5, 12),
    code: fc.constantFrom('A.1', 'A.2', 'A.2.1', 'B'),
    amount: fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
    day: fc.constantFrom('2026-01-31', '2026-02-01'),
    place: fc.constantFrom(undefined, 'north', 'south'),
  });
  const records = fc.uniqueArray(record, {
    maxLength: 8,
    selector: ({ year, month, code }) => `${year}|${month}|${code}`,
  });
  const step = fc.record({
    kind: fc.constantFrom('upsert', 'upsert', 'upsert', 'delete', 'snapshot', 'transfer'),
    isFirst: fc.boolean(),
    records,
    scope: fc.constantFrom({}, { year: 2026 }),
  });

  it('the rollups are the sums over the records, and building them anew gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await world.clear();
        for (const { kind, isFirst, records: given, scope } of steps) {
          const source = isFirst ? one : two;
          if (kind === 'transfer') await transfer(source.code, (isFirst ? two : one).code);
          else if (kind === 'snapshot') await snapshot(source, given, scope);
          else if (given.length > 0 && kind === 'upsert') await world.pushAndApply(source, LEDGER, given);
          else if (given.length > 0)
            await world.pushAndApply(
              source,
              LEDGER,
              given.map(({ year, month, code }) => ({ year, month, code })),
              { mode: 'DELETE' },
            );
        }
        await expectExact();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('several workers at once', () => {
  it('see each other when both have written to one series before either commits', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '10')]);
    // In this world nothing is applied before the test says so.
    const idle = await World.open(database.pool, { isNew: false });
    const february = await idle.push(one, LEDGER, [entry('A.1', 2, '30')]);
    const march = await idle.push(two, LEDGER, [entry('A.1', 3, '60')]);
    const bothHaveWritten = barrier(2);
    const ingest: IngestContext = {
      ...idle.ingest,
      onStep: (step) => (step === 'counted' ? bothHaveWritten() : undefined),
    };
    await Promise.all([applyOf(february.batchId, ingest), applyOf(march.batchId, ingest)]);
    expect((await groupsOf('ledger_rises')).map(({ amount }) => amount)).toEqual(['10.00', '20.00', '30.00']);
    await expectExact();
  });

  it('neither wait for each other in a circle nor lose a change', async () => {
    const sources = [one, two, await world.aSource(), await world.aSource()];
    // Every source writes every third month of the same series, in an order of its own, over and over.
    const work = sources.map(async (source, place) => {
      for (let round = 0; round < 6; round += 1) {
        const given = ['A.1', 'A.2', 'B', 'C.1'].flatMap((code, at) =>
          [0, 4, 8].map((month) =>
            entry(code, 1 + ((month + place) % 12), `${round * 100 + at * 10 + place}.25`),
          ),
        );
        const ordered = place % 2 === 0 ? given : given.reverse();
        const { batchId } = await world.push(source, LEDGER, ordered);
        await applyOf(batchId);
      }
    });
    await Promise.all(work);
    await world.applyAll();
    const { rows } = await database.pool.query<{ state: string; count: string }>(
      'select state, count(*)::text as count from hub.batches group by state order by state limit 10',
    );
    expect(rows).toEqual([{ state: 'APPLIED', count: '24' }]);
    expect(await groupsOf('ledger_rises')).not.toEqual([]);
    await expectExact();
  }, 60_000);

  async function applyOf(batchId: string, ingest = world.ingest): Promise<void> {
    const { rows } = await database.pool.query<{ stream: number }>(
      'select stream_id as stream from hub.batches where id = $1',
      [batchId],
    );
    await applyStream(ingest, { streamId: String(rows[0]?.stream), traceId: 'test' });
  }
});

/** Whoever comes waits until so many have come. */
function barrier(count: number): () => Promise<void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let waiting = 0;
  return async () => {
    waiting += 1;
    if (waiting === count) open();
    await opened;
  };
}

describe('comparing and building', () => {
  it('names the first groups that differ, and building mends them', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '10'), entry('B', 2, '5')]);
    const [, sums] = rollups;
    if (sums === undefined) throw new Error('no rollup');
    await database.pool.query(`update testing.ledger_sums set amount = 11 where "group" = 'A.1'`);
    await database.pool.query(`delete from testing.ledger_sums where "group" = 'B'`);
    expect(await compareRollup(database.pool, sums)).toEqual({
      rollup: 'testing.ledger_sums',
      groupCount: 1,
      differenceCount: 2,
      differences: [
        {
          group: { year: 2026, group: 'A.1', month_of_day: 1, place: '' },
          kept: { amount: '11', northern: '0', record_count: '1' },
          computed: { amount: '10.00', northern: '0', record_count: '1' },
        },
        {
          group: { year: 2026, group: 'B', month_of_day: 2, place: '' },
          kept: null,
          computed: { amount: '5.00', northern: '0', record_count: '1' },
        },
      ],
    });
    await rebuildRollup(database.pool, sums);
    await expectExact();
  });

  it('a rollup that was never built, or by another definition, is built when the hub starts', async () => {
    await world.pushAndApply(one, LEDGER, [entry('A.1', 1, '10')]);
    await database.pool.query('truncate testing.ledger_sums, hub.rollups');
    const built: string[] = [];
    const build = (): Promise<void> =>
      buildMissingRollups(database.pool, world.ingest.registry, (name) => void built.push(name));
    await build();
    await build();
    expect(built).toEqual(['testing.ledger_rises', 'testing.ledger_sums']);
    await expectExact();
    await database.pool.query(
      `update hub.rollups set fingerprint = 'old' where name = 'testing.ledger_rises'`,
    );
    await build();
    expect(built.slice(2)).toEqual(['testing.ledger_rises']);
  });
});
