import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM, type Caller } from '#access/decisions';
import { addDays } from '#dataset';
import { createTestDatabase, SYSTEM_NAMES, systemValues, type TestDatabase } from '#testing';
import { DeliveringSource, REGISTRY } from '../test-support/delivering-source.js';
import { ArrivalsService } from './arrivals.service.js';
import { expectArrival } from './expect-arrival.js';
import { ExpectationsService } from './expectations.service.js';
import { extendCalendar } from './extend-calendar.js';

let database: TestDatabase;
let calendar: ArrivalsService;
let expectations: ExpectationsService;
let today: string;

const PRICES = 'prices.price_observations';
const ALL = { sourceCode: null, dataset: null, organizationCode: null };
const price = (day: string): string => `ONION|MARKET|retail|${day}`;

beforeAll(async () => {
  database = await createTestDatabase();
  calendar = new ArrivalsService(database.pool, REGISTRY);
  expectations = new ExpectationsService(database.pool, REGISTRY);
  today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const source = await DeliveringSource.create(database.pool, 'harga', 'TRADE');
  // Connected six days ago with a day of before that; one day in time, one late, one never; yesterday and today are not due.
  const day = (ago: number): string => addDays(today, -ago);
  const at = (ago: number): string => `${day(ago)}T12:00:00+07:00`;
  await source.deliver({ dataset: PRICES, receivedAt: at(6), createdKeys: [price(day(9))] });
  await source.deliver({ dataset: PRICES, receivedAt: at(5), createdKeys: [price(day(6))] });
  await source.deliver({ dataset: PRICES, receivedAt: at(2), createdKeys: [price(day(5))] });
  await extendCalendar(database.pool, REGISTRY);
});
afterAll(() => database.close());

const everything = () => ({ ...ALL, from: addDays(today, -30), to: addDays(today, 30) });
const page = { caller: ANONYMOUS, first: 50, after: null } as const;

const states = async (): Promise<readonly string[]> => {
  const all = ['received', 'late', 'missing', 'not_due'] as const;
  const { nodes } = await calendar.arrivals({ ...everything(), dataset: PRICES }, { ...page, states: all });
  return nodes.map(({ periodStart, state, isBeforeContact }) =>
    [
      Math.round((Date.parse(today) - Date.parse(periodStart)) / 86_400_000),
      state,
      isBeforeContact ? 'before' : '',
    ].join(' '),
  );
};

describe('the calendar', () => {
  it('knows what came in time, late and never, what is not due, and what was due before the source was heard of', async () => {
    expect(await states()).toEqual([
      '9 received before',
      '8 missing before',
      '7 missing ',
      '6 received ',
      '5 late ',
      '4 missing ',
      '3 missing ',
      '2 missing ',
      '1 not_due ',
      '0 not_due ',
    ]);
  });

  it('names the organization of a report once the hub knows it', async () => {
    const first = () =>
      calendar.arrivals(
        { ...everything(), dataset: PRICES },
        { ...page, states: ['missing'] as const, first: 1 },
      );
    expect((await first()).nodes).toMatchObject([{ organizationCode: 'TRADE', organizationName: null }]);
    await database.pool.query(
      `insert into reference.organizations (code, name, kind, region_code, function_codes, ${SYSTEM_NAMES})
       values ('TRADE', 'Dinas Perdagangan', 'agency', '33', '{}', ${systemValues(`'TRADE'`)})`,
    );
    expect((await first()).nodes).toMatchObject([{ organizationName: 'Dinas Perdagangan' }]);
  });

  it('extended again it is the same', async () => {
    const before = await states();
    await extendCalendar(database.pool, REGISTRY);
    expect(await states()).toEqual(before);
  });

  it('goes page by page, none twice and none left out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let count = 0; count < 10; count += 1) {
      const answer = await calendar.arrivals(
        { ...everything(), dataset: PRICES },
        { ...page, states: ['missing'], first: 2, after },
      );
      seen.push(...answer.nodes.map(({ id }) => id));
      after = answer.endCursor;
      if (!answer.hasNextPage) break;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });
});

describe('reporting discipline', () => {
  it.each(['organization', 'dataset', 'source'] as const)(
    'by %s: completeness and punctuality open into counts',
    async (groupBy) => {
      const [line] = await calendar.discipline(everything(), { caller: ANONYMOUS, groupBy });
      expect(line).toMatchObject({
        key: { organization: 'TRADE', dataset: PRICES, source: 'harga' }[groupBy],
        ...{ due: 8, received: 2, late: 1, missing: 5, unjudged: 2, upcoming: 2, upcomingReceived: 0 },
        completeness: { value: '37.50', numerator: '3', denominator: '8' },
        onTimeRate: { value: '16.67', numerator: '1', denominator: '6' },
      });
    },
  );

  it('a line names the datasets that it is about, how fresh and how complete they are', async () => {
    const [line] = await calendar.discipline(everything(), { caller: ANONYMOUS, groupBy: 'organization' });
    expect(line?.onTimeRate.basis).toMatchObject([
      { dataset: PRICES, expectedReports: 8, receivedReports: 3 },
    ]);
  });

  it('what has come before its due day is over is in time already, what has not come yet is not counted', async () => {
    const early = await DeliveringSource.create(database.pool, 'early', 'EARLY');
    const createdKeys = [price(today), price(addDays(today, -1)).replace('MARKET', 'OTHER')];
    await early.deliver({ dataset: PRICES, receivedAt: new Date().toISOString(), createdKeys });
    const asked = { ...everything(), sourceCode: 'early' };
    const [line] = await calendar.discipline(asked, { caller: ANONYMOUS, groupBy: 'source' });
    expect(line).toMatchObject({
      ...{ due: 0, upcoming: 2, upcomingReceived: 2 },
      completeness: { value: null, reason: { code: 'NOTHING_DUE' } },
      onTimeRate: { value: '100.00', numerator: '2', denominator: '2' },
    });
    const days = await calendar.days({ ...everything(), to: today }, ANONYMOUS);
    expect(days.filter(({ sourceCode }) => sourceCode === 'early')).toMatchObject([
      { dueOn: today, received: 1, late: 0, missing: 0, notDue: 0, unjudged: 0 },
    ]);
    expect(days.filter(({ unjudged }) => unjudged > 0)).toHaveLength(2);
    await database.pool.query('delete from hub.arrivals where source_id = $1', [early.id]);
  });

  it('names who is silent and since when', async () => {
    const silent = await calendar.silent(everything(), ANONYMOUS);
    expect(silent).toMatchObject([
      { sourceCode: 'harga', dataset: PRICES, missing: 5, lastDueOn: addDays(today, -1) },
    ]);
  });

  it('what only some may read is not told to others', async () => {
    const bkd = await DeliveringSource.create(database.pool, 'bkd', 'BKD');
    await bkd.deliver({
      dataset: 'budgets.disbursements',
      receivedAt: `${addDays(today, -5)}T12:00:00+07:00`,
    });
    await extendCalendar(database.pool, REGISTRY);
    const keys = async (caller: typeof ANONYMOUS) =>
      (await calendar.discipline(everything(), { caller, groupBy: 'dataset' })).map(({ key }) => key);
    expect(await keys(ANONYMOUS)).not.toContain('budgets.disbursements');
    expect(await keys(SYSTEM)).toContain('budgets.disbursements');
    // The source itself sees what it owes, as it sees its batches; another does not.
    const sender = (sourceId: number): Caller => ({ ...ANONYMOUS, kind: 'client', sourceId });
    expect(await keys(sender(bkd.id))).toContain('budgets.disbursements');
    expect(await keys(sender(bkd.id + 1))).not.toContain('budgets.disbursements');
  });
});

describe('the list of what each source owes', () => {
  const list = async (caller: Caller, sourceCode: string | null = null) =>
    (await expectations.expectations({ ...ALL, sourceCode }, { caller, first: 50, after: null })).nodes;

  it('says since when, what is awaited next, what is missing and what came last', async () => {
    expect(await list(ANONYMOUS, 'harga')).toMatchObject([
      {
        dataset: PRICES,
        organizationCode: 'TRADE',
        release: { every: 'day', dueDay: 1 },
        isExpected: true,
        since: addDays(today, -9),
        next: { start: addDays(today, -1), end: addDays(today, -1), dueOn: today },
        missing: 5,
        decision: null,
      },
    ]);
  });

  it('goes page by page and leaves out what the caller may not see', async () => {
    const names = (lines: readonly { sourceCode: string; dataset: string }[]) =>
      lines.map(({ sourceCode, dataset }) => `${sourceCode} ${dataset}`);
    const all = names(await list(SYSTEM));
    expect(all).toContain('bkd budgets.disbursements');
    expect(names(await list(ANONYMOUS))).toEqual(all.filter((name) => !name.startsWith('bkd')));
    const seen: string[] = [];
    let after: string | null = null;
    for (let count = 0; count < 10; count += 1) {
      const answer = await expectations.expectations(ALL, { caller: SYSTEM, first: 1, after });
      seen.push(...names(answer.nodes));
      after = answer.endCursor;
      if (!answer.hasNextPage) break;
    }
    expect(seen).toEqual(all);
    await expect(
      expectations.expectations(ALL, { caller: SYSTEM, first: 1, after: 'x' }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('what stewards expect', () => {
  it('a source that never delivered owes from the day named, and a waiver takes it off', async () => {
    await DeliveringSource.create(database.pool, 'silent', 'QUIET');
    const of = { pool: database.pool, registry: REGISTRY, caller: SYSTEM, traceId: 'test' };
    const expectation = {
      ...{ dataset: PRICES, sourceCode: 'silent', organizationCode: null, isExpected: true },
      ...{ validFrom: addDays(today, -3), validTo: null, note: 'Synthetic' },
    };
    await expectArrival(of, expectation);
    await extendCalendar(database.pool, REGISTRY);
    const missing = async () =>
      (await calendar.silent({ ...everything(), sourceCode: 'silent' }, ANONYMOUS)).map((row) => [
        row.organizationCode,
        row.missing,
      ]);
    expect(await missing()).toEqual([['QUIET', 2]]);
    const listed = async (caller: Caller) => {
      const asked = { ...ALL, sourceCode: 'silent' };
      return (await expectations.expectations(asked, { caller, first: 50, after: null })).nodes;
    };
    expect(await listed(SYSTEM)).toMatchObject([
      {
        isExpected: true,
        missing: 2,
        lastReceivedAt: null,
        decision: { isExpected: true, note: 'Synthetic' },
      },
    ]);
    expect(await listed(ANONYMOUS)).toMatchObject([{ decision: { note: null } }]);
    await expectArrival(of, { ...expectation, isExpected: false });
    await extendCalendar(database.pool, REGISTRY);
    expect(await missing()).toEqual([]);
    expect(await listed(ANONYMOUS)).toMatchObject([
      { isExpected: false, next: null, missing: 0, decision: { isExpected: false } },
    ]);
  });

  it('until a day: what a source that never delivered was to send after it is not owed', async () => {
    await DeliveringSource.create(database.pool, 'ended', 'ENDED');
    const of = { pool: database.pool, registry: REGISTRY, caller: SYSTEM, traceId: 'test' };
    await expectArrival(of, {
      ...{ dataset: PRICES, sourceCode: 'ended', organizationCode: null, isExpected: true },
      ...{ validFrom: addDays(today, -9), validTo: addDays(today, -7), note: null },
    });
    await extendCalendar(database.pool, REGISTRY);
    await extendCalendar(database.pool, REGISTRY);
    expect(await calendar.silent({ ...everything(), sourceCode: 'ended' }, ANONYMOUS)).toMatchObject([
      { missing: 3, lastDueOn: addDays(today, -6) },
    ]);
    const asked = { ...ALL, sourceCode: 'ended' };
    const { nodes } = await expectations.expectations(asked, { caller: ANONYMOUS, first: 50, after: null });
    expect(nodes).toMatchObject([{ isExpected: false, next: null, missing: 3 }]);
  });

  it('is for stewards, and not for what comes when it changes', async () => {
    const expectation = {
      ...{ dataset: 'reference.regions', sourceCode: 'silent', organizationCode: null, isExpected: true },
      ...{ validFrom: today, validTo: null, note: null },
    };
    const of = { pool: database.pool, registry: REGISTRY, traceId: 'test' };
    await expect(expectArrival({ ...of, caller: ANONYMOUS }, expectation)).rejects.toThrow('steward');
    await expect(expectArrival({ ...of, caller: SYSTEM }, expectation)).rejects.toThrow('never due');
  });
});
