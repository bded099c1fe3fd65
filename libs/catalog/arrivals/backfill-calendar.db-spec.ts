import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type AnyRecord } from '#dataset';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { DeliveringSource, REGISTRY } from '../test-support/delivering-source.js';
import { backfillCalendar, backfillStep } from './backfill-calendar.js';

let database: TestDatabase;
let today: string;

beforeAll(async () => {
  database = await createTestDatabase();
  today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
});
afterAll(() => database.close());

const REALIZATIONS = 'budgets.budget_realizations';
const COMPLAINTS = 'complaints.complaints';

const realization = (month: number, organizationCode: string, activityCode = '1.01.01'): AnyRecord => ({
  ...{ fiscalYear: 2026, month, organizationCode, activityCode, accountCode: '5.1.02' },
  ...{ fundSourceCode: '1.1', amount: '1.00' },
});
const keyOf = ({ month, organizationCode, activityCode }: AnyRecord): string =>
  [2026, month, organizationCode, activityCode, '5.1.02', '1.1'].join('|');

/** A source's first months: a first report, another record of it later, a changed and a removed one, an organization by itself. */
async function deliverMonths(code: string, isBeforeCalendar: boolean): Promise<DeliveringSource> {
  const source = await DeliveringSource.create(database.pool, code, code);
  const rows = new RecordRows(database.pool, source.id, REGISTRY);
  const months: readonly (readonly [string, readonly AnyRecord[]])[] = [
    ['2026-02-08T03:00:00Z', [realization(1, `${code}-A`)]],
    ['2026-02-20T03:00:00Z', [realization(1, `${code}-A`, '1.01.02'), realization(1, `${code}-B`)]],
    ['2026-03-15T03:00:00Z', [realization(1, `${code}-A`), realization(2, `${code}-A`)]],
  ];
  const known = new Set<string>();
  for (const [receivedAt, records] of months) {
    const createdKeys = records.map(keyOf).filter((key) => !known.has(key));
    const of = { dataset: REALIZATIONS, receivedAt, createdKeys, isBeforeCalendar };
    const batchId = await source.deliver(of);
    await rows.put(REALIZATIONS, records, { at: receivedAt, batchId: Number(batchId) });
    for (const key of createdKeys) known.add(key);
  }
  await rows.remove(REALIZATIONS, [realization(1, `${code}-B`)], { at: '2026-04-01T00:00:00Z' });
  return source;
}

/** Events of a source: heard of twelve days ago, again ten days ago, and twice six days ago. */
async function deliverEvents(code: string, isBeforeCalendar: boolean): Promise<DeliveringSource> {
  const source = await DeliveringSource.create(database.pool, code, code);
  for (const [ago, hour] of [
    [12, 9],
    [10, 9],
    [6, 1],
    [6, 20],
  ] as const) {
    const receivedAt = `${addDays(today, -ago)}T${String(hour).padStart(2, '0')}:00:00+07:00`;
    await source.deliver({ dataset: COMPLAINTS, receivedAt, isBeforeCalendar });
  }
  return source;
}

/** Whose code is in its organizations' codes, taken out so that two sources compare. */
async function reportsOf({ id, code }: DeliveringSource): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ line: string }>(
    `select concat_ws(' ', replace(report.organization_code, $2, 'X'), report.period_start, report.period_end, report.due_on,
       report.first_received_at, batch.sequence, report.is_before_contact) as line
     from hub.arrivals as report left join hub.batches as batch on batch.id = report.batch_id
     where report.source_id = $1 order by report.organization_code, report.period_start limit 100`,
    [id, code],
  );
  return rows.map(({ line }) => line);
}

describe('a hub that had data before it had a calendar', () => {
  it('has the reports that the calendar would have noted, and a second run changes nothing', async () => {
    const noted = [await deliverMonths('NOTED', false), await deliverEvents('HEARD', false)];
    const before = [await deliverMonths('BEFORE', true), await deliverEvents('OLDER', true)];
    const told = await Promise.all(noted.map(reportsOf));
    expect(told.map(({ length }) => length)).toEqual([3, 7]);
    expect(await Promise.all(before.map(reportsOf))).toEqual([[], []]);
    await backfillCalendar(database.pool, REGISTRY);
    expect(await Promise.all(before.map(reportsOf))).toEqual(told);
    expect(await Promise.all(noted.map(reportsOf))).toEqual(told);
    await database.pool.query('delete from hub.arrival_backfills');
    await backfillCalendar(database.pool, REGISTRY);
    expect(await Promise.all([...noted, ...before].map(reportsOf))).toEqual([...told, ...told]);
  });

  it('goes on where it was stopped, and what came meanwhile gives way to what had come before', async () => {
    await database.pool.query('delete from hub.arrival_backfills');
    const source = await deliverMonths('STOPPED', true);
    await deliverEvents('EVENTS', true);
    const dataset = REGISTRY.get(REALIZATIONS);
    expect(await backfillStep(database.pool, dataset, { rows: 2 })).toBe(true);
    await source.deliver({
      dataset: REALIZATIONS,
      receivedAt: '2026-05-01T00:00:00Z',
      createdKeys: [keyOf(realization(1, 'STOPPED-A', '1.01.03'))],
    });
    let steps = 1;
    while (await backfillStep(database.pool, dataset, { rows: 2 })) steps += 1;
    expect(steps).toBeGreaterThan(3);
    const all = await reportsOf(source);
    expect(all).toHaveLength(3);
    expect(all[0]).toContain('2026-01-01 2026-01-31 2026-02-10 2026-02-08 03:00:00+00 1 f');
    expect(await backfillStep(database.pool, dataset, { rows: 2 })).toBe(false);
  });

  it('stops between two steps when the hub does', async () => {
    await database.pool.query('delete from hub.arrival_backfills');
    await backfillCalendar(database.pool, REGISTRY, AbortSignal.abort());
    const { rows } = await database.pool.query(
      'select dataset from hub.arrival_backfills order by 1 limit 1',
    );
    expect(rows).toEqual([]);
  });
});
