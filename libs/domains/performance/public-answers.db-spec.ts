import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, parse, validate } from 'graphql';
import { ANONYMOUS, AuditLog, type Caller } from '#access';
import type { AnyRecord } from '#dataset';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresService } from '#measures';
import { CompiledReader } from '#query';
import { DATASETS } from '#schemas';
import { createTestDatabase, RecordRows, type TestDatabase } from '#testing';
import { AppraisalDistributionService } from './appraisal-distribution.service.js';

// Each test is somebody who wants to know a colleague's appraisal and asks the three public doors: aggregates, measures, distribution.

const APPRAISALS = 'performance.employee_appraisals';
const QUARTER = { year: 2026, periodKind: 'quarter', period: 3, organizationCode: null };
const registry = new DatasetRegistry(DATASETS);

let database: TestDatabase;
let rows: RecordRows;
let measures: MeasuresService;
let reader: CompiledReader;
let appraisals: AppraisalDistributionService;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  rows = new RecordRows(pool, 1, registry);
  measures = new MeasuresService(pool, registry, '33');
  appraisals = new AppraisalDistributionService(pool, registry, '33');
  const hello = { hello: { type: GraphQLString } };
  reader = new CompiledReader({
    ...{ pool, registry, auditLog: new AuditLog(), provinceCode: '33' },
    schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: hello }) }),
  });
  await rows.put(
    'reference.organizations',
    ['A', 'A1', 'B', 'C', 'D'].map((code) => ({
      ...{ code, name: `Dinas ${code}`, kind: 'agency', parentCode: code === 'A1' ? 'A' : null },
      ...{ regionCode: '33', functionCodes: [] },
    })),
    { at: '2026-10-01T00:00:00Z' },
  );
}, 60_000);
afterAll(() => database.close());

let people = 0;
beforeEach(async () => {
  people = 0;
  await database.pool.query(`truncate ${APPRAISALS}, ${APPRAISALS}_history`);
});

/** So many people of an organization whose behaviour is as expected, or below it. */
const good = (organizationCode: string, count: number) => appraised(organizationCode, count, 2);
const bad = (organizationCode: string, count: number) => appraised(organizationCode, count, 3);
function appraised(organizationCode: string, count: number, behaviour: number): readonly AnyRecord[] {
  return Array.from({ length: count }, () => ({
    ...{
      employeeKey: `contoh-${String((people += 1)).padStart(4, '0')}`,
      employeeNumber: '189505171921031004',
    },
    ...{ year: 2026, periodKind: 'quarter', period: 3, organizationCode, positionLevel: 'Pelaksana' },
    ...{ workResult: 2, behaviour, predicate: behaviour === 3 ? 'misconduct' : 'good' },
  }));
}

const store = (records: readonly AnyRecord[], at = '2026-10-01T00:00:00Z') =>
  rows.put(APPRAISALS, records, { at });

describe('nobody learns', () => {
  it('of a small agency by taking the others from the whole', async () => {
    await store([
      ...good('A', 40),
      ...bad('A', 10),
      ...good('B', 40),
      ...bad('B', 10),
      ...good('C', 1),
      ...bad('C', 2),
    ]);
    const [all, a, b] = [
      await measured('misconduct'),
      await measured('misconduct', 'A'),
      await measured('misconduct', 'B'),
    ];
    expect([all, a, b]).toEqual([20, 10, 10]);
    expect(await measured('misconduct', 'C')).toBeNull();
  });

  it('of a small unit by asking one door with it and another without', async () => {
    await store([
      ...good('A', 40),
      ...bad('A', 10),
      ...good('B', 40),
      ...bad('B', 8),
      ...good('A1', 1),
      ...bad('A1', 2),
    ]);
    const [agency] = (await appraisals.distribution(QUARTER, ANONYMOUS)).agencies;
    const alone = await counted('{ organizationCode: { eq: "A" }, predicate: { eq: misconduct } }');
    expect([agency?.predicates[3]?.people, alone, await measured('misconduct', 'A')]).toEqual([10, 10, 10]);
  });

  it('of an agency in which all have the same', async () => {
    await store([...good('A', 30), ...good('B', 40), ...bad('B', 10)]);
    expect(await measured('good', 'A')).toBeNull();
    expect(await counted('{ organizationCode: { eq: "A" } }')).toBeNull();
    const { agencies, people: all } = await appraisals.distribution(QUARTER, ANONYMOUS);
    expect(agencies.map((agency) => [agency.organizationCode, agency.people])).toEqual([
      ['A', null],
      ['B', 50],
    ]);
    // Nor by taking B from the whole, or by asking for everything but B.
    expect([all, await counted('{ organizationCode: { ne: "B" } }')]).toEqual([50, null]);
  });

  it('of such agencies more than of all of them together', async () => {
    await store([
      ...good('A', 30),
      ...bad('A', 3),
      ...good('B', 40),
      ...bad('B', 10),
      ...good('C', 30),
      ...bad('C', 2),
    ]);
    expect(await groups('organizationCode, predicate')).toEqual([
      ['B', 'good', 40],
      ['B', 'misconduct', 10],
      [null, 'good', 60],
      [null, 'misconduct', 5],
    ]);
  });

  it('of the head of an agency by a filter that leaves one person out', async () => {
    const [head, ...others] = bad('A', 11);
    await store([...good('A', 40), ...others, { ...head, positionLevel: 'JPT Pratama' }]);
    for (const filter of [
      'positionLevel: { ne: "JPT Pratama" }',
      'behaviour: { ne: 3 }',
      'employeeKey: { ne: "contoh-0001" }',
    ])
      await expect(counted(`{ ${filter} }`)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(groups('positionLevel')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      preview({ numeratorFilter: '{"positionLevel":{"ne":"JPT Pratama"}}' }, 'A'),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('of somebody whose appraisal comes, changes or goes between two looks', async () => {
    const known = [...good('A', 40), ...bad('A', 10)];
    await store(known);
    const before = await everyAnswer();
    const [late, ...others] = bad('A', 5);
    if (late === undefined) throw new Error('five people were made');
    await store([late], '2026-10-02T00:00:00Z');
    expect(await everyAnswer()).toEqual(before);
    await store([{ ...late, behaviour: 2, predicate: 'good' }], '2026-10-03T00:00:00Z');
    expect(await everyAnswer()).toEqual(before);
    await rows.remove(APPRAISALS, [late], { at: '2026-10-04T00:00:00Z' });
    expect(await everyAnswer()).toEqual(before);
    // With two more the changes make a lot of five, and the looks differ by all of them.
    await store(others, '2026-10-05T00:00:00Z');
    expect(await measured('misconduct', 'A')).toBe(10);
    await store(bad('A', 3), '2026-10-06T00:00:00Z');
    expect(await measured('misconduct', 'A')).toBe(15);
  });

  it('anything by what single people have', async () => {
    await store([...good('A', 40), ...bad('A', 10)]);
    for (const numeratorField of ['organizationCode', 'predicate'])
      expect(await preview({ numeratorAggregate: 'count_distinct', numeratorField }, 'A')).toBeNull();
  });

  it('at another moment', async () => {
    await store([...good('A', 40), ...bad('A', 10)]);
    const past = '{ employeeAppraisalsAggregate(asOf: "2026-10-02T00:00:00Z") { count } }';
    await expect(answer(past)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('who of an agency has which: exchange two, and every answer is the same', async () => {
    const [one, other] = [...good('A', 40), ...bad('A', 10)].filter((_, at) => at % 45 === 0);
    const rest = [...good('A', 39), ...bad('A', 9), ...good('B', 20), ...bad('B', 8)];
    if (one === undefined || other === undefined) throw new Error('two people were made');
    await store([one, other, ...rest]);
    const answers = await everyAnswer();
    const { behaviour, predicate } = one;
    await database.pool.query(`truncate ${APPRAISALS}`);
    await store([
      { ...one, behaviour: other.behaviour ?? null, predicate: other.predicate ?? null },
      { ...other, behaviour: behaviour ?? null, predicate: predicate ?? null },
      ...rest,
    ]);
    expect(await everyAnswer()).toEqual(answers);
  });
});

describe('everybody learns', () => {
  it('the same numbers in every door, and they add up', async () => {
    await store([
      ...good('A', 41),
      ...bad('A', 12),
      ...good('A1', 17),
      ...bad('A1', 7),
      ...good('B', 28),
      ...bad('B', 9),
    ]);
    const told = await groups('organizationCode, predicate');
    const sum = (codes: readonly string[], predicate: string) =>
      told
        .filter(([code, value]) => codes.includes(String(code)) && value === predicate)
        .reduce((total, [, , count]) => total + Number(count), 0);
    for (const predicate of ['good', 'misconduct']) {
      expect(await measured(predicate, 'A')).toBe(sum(['A', 'A1'], predicate));
      expect(await measured(predicate)).toBe(sum(['A', 'A1', 'B'], predicate));
      expect(await counted(`{ predicate: { eq: ${predicate} } }`)).toBe(sum(['A', 'A1', 'B'], predicate));
    }
    const { agencies, minimum } = await appraisals.distribution(QUARTER, ANONYMOUS);
    expect(agencies.map(({ predicates }) => predicates[3]?.people)).toEqual([
      sum(['A', 'A1'], 'misconduct'),
      sum(['B'], 'misconduct'),
    ]);
    expect(minimum).toBe(5);
    // 28 of 114, in numbers that are less than five off.
    const share = await shareOfMisconduct(null);
    expect(Math.abs(Number(share) - 24.56)).toBeLessThan(2);
  });

  it('no share of few people, which rounding would bend too far', async () => {
    await store([...good('A', 40), ...bad('A', 10), ...good('B', 37), ...bad('B', 8)]);
    // The rounded numbers of B are 35 and 10.
    expect([await shareOfMisconduct('A'), await shareOfMisconduct('B')]).toEqual(['20', null]);
  });

  it('how many people there are, whatever their appraisals', async () => {
    await store([...good('A', 33), ...good('B', 4)]);
    const heads = { numeratorAggregate: 'count_distinct', numeratorField: 'employeeKey' };
    expect([await preview(heads), await preview(heads, 'A'), await preview(heads, 'B')]).toEqual([
      35,
      35,
      null,
    ]);
    const some = { ...heads, numeratorFilter: '{"predicate":{"eq":"good"}}' };
    await expect(preview(some)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('whoever may read the appraisals', () => {
  const READS: Caller = {
    ...{ kind: 'client', clientId: null, sourceId: null, name: 'Klien uji' },
    grants: [{ action: 'read', datasetPattern: APPRAISALS, organizations: null, regions: null }],
  };

  it('has exact numbers in every door', async () => {
    await store([...good('A', 41), ...bad('A', 2), ...good('C', 3)]);
    expect(await counted('{ predicate: { eq: misconduct } }', READS)).toBe(2);
    expect(await measured('misconduct', 'A', READS)).toBe(2);
    const { agencies, minimum } = await appraisals.distribution(QUARTER, READS);
    expect(agencies.map((agency) => agency.people)).toEqual([43, 3]);
    expect(minimum).toBe(1);
  });
});

/** Everything that the public doors say of the quarter. */
async function everyAnswer(): Promise<readonly unknown[]> {
  const dimensions = [
    '',
    'organizationCode',
    'predicate',
    'organizationCode, predicate',
    'year, period, predicate',
  ];
  return [
    ...(await Promise.all(dimensions.map((some) => groups(some)))),
    await appraisals
      .distribution(QUARTER, ANONYMOUS)
      .then(({ people: all, predicates, agencies }) => [all, predicates, agencies]),
    await Promise.all([null, 'A', 'B'].map((code) => measured('misconduct', code))),
  ];
}

async function preview(
  parts: object,
  organizationCode: string | null = null,
  caller = ANONYMOUS,
): Promise<number | null> {
  const { numerator } = await measures.preview(
    {
      ...{ code: 'a.people', version: 1, name: 'Pegawai', unit: 'orang', formula: 'pegawai', kind: 'value' },
      ...{ polarity: 'higher', numeratorDataset: APPRAISALS, timeField: 'year', decimals: 0, ...parts },
    },
    { period: '2026', organizationCode, regionCode: null, governmentCode: null },
    { caller, asOf: null },
  );
  return numerator === null ? null : Number(numerator);
}

const measured = (predicate: string, organizationCode: string | null = null, caller: Caller = ANONYMOUS) =>
  preview({ numeratorFilter: JSON.stringify({ predicate: { eq: predicate } }) }, organizationCode, caller);

async function shareOfMisconduct(organizationCode: string | null): Promise<string | null> {
  const { value } = await measures.preview(
    {
      ...{
        code: 'a.share',
        version: 1,
        name: 'Bagian',
        unit: 'persen',
        formula: 'a ÷ b',
        kind: 'ratio',
        scale: '100',
      },
      ...{
        polarity: 'lower',
        numeratorDataset: APPRAISALS,
        denominatorDataset: APPRAISALS,
        timeField: 'year',
      },
      numeratorFilter: '{"predicate":{"eq":"misconduct"}}',
    },
    { period: '2026', organizationCode, regionCode: null, governmentCode: null },
    { caller: ANONYMOUS, asOf: null },
  );
  return value;
}

async function counted(filter: string, caller: Caller = ANONYMOUS): Promise<number | null> {
  const [first] = await answer(`{ employeeAppraisalsAggregate(filter: ${filter}) { count } }`, caller);
  return first === undefined ? null : Number(first.count);
}

/** Each group as its values and its count. */
async function groups(dimensions: string): Promise<readonly (readonly unknown[])[]> {
  const names = dimensions === '' ? [] : dimensions.split(', ');
  const told = await answer(
    `{ employeeAppraisalsAggregate(groupBy: [${dimensions}]) { ${names.join(' ')} count } }`,
  );
  return told.map((group) => [...names, 'count'].map((name) => group[name]));
}

async function answer(
  source: string,
  caller: Caller = ANONYMOUS,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const document = parse(source);
  expect(validate(reader.schema, document)).toEqual([]);
  const cost = { estimated: 0, limit: 100_000 };
  const text = await reader.execute({ document }, { caller, traceId: 'trace', masked: new Set(), cost });
  const { data } = JSON.parse(text) as { data: Record<string, readonly Readonly<Record<string, unknown>>[]> };
  return data.employeeAppraisalsAggregate ?? [];
}
