import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Caller } from '#access';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AppraisalDistributionService } from './appraisal-distribution.service.js';

let database: TestDatabase;
let appraisals: AppraisalDistributionService;

// Synthetic: agency A with a unit, B, a small one and one in which all have the same.
const PEOPLE: readonly (readonly [
  organization: string,
  workResult: number,
  behaviour: number,
  predicate: string,
  people: number,
])[] = [
  ['A', 2, 2, 'good', 20],
  ['A1', 1, 1, 'very_good', 7],
  ['A1', 2, 2, 'good', 6],
  ['A', 1, 3, 'needs_improvement', 6],
  ['A', 2, 3, 'misconduct', 5],
  ['B', 2, 2, 'good', 30],
  ['B', 1, 1, 'very_good', 9],
  ['C', 2, 2, 'good', 3],
  ['D', 2, 2, 'good', 40],
];

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(
    `insert into reference.organizations (code, name, kind, parent_code, region_code, function_codes, key, source_id, batch_id, hash, recorded_at, change_seq)
     select code, 'Dinas ' || code, 'agency', parent, '33', '{}', code, 1, 1, '\\x00', '2026-01-01', 1
     from (values ('A', null), ('A1', 'A'), ('B', null), ('C', null), ('D', null)) as made (code, parent)`,
  );
  for (const [at, [organization, workResult, behaviour, predicate, people]] of PEOPLE.entries()) {
    await pool.query(
      `insert into performance.employee_appraisals (employee_key, year, period_kind, period, employee_number, organization_code, work_result,
         behaviour, predicate, key, source_id, batch_id, hash, recorded_at, change_seq)
       select $1 || i, 2026, 'quarter', 3, '189505171921031004', $2, $3, $4, $5, $1 || i, 1, 1, '\\x00', '2026-10-01', 1
       from generate_series(1, $6::integer) i`,
      [`p${at}-`, organization, workResult, behaviour, predicate, people],
    );
  }
  await pool.query(
    `insert into performance.agency_scores (organization_code, year, instrument, score, key, source_id, batch_id, hash, recorded_at, change_seq)
     select 'A', year, 'SAKIP', 70 + year - 2024, 'A|' || year, 1, 1, '\\x00', '2026-01-01', 1 from generate_series(2024, 2027) year`,
  );
  appraisals = new AppraisalDistributionService(pool, new DatasetRegistry(DATASETS), '33');
}, 60_000);

afterAll(() => database.close());

const QUARTER = { year: 2026, periodKind: 'quarter', period: 3, organizationCode: null };

const READS: Caller = {
  ...{ kind: 'client', clientId: null, sourceId: null, name: 'Klien uji' },
  grants: [
    { action: 'read', datasetPattern: 'performance.employee_appraisals', organizations: null, regions: null },
  ],
};
const READS_SOME: Caller = {
  ...READS,
  grants: READS.grants.map((grant) => ({ ...grant, organizations: ['A'] })),
};

describe('the distribution of predicates', () => {
  it('is recomputed from the matrix, with units under their agency, beside the latest score', async () => {
    const { agencies, minimum } = await appraisals.distribution({ ...QUARTER, organizationCode: 'A' }, READS);
    expect(minimum).toBe(1);
    expect(agencies).toMatchObject([
      {
        organizationCode: 'A',
        people: 44,
        predicates: [
          { predicate: 'very_good', people: 7 },
          { predicate: 'good', people: 26 },
          { predicate: 'needs_improvement', people: 0 },
          { predicate: 'misconduct', people: 11 },
          { predicate: 'very_poor', people: 0 },
        ],
        differing: 6,
        differences: [{ sent: 'needs_improvement', predicate: 'misconduct', people: 6 }],
        scores: [{ instrument: 'SAKIP', year: 2026, score: '72' }],
      },
    ]);
  });

  it('is told to everybody in fives that add up, of agencies in which five differ', async () => {
    const { people, agencies, predicates, differences, minimum } = await appraisals.distribution(
      QUARTER,
      ANONYMOUS,
    );
    expect(minimum).toBe(5);
    expect(people).toBe(80);
    expect(agencies.map((agency) => [agency.organizationCode, agency.people])).toEqual([
      ['A', 40],
      ['B', 40],
      ['C', null],
      ['D', null],
    ]);
    expect(agencies[0]?.predicates.map((count) => count.people)).toEqual([5, 25, 0, 10, 0]);
    expect(predicates.map((count) => count.people)).toEqual([15, 55, 0, 10, 0]);
    expect(differences).toEqual([{ sent: 'needs_improvement', predicate: 'misconduct', people: 5 }]);
    expect(agencies[3]).toMatchObject({
      differing: null,
      differences: [],
      predicates: [{ people: null }, {}, {}, {}, {}],
    });
  });

  it('is that of everybody for whoever may read the appraisals of some', async () => {
    expect(await appraisals.distribution(QUARTER, READS_SOME)).toEqual(
      await appraisals.distribution(QUARTER, ANONYMOUS),
    );
  });

  it('names the two of nine cells in which tools in the field err', async () => {
    const { matrix } = await appraisals.distribution(QUARTER, ANONYMOUS);
    expect(matrix).toHaveLength(9);
    const differing = matrix
      .filter(({ differs }) => differs)
      .map((cell) => [cell.workResult, cell.behaviour]);
    expect(differing).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('holds no key, number or name of anybody', async () => {
    expect(JSON.stringify(await appraisals.distribution(QUARTER, READS))).not.toMatch(
      /p\d-|189505171921031004/,
    );
  });

  it('is not found for an agency without appraisals', async () => {
    await expect(
      appraisals.distribution({ ...QUARTER, organizationCode: 'Z' }, ANONYMOUS),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
