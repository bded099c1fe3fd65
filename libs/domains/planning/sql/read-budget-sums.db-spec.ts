import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { HEALTH, recordKnownPlan } from '../test-support/known-plan.js';

import { readBudgetSums, type BudgetSumsOf } from './read-budget-sums.sql.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await recordKnownPlan(new RecordRows(database.pool, 0, new DatasetRegistry(DATASETS)));
});
afterAll(() => database.close());

const of: BudgetSumsOf = {
  ...{ regionCode: '33', year: 2026, versionCode: 'PERGESERAN-1' },
  ...{ organizationCode: null, codeParts: 3, asOf: null },
};

it.each([
  ['program', 3, null],
  ['activity', 5, null],
  ['sub-activity', 6, null],
  ['program of one agency', 3, HEALTH],
] as const)('the kept sums by %s are those of the facts', async (_level, codeParts, organizationCode) => {
  const kept = await readBudgetSums(database.pool, { ...of, codeParts, organizationCode });
  const summed = await readBudgetSums(database.pool, {
    ...{ ...of, codeParts, organizationCode },
    asOf: '2100-01-01T00:00:00Z',
  });
  expect(kept).toEqual(summed);
  expect(kept.length).toBeGreaterThan(0);
});

it.each([1, 3, 6, 9])('up to month %i, too', async (toMonth) => {
  const kept = await readBudgetSums(database.pool, { ...of, toMonth });
  const summed = await readBudgetSums(database.pool, { ...of, toMonth, asOf: '2100-01-01T00:00:00Z' });
  expect(kept).toEqual(summed);
});

it('without a version there is only realization', async () => {
  const sums = await readBudgetSums(database.pool, { ...of, versionCode: null });
  expect(sums.map(({ amount, realization }) => [amount, realization])).toEqual([
    ['0', '250.00'],
    ['0', '50.00'],
    ['0', '200.00'],
  ]);
});
