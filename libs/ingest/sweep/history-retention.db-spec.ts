import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { createTestDatabase, settled, type TestDatabase } from '#testing';
import { World } from '../test-support/world.js';
import { oldVersions, removePastVersions } from './history-retention.js';

const DATASET = 'testing.samples';
const HISTORY = 'testing.samples_history';

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
  await database.pool.query('delete from hub.change_floors');
  source = await world.aSource();
});

/** What is in the history by now was superseded so many days ago. */
async function aged(days: number): Promise<void> {
  await database.pool.query(
    `update ${HISTORY} set superseded_at = superseded_at - $1 * interval '1 day', recorded_at = recorded_at - $1 * interval '1 day'`,
    [days],
  );
  await settled(database.pool);
}

function remove(days: number): ReturnType<typeof removePastVersions> {
  return removePastVersions(database.pool, world.ingest.registry, days);
}

interface Version {
  readonly key: string;
  readonly isDeleted: boolean;
  readonly supersededAt: string;
  readonly supersededSeq: string;
}

async function history(): Promise<readonly Version[]> {
  const { rows } = await database.pool.query<Version>(
    `select key, is_deleted as "isDeleted", superseded_at as "supersededAt", superseded_seq as "supersededSeq" from ${HISTORY}
     order by superseded_seq, id limit 100`,
  );
  return rows;
}

async function floor(): Promise<{ readonly seq: string; readonly since: string } | undefined> {
  const { rows } = await database.pool.query<{ seq: string; since: string }>(
    `select floor_seq as seq, whole_since as since from hub.change_floors where dataset = $1`,
    [DATASET],
  );
  return rows[0];
}

describe('retention of history', () => {
  it('removes versions and tombstones that were superseded before their time, and says from where on all is there', async () => {
    await world.pushAndApply(source, DATASET, [{ code: 'A' }, { code: 'B' }]);
    await world.pushAndApply(source, DATASET, [{ code: 'A', line: 'dua' }]);
    await world.pushAndApply(source, DATASET, [{ code: 'B' }], { mode: 'DELETE' });
    await aged(100);
    await world.pushAndApply(source, DATASET, [{ code: 'A', line: 'tiga' }]);
    const [first, tombstone, young] = await history();
    expect([first?.key, tombstone?.isDeleted, young?.key]).toEqual(['A', true, 'A']);
    await settled(database.pool);
    expect(await remove(101)).toEqual([]);
    expect(await floor()).toBeUndefined();
    expect(await remove(99)).toEqual([{ dataset: DATASET, versions: 2 }]);
    expect(await history()).toEqual([young]);
    expect(await floor()).toEqual({
      seq: String(BigInt(tombstone?.supersededSeq ?? 0) + 1n),
      since: tombstone?.supersededAt,
    });
    expect(await remove(99)).toEqual([]);
    const { rows } = await database.pool.query(`select line from ${DATASET} order by key limit 10`);
    expect(rows).toEqual([{ line: 'tiga' }]);
  });

  it('never lowers a floor that is higher already', async () => {
    await world.pushAndApply(source, DATASET, [{ code: 'A' }]);
    await world.pushAndApply(source, DATASET, [{ code: 'A', line: 'dua' }]);
    await aged(100);
    await database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq, whole_since) values ($1, 9000000000, '2026-01-01T00:00:00Z')`,
      [DATASET],
    );
    await database.pool.query(`update ${HISTORY} set superseded_at = '2025-01-01T00:00:00Z'`);
    await settled(database.pool);
    expect(await remove(99)).toEqual([{ dataset: DATASET, versions: 1 }]);
    expect(await floor()).toEqual({ seq: '9000000000', since: '2026-01-01T00:00:00Z' });
  });

  it('leaves what a transaction that still runs is behind, and takes it when that has ended', async () => {
    await world.pushAndApply(source, DATASET, [{ code: 'A' }]);
    const holder = await database.pool.connect();
    try {
      await holder.query('begin');
      await holder.query('select pg_current_xact_id()');
      await world.pushAndApply(source, DATASET, [{ code: 'A', line: 'dua' }]);
      await database.pool.query(`update ${HISTORY} set superseded_at = superseded_at - interval '100 days'`);
      expect(await remove(99)).toEqual([]);
      expect(await history()).toHaveLength(1);
      await holder.query('commit');
    } finally {
      holder.release();
    }
    await settled(database.pool);
    expect(await remove(99)).toEqual([{ dataset: DATASET, versions: 1 }]);
  });

  it('takes away more in one run than one statement does, and finds the oldest by an index', async () => {
    await world.pushAndApply(source, DATASET, [{ code: 'A' }]);
    await world.pushAndApply(source, DATASET, [{ code: 'A', line: 'dua' }]);
    const { rows: columns } = await database.pool.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attname not in ('id', 'recorded_at')
       order by attnum limit 100`,
      [HISTORY],
    );
    const names = columns.map(({ name }) => name).join(', ');
    await database.pool.query(
      `insert into ${HISTORY} (id, recorded_at, ${names})
       select id + number, recorded_at, ${names} from ${HISTORY}, generate_series(1, 12000) as number`,
    );
    await aged(100);
    await database.pool.query(`analyze ${HISTORY}`);
    const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${oldVersions(HISTORY)}`, [
      100_000,
      100,
      DATASET,
    ]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan using \w*superseded_seq\w*/);
    expect(plan).not.toContain('Seq Scan on samples_history');
    expect(await remove(99)).toEqual([{ dataset: DATASET, versions: 12_001 }]);
    expect(await history()).toEqual([]);
  });

  it('by two processes at once removes each version once', async () => {
    await world.pushAndApply(source, DATASET, [{ code: 'A' }, { code: 'B' }]);
    await world.pushAndApply(source, DATASET, [
      { code: 'A', line: 'dua' },
      { code: 'B', line: 'dua' },
    ]);
    await aged(100);
    const [one, other] = await Promise.all([remove(99), remove(99)]);
    expect([...one, ...other]).toEqual([{ dataset: DATASET, versions: 2 }]);
  });
});
