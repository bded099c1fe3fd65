import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ANONYMOUS } from '#access';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import {
  createTestDatabase,
  explainingPool,
  readsOf,
  type TestDatabase,
  SYSTEM_NAMES,
  systemValues,
  INSERT_FIFTY_AGENCIES,
} from '#testing';
import { AppraisalDistributionService } from './appraisal-distribution.service.js';

let database: TestDatabase;

// 1,250 people in each of 40 quarters, each appraised a second time the same, and 25 scores of each of 2,000 organizations, of which 50 are ours.
beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(INSERT_FIFTY_AGENCIES);
  await pool.query(
    `insert into performance.employee_appraisals (employee_key, year, period_kind, period, employee_number, organization_code, work_result,
       behaviour, predicate, ${SYSTEM_NAMES})
     select 'p' || i % 1250, 2017 + i / 5000, 'quarter', i / 1250 % 4 + 1, '189505171921031004', 'A' || i % 50, 1 + i / 50 % 2, 1,
       case i / 50 % 2 when 0 then 'very_good' else 'good' end, ${systemValues('i::text')}
     from generate_series(0, 49999) i`,
  );
  await pool.query(
    `insert into performance.employee_appraisals_history (${APPRAISAL}, superseded_at, superseded_seq, is_deleted, recorded_at)
     select ${APPRAISAL}, recorded_at, 1, false, recorded_at - interval '1 day' from performance.employee_appraisals`,
  );
  await pool.query(
    `insert into performance.agency_scores (organization_code, year, instrument, score, ${SYSTEM_NAMES})
     select 'A' || i / 25, 2022 + i % 5, 'SAKIP', 70, ${systemValues('i::text')} from generate_series(0, 49999) i`,
  );
  for (const table of [
    'performance.employee_appraisals',
    'performance.employee_appraisals_history',
    'performance.agency_scores',
  ])
    await pool.query(`vacuum analyze ${table}`);
}, 120_000);
afterAll(() => database.close());

it('of 50,000 appraisals and scores, a distribution reads those of its quarter and of its agencies', async () => {
  const { pool, reads } = explainingPool(database.pool);
  const appraisals = new AppraisalDistributionService(pool, new DatasetRegistry(DATASETS), '33');
  const found = await appraisals.distribution(
    { year: 2026, periodKind: 'quarter', period: 3, organizationCode: null },
    ANONYMOUS,
  );
  expect(found.people).toBe(1_250);
  // Two indexes lead to a period, by itself and within an organization; which of them a statement takes is the planner's to say.
  const appraisalReads = readsOf(reads, 'employee_appraisals');
  expect(appraisalReads.rowsMax).toBe(1_250);
  expect([
    'ix_employee_appraisals_organization_code_year_period_k_12419f1f',
    'ix_employee_appraisals_year_period_kind_period',
  ]).toEqual(expect.arrayContaining([...appraisalReads.indexes]));
  expect(readsOf(reads, 'employee_appraisals_history')).toEqual({
    indexes: ['ix_employee_appraisals_history_organization_code_year__dcd706b3'],
    rowsMax: 1_250,
  });
  expect(readsOf(reads, 'agency_scores')).toEqual({
    indexes: ['ix_agency_scores_organization_code'],
    rowsMax: 1_250,
  });
});

const APPRAISAL = `employee_key, year, period_kind, period, employee_number, organization_code, work_result, behaviour, predicate,
  id, key, source_id, batch_id, hash, change_seq`;
