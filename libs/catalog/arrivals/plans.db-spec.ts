import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ANONYMOUS } from '#access/decisions';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, explainingPool, readsOf, type TestDatabase } from '#testing';
import { readBasis } from '../basis/read-basis.js';
import { ArrivalsService } from './arrivals.service.js';

const DATASET = 'complaints.complaints';
/** Fifty agencies owe a report each day of 1,000. */
const OF_A_DAY = 50;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  const { rows } = await pool.query<{ id: number }>(
    `insert into hub.sources (code, name, kind) values ('contoh', 'Sistem contoh', 'agency') returning id`,
  );
  await pool.query(
    `insert into hub.arrivals (dataset, source_id, organization_code, period_start, period_end, due_on, first_received_at, batch_id, is_before_contact)
     select $1, $2, 'A' || i % 50, day, day, day + 1, day, 1, false
     from (select i, current_date - 900 + i / 50 as day from generate_series(0, 49999) i) as made`,
    [DATASET, rows[0]?.id],
  );
  await pool.query('vacuum analyze hub.arrivals');
}, 60_000);
afterAll(() => database.close());

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

it('of 50,000 reports, a month reads that month, and an agency its own', async () => {
  const { pool, reads } = explainingPool(database.pool);
  const arrivals = new ArrivalsService(pool, new DatasetRegistry(DATASETS));
  // What the lines rest on is remembered: it is the matter of the next test.
  await readBasis(pool, { datasets: [DATASET] });
  reads.splice(0);
  const asked = { from: day(40), to: day(11), sourceCode: null, dataset: null, organizationCode: null };
  await arrivals.discipline(asked, { caller: ANONYMOUS, groupBy: 'organization' });
  await arrivals.silent(asked, ANONYMOUS);
  const month = readsOf(reads, 'arrivals');
  expect(month.indexes).not.toContain('(whole)');
  expect(month.rowsMax).toBeLessThanOrEqual(30 * OF_A_DAY);
  reads.splice(0);
  await arrivals.discipline({ ...asked, organizationCode: 'A7' }, { caller: ANONYMOUS, groupBy: 'dataset' });
  expect(readsOf(reads, 'arrivals')).toEqual({ indexes: ['ix_arrivals_organization'], rowsMax: 30 });
});

it('how complete a dataset is reads the reports of a year, of an agency its own', async () => {
  const { pool, reads } = explainingPool(database.pool);
  await readBasis(pool, { datasets: [DATASET] });
  expect(readsOf(reads, 'arrivals').indexes).not.toContain('(whole)');
  expect(readsOf(reads, 'arrivals').rowsMax).toBeLessThanOrEqual(365 * OF_A_DAY);
  reads.splice(0);
  await readBasis(pool, { datasets: [DATASET], organizationCode: 'A7' });
  expect(readsOf(reads, 'arrivals').indexes).not.toContain('(whole)');
  expect(readsOf(reads, 'arrivals').rowsMax).toBeLessThanOrEqual(365);
});
