import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { readBasis } from '../basis/read-basis.js';
import { DeliveringSource } from '../test-support/delivering-source.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const reportsOf = async (source: DeliveringSource): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ line: string }>(
    `select concat_ws(' ', organization_code, period_start, period_end, due_on, batch_id is not null, is_before_contact) as line
     from hub.arrivals where source_id = $1 order by organization_code, period_start, id limit 100`,
    [source.id],
  );
  return rows.map(({ line }) => line);
};

const realization = (year: number, month: number, organization: string): string =>
  `${year}|${month}|${organization}|1.01.01|5.1.02|1.1`;

describe('a dataset whose keys name a period', () => {
  it('has one report for each organization and month, the first arrival stands, and a retry changes nothing', async () => {
    const source = await DeliveringSource.create(database.pool, 'bpkad', '5.02.0.00.0.00.01.0000');
    const first = await source.deliver({
      dataset: 'budgets.budget_realizations',
      receivedAt: '2026-02-10T16:59:59Z',
      createdKeys: [realization(2026, 1, 'A'), realization(2026, 1, 'A').replace('5.1.02', '5.2.01')],
    });
    await source.deliver({
      dataset: 'budgets.budget_realizations',
      receivedAt: '2026-03-12T01:00:00Z',
      createdKeys: [realization(2026, 1, 'A').replace('1.01.01', '1.01.02'), realization(2026, 2, 'B')],
    });
    expect(await reportsOf(source)).toEqual([
      'A 2026-01-01 2026-01-31 2026-02-10 t f',
      'B 2026-02-01 2026-02-28 2026-03-10 t f',
    ]);
    const { rows } = await database.pool.query(
      `select batch_id as "batchId" from hub.arrivals where organization_code = 'A' order by id limit 10`,
    );
    expect(rows).toEqual([{ batchId: first }]);
  });

  it('a quarter has come when its last month is there', async () => {
    const source = await DeliveringSource.create(database.pool, 'bappeda', '5.01.5.05.0.00.01.0000');
    await source.deliver({
      dataset: 'planning.indicator_achievements',
      receivedAt: '2026-04-20T00:00:00Z',
      createdKeys: ['IKU-01|2026|2|33', 'IKU-01|2025|12|33'],
    });
    expect(await reportsOf(source)).toEqual(['5.01.5.05.0.00.01.0000 2025-10-01 2025-12-31 2026-01-15 t t']);
    await source.deliver({
      dataset: 'planning.indicator_achievements',
      receivedAt: '2026-04-21T00:00:00Z',
      createdKeys: ['IKU-01|2026|3|33'],
    });
    expect(await reportsOf(source)).toContain('5.01.5.05.0.00.01.0000 2026-01-01 2026-03-31 2026-04-15 t t');
  });
});

describe('a dataset of events', () => {
  it('is heard of by its batches: what was open has come, days in between are not lost', async () => {
    const source = await DeliveringSource.create(database.pool, 'laporgub', null);
    // 2026-05-04 in Jakarta, though still the 3rd in UTC.
    await source.deliver({ dataset: 'complaints.complaints', receivedAt: '2026-05-03T18:00:00Z' });
    const late = await source.deliver({
      dataset: 'complaints.complaints',
      receivedAt: '2026-05-07T03:00:00Z',
    });
    expect(await reportsOf(source)).toEqual([
      '2026-05-04 2026-05-04 2026-05-05 t f',
      '2026-05-05 2026-05-05 2026-05-06 t f',
      '2026-05-06 2026-05-06 2026-05-07 t f',
      '2026-05-07 2026-05-07 2026-05-08 t f',
    ]);
    const { rows } = await database.pool.query<{ count: number }>(
      `select count(*)::int as count from hub.arrivals where batch_id = $1 limit 1`,
      [late],
    );
    expect(rows[0]?.count).toBe(3);
  });

  it('what changes when it changes owes nothing', async () => {
    const source = await DeliveringSource.create(database.pool, 'walidata', null);
    await source.deliver({ dataset: 'reference.regions', receivedAt: '2026-05-03T18:00:00Z' });
    expect(await reportsOf(source)).toEqual([]);
  });
});

describe('the basis of a figure', () => {
  it('names watermark and completeness for each dataset, in the order asked; null where nothing was due', async () => {
    const source = await DeliveringSource.create(database.pool, 'harga', 'TRADE');
    const { rows } = await database.pool.query<{ day: string }>(
      `select ((now() at time zone 'Asia/Jakarta')::date - 2)::text as day order by day limit 1`,
    );
    const day = rows[0]?.day ?? '';
    await source.deliver({
      dataset: 'prices.price_observations',
      receivedAt: `${day}T20:00:00+07:00`,
      createdKeys: [`ONION|MARKET|retail|${day}`],
    });
    await database.pool.query(
      `insert into hub.arrivals (dataset, source_id, organization_code, period_start, period_end, due_on, is_before_contact)
       values ('prices.price_observations', $1, 'OTHER', $2, $2, $2::date + 1, false)`,
      [source.id, day],
    );
    const datasets = ['reference.markets', 'prices.price_observations'];
    const [markets, prices] = await readBasis(database.pool, { datasets });
    expect(markets).toEqual({
      dataset: 'reference.markets',
      watermark: null,
      expectedReports: 0,
      receivedReports: 0,
      completenessPercent: null,
    });
    expect(prices).toMatchObject({ expectedReports: 2, receivedReports: 1, completenessPercent: '50.00' });
    expect(Date.parse(prices?.watermark ?? '')).toBe(Date.parse(`${day}T20:00:01+07:00`));
    const [mine] = await readBasis(database.pool, {
      datasets: ['prices.price_observations'],
      organizationCode: 'TRADE',
    });
    expect(mine).toMatchObject({ expectedReports: 1, receivedReports: 1, completenessPercent: '100.00' });
  });

  it('is remembered for seconds and asked once by all who ask meanwhile', async () => {
    const question = { datasets: ['prices.reference_prices'] };
    const [one, other] = await Promise.all([
      readBasis(database.pool, question),
      readBasis(database.pool, question),
    ]);
    expect(other).toBe(one);
  });
});
