import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { createTestDatabase, type TestDatabase } from '#testing';
import { World } from '../test-support/world.js';

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
  source = await world.aSource();
});

describe('an upsert', () => {
  it('keeps every field type to the letter', async () => {
    const record = {
      code: 'A|b\\c',
      line: 'Kantor "Pusat" — ñ',
      text: 'dua\nbaris',
      money: '00012.5',
      quantity: '4.420',
      whole: -7,
      day: '2026-02-28',
      moment: '2026-03-31T08:00:00.500+07:00',
      month: '2026-03',
      isRight: false,
      kind: 'two',
      place: { latitude: '-6.99', longitude: 110.42 },
      tags: ['a', 'b,c'],
      $sourceKey: 'row 7',
    };
    const batch = await world.pushAndApply(source, 'testing.samples', [record]);
    expect(batch).toMatchObject({ state: 'APPLIED', received: 1, applied: 1, unchanged: 0, rejected: 0 });
    expect(await world.records('testing.samples')).toEqual([
      expect.objectContaining({
        key: 'A\\|b\\\\c',
        line: 'Kantor "Pusat" — ñ',
        text: 'dua\nbaris',
        money: '12.50',
        quantity: '4.42',
        whole: '-7',
        day: '2026-02-28',
        moment: '2026-03-31 01:00:00.5+00',
        month: '2026-03',
        is_right: 'false',
        kind: 'two',
        place: '(110.42,-6.99)',
        tags: '{a,"b,c"}',
        group: 'none',
        source_key: 'row 7',
        extras: null,
      }),
    ]);
  });
});
