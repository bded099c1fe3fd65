import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { createTestDatabase, type TestDatabase } from '#testing';
import { abortSnapshot } from '../snapshots/end-snapshot.js';
import { openSnapshot } from '../snapshots/open-snapshot.js';
import { World } from '../test-support/world.js';
import { removeWhatIsPast } from './retention.js';
import * as statements from './retention.sql.js';

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
const NOTHING = { payloads: 0, snapshots: 0, rejections: 0, warnings: 0, auditEntries: 0 };
/** A record that is refused, and one that is let in. */
const WRONG = { code: 7 };

/** What was pushed so far ended this many days ago. */
async function aged(days: number): Promise<void> {
  await database.pool.query(`update hub.batches set finished_at = finished_at - $1 * interval '1 day'`, [
    days,
  ]);
}

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::integer as count from hub.${table} where ${where}`,
  );
  return rows[0]?.count ?? -1;
}

/** Warnings of a batch, as its apply would have left them. */
async function warn(batchId: string, many: number): Promise<void> {
  await database.pool.query(
    `insert into hub.warnings (batch_id, index, code, field, message)
     select $1, index, 'RULE_x', 'f', '{}' from generate_series(1, $2) as index`,
    [batchId, many],
  );
}

describe('retention', () => {
  it('removes payloads a day after their time, and keeps the batch, its counts and what was refused', async () => {
    const { batchId } = await world.push(source, DATASET, [{ code: 'A' }, WRONG]);
    await world.applyAll();
    await aged(35);
    await world.pushAndApply(source, DATASET, [{ code: 'B' }]);
    await world.push(source, DATASET, [{ code: 'C' }]);
    expect(await removeWhatIsPast(database.pool, { payloadDays: 36 })).toEqual(NOTHING);
    expect(await removeWhatIsPast(database.pool, { payloadDays: 34 })).toEqual({ ...NOTHING, payloads: 1 });
    expect(await removeWhatIsPast(database.pool, { payloadDays: 34 })).toEqual(NOTHING);
    expect(await count('batch_payloads')).toBe(2);
    expect(await world.batch(batchId)).toMatchObject({
      state: 'APPLIED',
      received: 2,
      rejected: 1,
      rejections: [{ index: 1 }],
    });
  });

  it('removes rejections and warnings of batches that ended before their time, and no younger ones', async () => {
    const { batchId: old } = await world.push(source, DATASET, [WRONG, WRONG, { code: 'A' }]);
    await world.applyAll();
    await warn(old, 3);
    await aged(100);
    const { batchId: young } = await world.push(source, DATASET, [WRONG]);
    await world.applyAll();
    await warn(young, 1);
    const days = { payloadDays: 1_000, rejectionDays: 99, warningDays: 99 };
    expect(await removeWhatIsPast(database.pool, { ...days, rejectionDays: 101, warningDays: 101 })).toEqual(
      NOTHING,
    );
    expect(await removeWhatIsPast(database.pool, days)).toEqual({ ...NOTHING, rejections: 2, warnings: 3 });
    expect([await count('rejections'), await count('rejections', `batch_id = ${young}`)]).toEqual([1, 1]);
    expect([await count('warnings'), await count('warnings', `batch_id = ${young}`)]).toEqual([1, 1]);
    expect(await world.batch(old)).toMatchObject({ received: 3, rejected: 2, rejections: [] });
  });

  it('keeps the newest rejections of each source and dataset, however many another has', async () => {
    const other = await world.aSource();
    for (let push = 0; push < 4; push += 1) await world.pushAndApply(source, DATASET, [WRONG, WRONG]);
    await world.pushAndApply(other, DATASET, [WRONG, WRONG]);
    await world.pushAndApply(source, 'testing.plans', [WRONG]);
    expect(await removeWhatIsPast(database.pool, { rejectionsPerStream: 8 })).toEqual(NOTHING);
    expect(await removeWhatIsPast(database.pool, { rejectionsPerStream: 3 })).toEqual({
      ...NOTHING,
      rejections: 5,
    });
    const { rows } = await database.pool.query<{ indexes: readonly number[] }>(
      `select array_agg(index order by id desc) as indexes from hub.rejections group by source_id, dataset
       order by count(*) desc limit 10`,
    );
    expect(rows.map(({ indexes }) => indexes)).toEqual([[1, 0, 1], [1, 0], [0]]);
  });

  it('keeps the newest warnings of the hub', async () => {
    const { batchId } = await world.push(source, DATASET, [{ code: 'A' }]);
    await world.applyAll();
    await warn(batchId, 9);
    expect(await removeWhatIsPast(database.pool, { warnings: 9 })).toEqual(NOTHING);
    expect(await removeWhatIsPast(database.pool, { warnings: 4 })).toEqual({ ...NOTHING, warnings: 5 });
    expect(await count('warnings', 'index > 5')).toBe(4);
  });

  it('removes snapshots that were given up, with their pushes, and no others', async () => {
    const open = async (): Promise<string> => {
      const { id } = await openSnapshot(world.ingest, {
        caller: source,
        dataset: DATASET,
        scope: {},
        traceId: 't',
      });
      await world.push(source, DATASET, [{ code: 'A' }], { snapshotId: id });
      return id;
    };
    const [old, young, waiting] = [await open(), await open(), await open()];
    await abortSnapshot(world.ingest, { caller: source, id: old });
    await database.pool.query(`update hub.snapshots set finished_at = finished_at - interval '36 days'`);
    await abortSnapshot(world.ingest, { caller: source, id: young });
    expect(await removeWhatIsPast(database.pool)).toEqual({ ...NOTHING, snapshots: 1 });
    const { rows } = await database.pool.query<{ id: string; pushes: number }>(
      `select id, (select count(*)::integer from hub.batches where snapshot_id = snapshot.id) as pushes
       from hub.snapshots as snapshot order by id limit 10`,
    );
    expect(rows).toEqual([
      { id: young, pushes: 1 },
      { id: waiting, pushes: 1 },
    ]);
  });

  it('removes audit entries only where it is told to, and none that is younger than a year', async () => {
    await database.pool.query(
      `insert into hub.audit_entries (at, actor, action, target)
       select now() - days * interval '1 day', 'x', 'X', 'x' from unnest(array[500, 400, 364]) as days`,
    );
    expect(await removeWhatIsPast(database.pool)).toEqual(NOTHING);
    expect(await removeWhatIsPast(database.pool, { auditDays: 450 })).toEqual({
      ...NOTHING,
      auditEntries: 1,
    });
    await expect(removeWhatIsPast(database.pool, { auditDays: 360 })).rejects.toThrow('younger than a year');
    expect(await count('audit_entries', `action = 'X'`)).toBe(2);
  });

  it('takes away more in one run than one statement does', async () => {
    const { batchId } = await world.push(source, DATASET, [{ code: 'A' }]);
    await world.applyAll();
    await warn(batchId, 12_001);
    expect(await removeWhatIsPast(database.pool, { warnings: 1 })).toEqual({ ...NOTHING, warnings: 12_000 });
  });

  it('finds what is past by indexes', async () => {
    await world.pushAndApply(source, DATASET, [WRONG, { code: 'A' }]);
    // As much as in a hub of some years, all of it young.
    await database.pool.query(
      `with kept as (select id as batch_id, source_id, dataset from hub.batches order by id desc limit 1),
       rejections as (
         insert into hub.rejections (batch_id, index, source_id, dataset, record_text, problems, code, field, cause_hash)
         select batch_id, index, source_id, dataset, '{}', '[]', 'REQUIRED', 'code', ''
         from kept, generate_series(10, 30000) as index
       )
       insert into hub.warnings (batch_id, index, code, field, message)
       select batch_id, index, 'RULE_x', 'f', '{}' from kept, generate_series(1, 30000) as index`,
    );
    await database.pool.query('analyze hub.rejections, hub.warnings, hub.batches, hub.streams');
    for (const statement of Object.values(statements)) {
      const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(
        `explain ${statement}`,
        [100_000, 5_000],
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toMatch(/Seq Scan on (?:rejections|warnings)/);
    }
  });
});
