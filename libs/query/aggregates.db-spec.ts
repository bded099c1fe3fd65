import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import { compareDecimals } from '#dataset';
import type { CompiledReader } from './index.js';
import { testRegistry } from './test-support/datasets.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';
import { ReferenceReader } from './test-support/reference-reader.js';
import { SAMPLE_GROUPS, sampleRecords } from './test-support/samples.js';

let database: TestDatabase;
let reader: CompiledReader;
const records = sampleRecords(47);
const reference = new ReferenceReader(everyTypes, records);

beforeAll(async () => {
  database = await createTestDatabase();
  await createTables(database.pool, testRegistry);
  reader = readerOver(database.pool, testRegistry);
  for (const group of SAMPLE_GROUPS)
    await insert(database.pool, testRegistry.get(everyTypeGroups.name), group);
  for (const record of records) await insert(database.pool, testRegistry.get(everyTypes.name), record);
});
afterAll(() => database.close());

interface Row {
  readonly [name: string]: unknown;
  readonly count: number;
  readonly sum: Readonly<Record<string, string | null>>;
  readonly min: Readonly<Record<string, string | null>>;
  readonly max: Readonly<Record<string, string | null>>;
  readonly avg: Readonly<Record<string, string | null>>;
}

describe('aggregates', () => {
  it.each([
    [['groupCode'], 'amount'],
    [['kind', 'isOpen'], 'weight'],
    [['month', 'groupCode', 'sequence'], 'stock'],
    [['day'], 'amount'],
    [[], 'amount'],
  ])('by %j agree with sums in JavaScript for %s', async (groupBy, measure) => {
    const { data } = await ask(
      reader,
      `query ($groupBy: [EveryTypeDimension!]) { everyTypesAggregate(groupBy: $groupBy) {
        count groupCode kind isOpen month day sequence sum { ${measure} } min { ${measure} } max { ${measure} } avg { ${measure} } } }`,
      { variables: { groupBy } },
    );
    const rows = data.everyTypesAggregate as readonly Row[];
    const expected = reference.groups(groupBy, measure);
    expect(rows).toHaveLength(expected.length);
    for (const group of expected) {
      const row = rows.find((candidate) => groupBy.every((name, at) => candidate[name] === group.values[at]));
      expect(row?.count).toBe(group.count);
      for (const summary of ['sum', 'min', 'max'] as const) {
        const [given, wanted] = [row?.[summary][measure] ?? null, group[summary]];
        if (given === null || wanted === null) expect(given).toBe(wanted);
        else expect(compareDecimals(given, wanted)).toBe(0);
      }
      const present = records.filter(
        (record) =>
          record[measure] !== null &&
          groupBy.every((name, at) => (record[name] ?? null) === group.values[at]),
      ).length;
      if (group.sum === null) expect(row?.avg[measure]).toBeNull();
      else
        expect(Number(row?.avg[measure])).toBeCloseTo(
          Number(group.sum) / present,
          measure === 'amount' ? 1 : 6,
        );
    }
  });

  it('money keeps two decimals, other numbers lose trailing zeros', async () => {
    const { data } = await ask(
      reader,
      `{ everyTypesAggregate(filter: { code: { eq: "c1" } }) { sum { amount weight stock } avg { amount weight stock } } }`,
    );
    expect(data.everyTypesAggregate).toEqual([
      {
        sum: { amount: '10.00', weight: '1.5', stock: '-4' },
        avg: { amount: '10.00', weight: '1.5', stock: '-4' },
      },
    ]);
  });

  it('what was not grouped by is null; links are followed from grouped references', async () => {
    const { data } = await ask(
      reader,
      `{ a: everyTypesAggregate(groupBy: [groupCode]) { groupCode kind group { name } } b: everyTypesAggregate { groupCode group { name } count } }`,
    );
    expect(data.a).toEqual([
      { groupCode: 'a', kind: null, group: { name: 'Induk' } },
      { groupCode: 'a.1', kind: null, group: { name: 'Anak satu' } },
      { groupCode: 'a.2', kind: null, group: { name: 'Anak dua' } },
      { groupCode: 'b', kind: null, group: { name: 'Lain' } },
      { groupCode: 'nowhere', kind: null, group: null },
    ]);
    expect(data.b).toEqual([{ groupCode: null, group: null, count: 47 }]);
  });

  it('nothing matches: one row of nothing without groups, no rows with them', async () => {
    const { data } = await ask(
      reader,
      `{ a: everyTypesAggregate(filter: { code: { eq: "none" } }) { count sum { amount } }
         b: everyTypesAggregate(filter: { code: { eq: "none" } }, groupBy: [kind]) { count } }`,
    );
    expect(data).toEqual({ a: [{ count: 0, sum: { amount: null } }], b: [] });
  });

  it('the summary of a many side is that of its list', async () => {
    const { data } = await ask(
      reader,
      `{ everyTypeGroups { nodes { code members(first: 20) { totalCount } membersAggregate { count sum { weight } } } } }`,
    );
    for (const { code, members, membersAggregate } of data.everyTypeGroups.nodes) {
      expect(membersAggregate.count).toBe(members.totalCount);
      const expected = reference.groups(['groupCode'], 'weight').find(({ values }) => values[0] === code);
      expect(membersAggregate.sum.weight === null ? null : Number(membersAggregate.sum.weight)).toEqual(
        expected?.sum === undefined || expected.sum === null ? null : Number(expected.sum),
      );
    }
  });

  it('more than 5,000 groups are too many, and are not cut silently', async () => {
    await database.pool.query(
      `insert into testing.every_types (code, sequence, group_code, label, weight, is_open, is_secret, key, source_id, batch_id, hash, recorded_at, change_seq)
       select 'n' || i, 1000 + i, 'many', 'x', 0, true, false, 'n' || i, 1, 1, '\\x00', now(), 1 from generate_series(1, 5000) i`,
    );
    const source =
      '{ everyTypesAggregate(filter: { groupCode: { eq: "many" } }, groupBy: [sequence]) { count } }';
    expect((await ask(reader, source)).data.everyTypesAggregate).toHaveLength(5000);
    const more =
      '{ everyTypesAggregate(filter: { groupCode: { in: ["many", "a"] } }, groupBy: [sequence]) { count } }';
    await expect(ask(reader, more)).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    await database.pool.query(`delete from testing.every_types where group_code = 'many'`);
  });
});
