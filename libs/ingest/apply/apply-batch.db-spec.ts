import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { createTestDatabase, type TestDatabase } from '#testing';
import { transferOwnership } from '../ownership/transfer-ownership.js';
import { FAULTY_NOTE } from '../test-support/datasets.js';
import { World, type BatchState } from '../test-support/world.js';

let database: TestDatabase;
let world: World;
let source: Caller & { readonly code: string };

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.open(database.pool);
});
afterAll(() => database.close());
beforeEach(async () => {
  await world.clear();
  source = await world.aSource();
});

const problems = (batch: BatchState): unknown[] =>
  batch.rejections.map(({ index, code, field, suggestion }) => [index, code, field, suggestion]);

describe('fields', () => {
  it('of every type are kept to the letter', async () => {
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

  it.each<readonly [string, string, string, string]>([
    ['a float for money', '{"code":"A","money":10.5}', 'money', 'WRONG_TYPE'],
    ['NaN', '{"code":"A","money":NaN}', '', 'WRONG_TYPE'],
    ['1e400', '{"code":"A","quantity":1e400}', 'quantity', 'WRONG_TYPE'],
    ['a lone surrogate', '{"code":"A","line":"\\ud800"}', 'line', 'PATTERN'],
    ['a NUL', '{"code":"A","line":"a\\u0000b"}', 'line', 'PATTERN'],
    ['a NUL in the name of a field', '{"code":"A","li\\u0000ne":"x"}', 'li\ufffdne', 'UNKNOWN_FIELD'],
    ['a lone surrogate in an unknown value', '{"code":"A","x":"\\udfff"}', 'x', 'UNKNOWN_FIELD'],
    ['1 MB of text', `{"code":"A","text":"${'x'.repeat(1_000_000)}"}`, 'text', 'TOO_LONG'],
    ['the day 0000-00-00', '{"code":"A","day":"0000-00-00"}', 'day', 'OUT_OF_RANGE'],
    ['the day 2026-02-30', '{"code":"A","day":"2026-02-30"}', 'day', 'OUT_OF_RANGE'],
    ['an unknown field', '{"code":"A","lien":"x"}', 'lien', 'UNKNOWN_FIELD'],
    ['no key', '{"line":"x"}', 'code', 'REQUIRED'],
    ['null', 'null', '', 'WRONG_TYPE'],
    ['a list', '[]', '', 'WRONG_TYPE'],
    ['a text', '"A"', '', 'WRONG_TYPE'],
    ['two objects without a comma', '{"code":"A"}{"code":"B"}', '', 'WRONG_TYPE'],
    ['a member called __proto__', '{"code":"A","__proto__":{"line":"x"}}', '__proto__', 'UNKNOWN_FIELD'],
  ])('%s is refused with its text, and its neighbours get in', async (_what, bad, field, code) => {
    const batch = await world.pushAndApply(
      source,
      'testing.samples',
      `[{"code":"before"},${bad},{"code":"behind"}]`,
    );
    expect(batch).toMatchObject({ state: 'APPLIED', received: 3, applied: 2, rejected: 1 });
    expect(batch.rejections).toMatchObject([{ index: 1, field, code, text: bad }]);
  });

  it('of an empty push are none', async () => {
    expect(await world.pushAndApply(source, 'testing.samples', [])).toMatchObject({
      state: 'APPLIED',
      received: 0,
      applied: 0,
    });
  });
});

describe('references', () => {
  beforeEach(async () => {
    await world.pushAndApply(source, 'testing.regions', [
      { code: '33', name: 'Jawa Tengah' },
      { code: '33.74', name: 'Kota Semarang', parentCode: '33' },
      { code: '33.75', name: 'Lama', validTo: '2020-12-31', successorCode: '33.74' },
    ]);
    await world.pushAndApply(source, 'testing.programs', [
      { code: '1.03', name: 'Bidang' },
      { code: '1.03.02', name: 'Program' },
      { code: 'X.XX.01', name: 'Penunjang' },
      { code: '2.01', name: 'Dihapus', validTo: '2019-12-31' },
      { code: '2.02', name: 'Penerus', predecessorCode: '2.01' },
    ]);
    await world.pushAndApply(source, 'testing.plans', [{ code: 'P-1', regionCode: '33.74' }]);
  });

  const figure = (more: object): object => ({
    year: 2026,
    planCode: 'P-1',
    programCode: '1.03.02',
    amount: '1.00',
    ...more,
  });

  it('deeper than the master data go are let in, with a warning where it lists others there', async () => {
    await world.pushAndApply(source, 'testing.programs', [{ code: '1.03.02.2.01', name: 'Kegiatan' }]);
    const batch = await world.pushAndApply(source, 'testing.figures', [
      figure({ programCode: '1.03.02.2.02', regionCode: '33' }),
      figure({ programCode: '1.03.02.2.01.0005', regionCode: '33' }),
    ]);
    expect(batch).toMatchObject({ applied: 2, rejected: 0, warnings: 1 });
    const { rows } = await database.pool.query(
      'select code, field, value, suggestion from hub.warnings order by id',
    );
    expect(rows).toEqual([
      { code: 'UNKNOWN_REFERENCE', field: 'programCode', value: '1.03.02.2.02', suggestion: '1.03.02.2.01' },
    ]);
  });

  it('that lead nowhere are refused, with the near code', async () => {
    const batch = await world.pushAndApply(source, 'testing.figures', [
      figure({ regionCode: '33.47' }),
      figure({ planCode: 'P-9', regionCode: '33' }),
      figure({ programCode: '1.03.02.2.01', regionCode: '33' }),
      figure({ programCode: '1.03.01.1.01', regionCode: '33' }),
      figure({ programCode: '1.03.77', regionCode: '33' }),
    ]);
    expect(problems(batch)).toEqual([
      [0, 'UNKNOWN_REFERENCE', 'regionCode', '33.74'],
      [1, 'UNKNOWN_REFERENCE', 'planCode', 'P-1'],
      [4, 'UNKNOWN_REFERENCE', 'programCode', '1.03.02'],
    ]);
    expect(batch).toMatchObject({ applied: 2, rejected: 3 });
  });

  it('to a code that was not in use are refused, with its successor', async () => {
    const batch = await world.pushAndApply(source, 'testing.figures', [
      figure({ year: 2020, regionCode: '33.75' }),
      figure({ year: 2021, regionCode: '33.75' }),
      figure({ year: 2020, regionCode: '33', programCode: '2.01' }),
    ]);
    expect(problems(batch)).toEqual([
      [1, 'UNKNOWN_REFERENCE', 'regionCode', '33.74'],
      [2, 'UNKNOWN_REFERENCE', 'programCode', '2.02'],
    ]);
  });

  it('that are absent follow their path, or take the province', async () => {
    await world.pushAndApply(source, 'testing.figures', [figure({})]);
    expect(await world.records('testing.figures')).toMatchObject([
      { key: '2026|P-1|33.74|1.03.02', region_code: '33.74' },
    ]);
    const lost = await world.pushAndApply(source, 'testing.figures', [figure({ planCode: 'P-9' })]);
    expect(lost.rejections).toMatchObject([{ field: 'planCode', key: '2026|P-9|33|1.03.02' }]);
  });

  it('of a record that is refused anyway still make its key known', async () => {
    const batch = await world.pushAndApply(source, 'testing.figures', [figure({ amount: 'banyak' })]);
    expect(batch.rejections).toMatchObject([{ field: 'amount', key: '2026|P-1|33.74|1.03.02' }]);
  });

  it('within one batch hold in any order, and fall with what they lead to', async () => {
    const batch = await world.pushAndApply(source, 'testing.regions', [
      { code: '34.02', name: 'Anak', parentCode: '34' },
      { code: '34', name: 'Induk' },
      { code: '35.02', name: 'Anak', parentCode: '35' },
      { code: '35', name: 'Induk', parentCode: '99' },
      { code: '36.01', name: 'Cucu', parentCode: '36.02' },
      { code: '36.02', name: 'Anak', parentCode: '36' },
      { code: '36', name: 7 },
    ]);
    expect(problems(batch).map((problem) => (problem as unknown[]).slice(0, 3))).toEqual([
      [2, 'UNKNOWN_REFERENCE', 'parentCode'],
      [3, 'UNKNOWN_REFERENCE', 'parentCode'],
      [4, 'UNKNOWN_REFERENCE', 'parentCode'],
      [5, 'UNKNOWN_REFERENCE', 'parentCode'],
      [6, 'WRONG_TYPE', 'name'],
    ]);
  });

  it('over several fields hold together or not at all', async () => {
    await world.pushAndApply(source, 'testing.plans', [{ code: 'P-2', regionCode: '33' }]);
    const batch = await world.pushAndApply(source, 'testing.plan_nodes', [
      { planCode: 'P-1', code: 'M1' },
      { planCode: 'P-1', code: 'M1.1', parentCode: 'M1' },
      { planCode: 'P-2', code: 'M1.1', parentCode: 'M1' },
    ]);
    expect(problems(batch)).toEqual([[2, 'UNKNOWN_REFERENCE', 'parentCode', null]]);
  });

  it('a wholly wrong file costs no more than its suggestions', async () => {
    const wrong = Array.from({ length: 3_000 }, (_, index) =>
      figure({ planCode: `Q-${index}`, regionCode: '33' }),
    );
    const batch = await world.pushAndApply(source, 'testing.figures', wrong);
    expect(batch).toMatchObject({ state: 'APPLIED', rejected: 3_000 });
  });

  describe('rules', () => {
    it('reject or warn, and a warned record gets in', async () => {
      const batch = await world.pushAndApply(source, 'testing.figures', [
        figure({ amount: '11.00', limit: '10.00' }),
        figure({ amount: '10.00', limit: '10.00', regionCode: '33' }),
        figure({ amount: '10.50', year: 2027 }),
      ]);
      expect(problems(batch)).toEqual([[0, 'RULE_AMOUNT_WITHIN_LIMIT', 'amount', null]]);
      expect(batch).toMatchObject({ applied: 2, warnings: 1 });
    });

    it('I2: do not warn again of a record that is sent again unchanged, only of what changed', async () => {
      const [first, second] = [figure({ amount: '10.50' }), figure({ amount: '11.50', year: 2027 })];
      expect(await world.pushAndApply(source, 'testing.figures', [first, second])).toMatchObject({
        warnings: 2,
      });
      expect(await world.pushAndApply(source, 'testing.figures', [first, second])).toMatchObject({
        unchanged: 2,
        warnings: 0,
      });
      const changed = { ...second, amount: '12.50' };
      expect(await world.pushAndApply(source, 'testing.figures', [first, changed])).toMatchObject({
        applied: 1,
        warnings: 1,
      });
      const { rows } = await database.pool.query('select index, value from hub.warnings order by id');
      expect(rows).toEqual([
        { index: 0, value: '10.50' },
        { index: 1, value: '11.50' },
        { index: 1, value: '12.50' },
      ]);
    });

    it('over a group see the table as the batch leaves it, with related records', async () => {
      await world.pushAndApply(source, 'testing.ceilings', [{ year: 2026, total: '100.00' }]);
      const below = await world.pushAndApply(source, 'testing.figures', [figure({ amount: '100.00' })]);
      expect(below.warnings).toBe(0);
      const above = await world.pushAndApply(source, 'testing.figures', [
        figure({ amount: '1.00', regionCode: '33' }),
      ]);
      expect(above).toMatchObject({ applied: 1, warnings: 1 });
      const { rows } = await database.pool.query('select code, field, value from hub.warnings order by id');
      expect(rows).toEqual([{ code: 'RULE_YEAR_TOTAL_UNDER_MILLION', field: 'amount', value: '101' }]);
    });

    it('that throw fail the batch loudly, and nothing of it is lost or applied', async () => {
      const batch = await world.pushAndApply(source, 'testing.figures', [
        figure({}),
        figure({ note: FAULTY_NOTE, year: 2027 }),
      ]);
      expect(batch).toMatchObject({ state: 'FAILED', applied: 0, failure: { code: 'RULE_FAULT' } });
      expect(batch.failure?.message).toContain('AMOUNT_WITHIN_LIMIT');
      expect(await world.records('testing.figures')).toEqual([]);
    });
  });

  describe('scope', () => {
    it('keeps a client to its own part, of what it sends and of what is there', async () => {
      const limit = { organizations: null, regions: ['33.74'] };
      const limited: Caller = { ...source, grants: [{ action: 'push', datasetPattern: '*', ...limit }] };
      const batch = await world.pushAndApply(limited, 'testing.figures', [
        figure({}),
        figure({ regionCode: '33' }),
      ]);
      expect(problems(batch)).toEqual([[1, 'NOT_IN_SCOPE', 'regionCode', null]]);
      await world.pushAndApply(source, 'testing.figures', [figure({ regionCode: '33' })]);
      const key = { year: 2026, planCode: 'P-1', programCode: '1.03.02' };
      const deletion = await world.pushAndApply(
        limited,
        'testing.figures',
        [{ ...key, regionCode: '33' }, key],
        { mode: 'DELETE' },
      );
      expect(deletion).toMatchObject({ applied: 1, rejected: 1 });
      expect(problems(deletion)).toEqual([[0, 'NOT_IN_SCOPE', 'regionCode', null]]);
    });

    it('of a dataset that has no region holds nothing for a client limited to one', async () => {
      const limit = { organizations: null, regions: ['33.74'] };
      const limited: Caller = { ...source, grants: [{ action: 'push', datasetPattern: '*', ...limit }] };
      const batch = await world.pushAndApply(limited, 'testing.samples', [{ code: 'A' }]);
      expect(problems(batch)).toEqual([[0, 'NOT_IN_SCOPE', '', null]]);
    });
  });
});

describe('keys', () => {
  it('twice in a batch: the first stands, the other is told of it', async () => {
    const batch = await world.pushAndApply(source, 'testing.samples', [
      { code: 'A', line: 7 },
      { code: 'A', line: 'first' },
      { code: 'A', line: 'second' },
    ]);
    expect(problems(batch)).toEqual([
      [0, 'WRONG_TYPE', 'line', null],
      [2, 'DUPLICATE_KEY_IN_BATCH', 'code', null],
    ]);
    expect(await world.records('testing.samples')).toMatchObject([{ line: 'first' }]);
  });

  it('belong to the source that wrote them first, until a steward gives them away', async () => {
    const other = await world.aSource();
    await world.pushAndApply(source, 'testing.samples', [{ code: 'A', line: 'mine' }]);
    const refused = await world.pushAndApply(other, 'testing.samples', [{ code: 'A', line: 'theirs' }]);
    expect(problems(refused)).toEqual([[0, 'KEY_OWNED_BY_OTHER_SOURCE', 'code', null]]);
    const unremoved = await world.pushAndApply(other, 'testing.samples', [{ code: 'A' }], { mode: 'DELETE' });
    expect(problems(unremoved)).toEqual([[0, 'KEY_OWNED_BY_OTHER_SOURCE', 'code', null]]);

    const transfer = {
      dataset: 'testing.samples',
      fromSource: source.code,
      toSource: other.code,
      keys: ['A'],
      reason: 'pindah sistem',
      traceId: 't',
    };
    await expect(transferOwnership(world.ingest, { ...transfer, caller: source })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const steward = await world.aSource({ actions: ['steward'] });
    expect(await transferOwnership(world.ingest, { ...transfer, caller: steward })).toEqual({ count: 1 });
    const taken = await world.pushAndApply(other, 'testing.samples', [{ code: 'A', line: 'theirs' }]);
    expect(taken).toMatchObject({ applied: 1, rejected: 0 });
    expect(
      problems(await world.pushAndApply(source, 'testing.samples', [{ code: 'A', line: 'mine' }])),
    ).toHaveLength(1);
    const { rows } = await database.pool.query(
      'select action, actor, detail from hub.audit_entries order by id desc limit 1',
    );
    expect(rows).toMatchObject([
      { action: 'OWNERSHIP_TRANSFERRED', actor: steward.name, detail: { count: 1 } },
    ]);
    const owners = (await world.versions('testing.samples')).map((version) => version['source_id']);
    expect(owners).toEqual([source.sourceId, other.sourceId, other.sourceId]);
  });

  it('that two sources write at the same moment go to one of them, and the other is told', async () => {
    const other = await world.aSource();
    await world.push(source, 'testing.samples', [
      { code: 'A', line: 'mine' },
      { code: 'B', line: 'mine' },
    ]);
    let rival: BatchState | undefined;
    await world.applyAll({
      ...world.ingest,
      onStep: async (step) => {
        if (step !== 'planned' || rival !== undefined) return;
        const { batchId } = await world.push(other, 'testing.samples', [{ code: 'A', line: 'theirs' }]);
        await world.applyAll();
        rival = await world.batch(batchId);
      },
    });
    expect(rival).toMatchObject({ state: 'APPLIED', applied: 1 });
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from hub.batches order by id limit 1',
    );
    const batch = await world.batch(rows[0]?.id ?? '');
    expect(batch).toMatchObject({ state: 'APPLIED', applied: 1, rejected: 1 });
    expect(problems(batch)).toEqual([[0, 'KEY_OWNED_BY_OTHER_SOURCE', 'code', null]]);
  });
});

describe('a deletion', () => {
  it('holds key fields only, because what else it sends would be dropped', async () => {
    await world.pushAndApply(source, 'testing.samples', [{ code: 'A', line: 'x' }]);
    const batch = await world.pushAndApply(
      source,
      'testing.samples',
      [
        { code: 'A', line: 'x' },
        { code: 'A', $sourceKey: '1' },
      ],
      { mode: 'DELETE' },
    );
    expect(problems(batch)).toEqual([[0, 'UNKNOWN_FIELD', 'line', null]]);
    expect(batch).toMatchObject({ applied: 1 });
    expect(await world.records('testing.samples')).toEqual([]);
  });

  it('leaves the way free for a new record of the key', async () => {
    await world.pushAndApply(source, 'testing.samples', [{ code: 'A', line: 'one' }]);
    await world.pushAndApply(source, 'testing.samples', [{ code: 'A' }], { mode: 'DELETE' });
    await world.pushAndApply(source, 'testing.samples', [{ code: 'A', line: 'one' }]);
    const versions = (await world.versions('testing.samples')).map((version) => version['is_deleted']);
    expect(versions).toEqual([true, false]);
  });
});

it('an unchanged push touches no row, not even its version numbers inside the database', async () => {
  const records = Array.from({ length: 2_000 }, (_, index) => ({
    code: `S${index}`,
    line: `baris ${index}`,
  }));
  await world.pushAndApply(source, 'testing.samples', records);
  // ON CONFLICT DO UPDATE alone would leave a row's xmax behind, and a log record for each.
  const places = async (): Promise<unknown> =>
    (await database.pool.query('select ctid, xmin, xmax from testing.samples order by id')).rows;
  const before = await places();
  expect(await world.pushAndApply(source, 'testing.samples', records)).toMatchObject({
    applied: 0,
    unchanged: 2_000,
  });
  expect(await places()).toEqual(before);
});
