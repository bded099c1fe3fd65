import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, everyTypeGroups, everyTypes, type TestDatabase } from '#testing';
import type { CompiledReader } from './index.js';
import { testRegistry } from './test-support/datasets.js';
import { ask, createTables, insert, readerOver } from './test-support/reading.js';

let database: TestDatabase;
let reader: CompiledReader;

beforeAll(async () => {
  database = await createTestDatabase();
  await createTables(database.pool, testRegistry);
  reader = readerOver(database.pool, testRegistry);
  const groups = testRegistry.get(everyTypeGroups.name);
  const records = testRegistry.get(everyTypes.name);
  await insert(database.pool, groups, { code: 'a', name: 'Induk', group: 'x', parentCode: null });
  await insert(database.pool, groups, { code: 'a.1', name: 'Anak', group: null, parentCode: 'a' });
  await insert(database.pool, records, fullRecord, { extras: { warna: 'biru' } });
  await insert(database.pool, records, bareRecord);
});
afterAll(() => database.close());

const fullRecord = {
  code: 'x|1',
  sequence: 7,
  groupCode: 'a.1',
  label: 'Contoh "satu"',
  note: 'baris 1\nbaris 2',
  amount: '1250000.50',
  weight: '2.500',
  stock: -3,
  day: '2026-03-31',
  moment: '2026-03-31T18:00:00.25Z',
  month: '2026-03',
  isOpen: true,
  kind: 'medium',
  place: { latitude: '-7.005', longitude: '110.4381' },
  tags: ['satu', 'dua'],
  isSecret: false,
  story: 'cerita',
  ownerName: 'Orang Contoh',
};

const bareRecord = {
  code: 'y',
  sequence: 0,
  groupCode: 'zz',
  label: 'kosong',
  weight: '0',
  isOpen: false,
  isSecret: true,
  story: 'rahasia',
};

describe('one record', () => {
  it('every type leaves as the interface says', async () => {
    const { data } = await ask(
      reader,
      `{ everyType(code: "x|1", sequence: 7, groupCode: "a.1") {
          __typename key code sequence groupCode label note amount weight stock day moment month isOpen kind
          place { latitude longitude } tags } }`,
    );
    expect(data.everyType).toEqual({
      __typename: 'EveryType',
      key: 'x\\|1|7|a.1',
      ...Object.fromEntries(
        Object.entries(fullRecord).filter(([name]) => !['isSecret', 'story', 'ownerName'].includes(name)),
      ),
      weight: '2.5',
      moment: '2026-04-01T01:00:00.25+07:00',
      place: { latitude: -7.005, longitude: 110.4381 },
    });
  });

  it('follows links, lists many sides, and gives null where nothing is', async () => {
    const { data } = await ask(
      reader,
      `{ everyTypes { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          nodes { code g: group { name up: parent { name parent { name } children { totalCount nodes { code } } } } }
          edges { cursor node { code } } } }`,
    );
    expect(data.everyTypes.totalCount).toBe(2);
    expect(data.everyTypes.nodes).toEqual([
      {
        code: 'x|1',
        g: {
          name: 'Anak',
          up: { name: 'Induk', parent: null, children: { totalCount: 1, nodes: [{ code: 'a.1' }] } },
        },
      },
      { code: 'y', g: null },
    ]);
  });
});
