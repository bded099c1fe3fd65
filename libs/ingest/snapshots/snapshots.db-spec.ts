import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { createTestDatabase, type TestDatabase } from '#testing';
import { reachOf } from '../batches/visible-batches.js';
import { sweep } from '../sweep/sweeper.js';
import { World } from '../test-support/world.js';
import { commitSnapshot } from './commit-snapshot.js';
import { abortSnapshot, approveSnapshot } from './end-snapshot.js';
import { openSnapshot } from './open-snapshot.js';
import { selectHeldSnapshots, type Snapshot } from './snapshot.js';

let database: TestDatabase;
let world: World;
let source: Caller;
let steward: Caller;

beforeAll(async () => {
  database = await createTestDatabase();
  // Here the queue is there: a worker takes the stream as soon as it is named.
  world = await World.open(database.pool, { isWorking: true });
});
afterAll(() => database.close());
beforeEach(async () => {
  await world.clear();
  source = await world.aSource();
  steward = await world.aSource({ actions: ['steward'] });
});

const DATASET = 'testing.samples';
const open = (scope: unknown = {}, caller = source): Promise<Snapshot> =>
  openSnapshot(world.ingest, { caller, dataset: DATASET, scope, traceId: 't' });
const commit = (id: string, expectedCount: number): Promise<Snapshot> =>
  commitSnapshot(world.ingest, { caller: source, id, expectedCount, traceId: 't' });
const codes = async (): Promise<unknown[]> => (await world.records(DATASET)).map(({ code }) => code);
const many = (count: number, group = 'none'): object[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `${group}-${String(index).padStart(3, '0')}`,
    group,
  }));

describe('a snapshot', () => {
  it('removes what it does not hold, of its source and in its scope only', async () => {
    const other = await world.aSource();
    await world.pushAndApply(source, DATASET, [...many(3, 'a'), ...many(3, 'b')]);
    await world.pushAndApply(other, DATASET, [{ code: 'x', group: 'a' }]);
    const { id } = await open({ group: 'a' });
    await world.push(
      source,
      DATASET,
      [
        { code: 'a-001', group: 'a' },
        { code: 'stray', group: 'b' },
      ],
      { snapshotId: id },
    );
    const done = await commit(id, 2);
    expect(done).toMatchObject({ state: 'COMMITTED', existingCount: 3, missingCount: 2, removedCount: 2 });
    expect(await codes()).toEqual(['a-001', 'b-000', 'b-001', 'b-002', 'x']);
    const { rows } = await database.pool.query('select code, field from hub.rejections');
    expect(rows).toEqual([{ code: 'NOT_IN_SCOPE', field: 'group' }]);
    const gone = (await world.versions(DATASET)).filter((version) => version['is_deleted'] === true);
    expect(gone.map(({ key }) => key)).toEqual(['a-000', 'a-002']);
  });

  it('is held when more than a fifth would go, up to which it is not, and changes nothing until a steward approves', async () => {
    await world.pushAndApply(source, DATASET, many(60));
    const fifth = await open();
    await world.push(source, DATASET, many(48), { snapshotId: fifth.id });
    expect(await commit(fifth.id, 48)).toMatchObject({ state: 'COMMITTED', removedCount: 12 });

    const before = await world.versions(DATASET);
    const { id } = await open();
    await world.push(source, DATASET, many(37), { snapshotId: id });
    expect(await commit(id, 37)).toMatchObject({
      state: 'NEEDS_APPROVAL',
      heldBecause: 'SHRINK',
      existingCount: 48,
      missingCount: 11,
    });
    expect(await world.versions(DATASET)).toEqual(before);
    expect(await commit(id, 37)).toMatchObject({ state: 'NEEDS_APPROVAL' });

    const approval = { id, traceId: 't' };
    await expect(approveSnapshot(world.ingest, { ...approval, caller: source })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await approveSnapshot(world.ingest, { ...approval, caller: steward })).toMatchObject({
      state: 'COMMITTED',
      removedCount: 11,
    });
    expect(await codes()).toHaveLength(37);
    const { rows } = await database.pool.query(
      `select action, target from hub.audit_entries where action = 'SNAPSHOT_APPROVED' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ action: 'SNAPSHOT_APPROVED', target: `snapshot:${id}` }]);
  });

  it('that waits is listed to its source and to stewards, and to nobody else', async () => {
    await world.pushAndApply(source, DATASET, many(20));
    const { id } = await open();
    await commit(id, 0);
    const listed = (caller: Caller): Promise<readonly Snapshot[]> =>
      selectHeldSnapshots(database.pool, { ...reachOf(world.ingest, caller), first: 10 });
    for (const caller of [source, steward]) {
      expect(await listed(caller)).toMatchObject([{ id, dataset: DATASET, missingCount: 20 }]);
    }
    expect(await listed(await world.aSource())).toEqual([]);
    await abortSnapshot(world.ingest, { caller: steward, id });
    expect(await listed(steward)).toEqual([]);
  });

  it('of few records is not held: ten may always go', async () => {
    await world.pushAndApply(source, DATASET, many(10));
    const { id } = await open();
    expect(await commit(id, 0)).toMatchObject({ state: 'COMMITTED', removedCount: 10 });
    expect(await codes()).toEqual([]);
  });

  it('is held when a refused record without a key may be one of those that would go', async () => {
    await world.pushAndApply(source, DATASET, many(3));
    const { id } = await open();
    await world.push(source, DATASET, [...many(2), { kode: 'none-002' }], { snapshotId: id });
    expect(await commit(id, 3)).toMatchObject({
      state: 'NEEDS_APPROVAL',
      heldBecause: 'UNIDENTIFIED_RECORDS',
      missingCount: 1,
    });
    expect(await codes()).toHaveLength(3);
  });

  it('that was held is not approved over newer pushes', async () => {
    await world.pushAndApply(source, DATASET, many(20));
    const { id } = await open();
    expect(await commit(id, 0)).toMatchObject({ state: 'NEEDS_APPROVAL' });
    await world.pushAndApply(source, DATASET, [{ code: 'newer' }]);
    const approval = approveSnapshot(world.ingest, { id, caller: steward, traceId: 't' });
    await expect(approval).rejects.toMatchObject({ code: 'SNAPSHOT_OUTDATED' });
    expect(await codes()).toHaveLength(21);
  });

  it('that is aborted half way, or forgotten, ends with its batches and changes nothing', async () => {
    await world.pushAndApply(source, DATASET, many(3));
    const aborted = await open();
    const forgotten = await open();
    for (const { id } of [aborted, forgotten])
      await world.push(source, DATASET, [{ code: 'new' }], { snapshotId: id });
    expect(await abortSnapshot(world.ingest, { caller: source, id: aborted.id })).toMatchObject({
      state: 'ABORTED',
    });
    await database.pool.query(`update hub.snapshots set expires_at = now() where state = 'OPEN'`);
    await sweep(world.ingest);
    const { rows } = await database.pool.query(
      `select state, failure ->> 'code' as code from hub.batches where snapshot_id is not null order by id`,
    );
    expect(rows).toEqual([
      { state: 'FAILED', code: 'SNAPSHOT_ABORTED' },
      { state: 'FAILED', code: 'SNAPSHOT_EXPIRED' },
    ]);
    for (const { id } of [aborted, forgotten]) {
      await expect(commit(id, 1)).rejects.toMatchObject({ code: 'SNAPSHOT_NOT_OPEN' });
      await expect(world.push(source, DATASET, [], { snapshotId: id })).rejects.toMatchObject({
        code: 'SNAPSHOT_NOT_OPEN',
      });
    }
    expect(await codes()).toHaveLength(3);
    expect(await world.pushAndApply(source, DATASET, [{ code: 'later' }])).toMatchObject({
      state: 'APPLIED',
    });
  });

  it('belongs to its source', async () => {
    const other = await world.aSource();
    const { id } = await open();
    await expect(world.push(other, DATASET, [], { snapshotId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(abortSnapshot(world.ingest, { caller: other, id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const foreign = commitSnapshot(world.ingest, { caller: other, id, expectedCount: 0, traceId: 't' });
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a client limited to a region removes nothing outside of it', async () => {
    await world.pushAndApply(
      source,
      'testing.regions',
      ['33', '34', '35'].map((code) => ({ code, name: code })),
    );
    const grants = [
      { action: 'push', datasetPattern: '*', organizations: null, regions: ['33', '34'] },
    ] as const;
    const limited: Caller = { ...source, grants };
    const { id } = await openSnapshot(world.ingest, {
      caller: limited,
      dataset: 'testing.regions',
      scope: {},
      traceId: 't',
    });
    await world.push(limited, 'testing.regions', [{ code: '33', name: '33' }], { snapshotId: id });
    expect(await commit(id, 1)).toMatchObject({ state: 'COMMITTED', existingCount: 2, removedCount: 1 });
    expect((await world.records('testing.regions')).map(({ code }) => code)).toEqual(['33', '35']);
  });

  it.each([
    ['an unknown field', { nope: 1 }],
    ['a field that equality makes no sense for', { money: '1.00' }],
    ['a wrong value', { whole: 'x' }],
    ['no value', { group: null }],
    ['a list', []],
  ])('refuses %s as its scope', async (_what, scope) => {
    await expect(open(scope)).rejects.toMatchObject({ code: 'INVALID_SCOPE' });
  });

  it('takes no deletions', async () => {
    const { id } = await open();
    await expect(world.push(source, DATASET, [], { snapshotId: id, mode: 'DELETE' })).rejects.toMatchObject({
      code: 'SNAPSHOT_MODE',
    });
  });
});
