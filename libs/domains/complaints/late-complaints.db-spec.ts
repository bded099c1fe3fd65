import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarReader, readWorkingCalendar } from '#core/calendar';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { countRecords, createTestDatabase, type TestDatabase } from '#testing';
import { lateRuns } from './clocks/waiting-clocks.js';
import { LateComplaintsService } from './late-complaints.service.js';
import { readComplaint } from './sql/read-complaint.sql.js';
import { readPolicies } from './sql/read-policies.sql.js';
import {
  complaint,
  HEALTH,
  organizations,
  policies,
  putRecords,
  ROADS,
  ROADS_UNIT,
} from './test-support/known-complaints.js';

let database: TestDatabase;
let lateness: LateComplaintsService;

const registry = new DatasetRegistry(DATASETS);
const NOW = Date.parse('2026-11-20T12:00:00+07:00');
const EVERYBODY = { first: 50 };
const policy = (code: string, clock: string, limit: number, rest: object = {}) => ({
  ...{ code, clock, limit, unit: 'working_days', channel: 'lapor', validFrom: '2018-12-31' },
  ...{ source: 'Contoh', isVerified: true },
  ...rest,
});

const HOURS_OLD = [2, 30, 100, 400, 900, 2200];
const PAUSING = [['clarification'], ['referral', 'disposition'], ['reopening']];

/** Every combination of channel, kind, age and step: 384 complaints, some of them asked about, referred or taken up again. */
const VARIED = Array.from({ length: 384 }, (_, at) => {
  const digit = (base: number, from: number) => Math.floor(at / from) % base;
  const received = NOW - (HOURS_OLD[digit(6, 1)] ?? 0) * 3_600_000;
  const later = (hours: number) => {
    const time = received + hours * 3_600_000;
    return time < NOW ? new Date(time).toISOString() : null;
  };
  return complaint({
    ...{ ticket: `V${at}`, channel: digit(2, 6) === 0 ? 'lapor' : 'web' },
    kind: digit(2, 12) === 0 ? 'complaint' : 'information_request',
    organizationCode: [ROADS, ROADS_UNIT, HEALTH, null][digit(4, 24)],
    receivedAt: new Date(received).toISOString(),
    verifiedAt: digit(2, 96) === 0 ? null : later(20),
    forwardedAt: digit(2, 96) === 0 ? null : later(40),
    firstResponseAt: digit(2, 192) === 0 ? null : later(70),
    status: at % 23 === 0 ? 'resolved' : at % 29 === 0 ? 'rejected' : 'in_progress',
  });
});
const STEPS = VARIED.flatMap(({ ticket, receivedAt }, at) => {
  const kinds = at % 5 === 0 ? (PAUSING[at % 3] ?? []) : [];
  return kinds.map((kind, step) => ({
    ...{ sourceSystem: 'laporgub', ticket: String(ticket), sequence: step + 1, kind },
    respondedAt: new Date(Date.parse(String(receivedAt)) + (step + 1) * 3_600_000).toISOString(),
  }));
});

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await putRecords(pool, 'reference.organizations', organizations);
  await putRecords(pool, 'complaints.response_policies', [
    ...policies,
    policy('SP4N-TINDAK-LANJUT', 'follow_up', 5),
    policy('SP4N-NORMATIF', 'resolution_normative', 5, { kind: 'information_request' }),
    policy('SP4N-SELESAI', 'resolution_normative', 14),
    policy('SP4N-PENGAWASAN', 'resolution_supervision', 60, { kind: 'complaint' }),
    policy('SP4N-TUTUP', 'auto_close', 10),
  ]);
  await putRecords(pool, 'complaints.complaints', VARIED);
  await putRecords(pool, 'complaints.complaint_responses', STEPS);
  lateness = new LateComplaintsService(pool, new CalendarReader(pool));
}, 60_000);

afterAll(() => database.close());

describe('what is late now', () => {
  it('is what the clocks of each complaint say, one by one', async () => {
    const { pool } = database;
    const [rules, calendar] = [await readPolicies(pool), await readWorkingCalendar(pool)];
    const counts = new Map<string, number>();
    const since = new Map<string, number>();
    for (const { ticket, organizationCode } of VARIED) {
      const known = await readComplaint(pool, { sourceSystem: 'laporgub', ticket: String(ticket) });
      if (known === null) throw new Error('it was put there');
      const runs = lateRuns({ complaint: known, policies: rules, calendar, now: NOW });
      const agency = organizationCode === ROADS_UNIT ? ROADS : organizationCode;
      const names = runs.length === 0 ? [] : ['any', `agency ${agency}`];
      for (const name of [...names, ...runs.map((run) => run.policy.clock)]) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      for (const { policy: of, dueAt } of runs) {
        since.set(of.clock, Math.min(since.get(of.clock) ?? Infinity, dueAt ?? Infinity));
      }
    }
    const late = await lateness.late(EVERYBODY, NOW);
    const found = new Map<string, number>([
      ['any', late.total.count],
      ...late.total.byClock.map(({ clock, count }) => [clock, count] as const),
      ...late.agencies.map(({ organizationCode, count }) => [`agency ${organizationCode}`, count] as const),
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counts));
    expect(found.get('any')).toBeGreaterThan(100);
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['first_response', 'verification', 'follow_up', 'resolution_supervision']),
    );
    expect(
      Object.fromEntries(late.total.byClock.map(({ clock, breachedSince }) => [clock, breachedSince])),
    ).toEqual(Object.fromEntries(since));
    expect(late.total.breachedSince).toBe(Math.min(...since.values()));
  });

  it('may be asked of one agency and its units', async () => {
    const { agencies, total } = await lateness.late({ ...EVERYBODY, organizationCode: ROADS }, NOW);
    expect(agencies.map(({ organizationCode, count }) => [organizationCode, count])).toEqual([
      [ROADS, total.count],
    ]);
    const everybody = await lateness.late(EVERYBODY, NOW);
    expect(everybody.agencies.find(({ organizationCode }) => organizationCode === ROADS)?.count).toBe(
      total.count,
    );
  });

  it('rests on years of the calendar, and opens into its arithmetic', async () => {
    const { calendar, total } = await lateness.late(EVERYBODY, NOW);
    expect(calendar.map(({ year, isVerified }) => [year, isVerified])).toEqual([[2026, false]]);
    expect(total.figure).toMatchObject({
      ...{ value: String(total.count), source: 'complaints.response_policies' },
      records: [{ dataset: 'complaints.complaints' }, { dataset: 'complaints.response_policies' }],
    });
  });

  it.each([{}, { organizationCode: ROADS }, { regionCode: '33' }])(
    'its records are the very complaints that are late, by any clock and by each, of %j',
    async (asked) => {
      const { total } = await lateness.late({ ...EVERYBODY, ...asked }, NOW);
      for (const { count, figure } of [total, ...total.byClock]) {
        const [records, policiesOf] = figure.records;
        expect(policiesOf?.dataset).toBe('complaints.response_policies');
        const { dataset, filter } = records ?? { dataset: '', filter: null };
        expect(await countRecords(database.pool, registry, { dataset, filter })).toBe(count);
      }
    },
  );

  it('its records stay those of the moment, however late it is when they are asked for', async () => {
    const earlier = NOW - 30 * 24 * 3_600_000;
    const { total } = await lateness.late(EVERYBODY, earlier);
    const { count } = (await lateness.late(EVERYBODY, NOW)).total;
    const [records] = total.figure.records;
    const { dataset, filter } = records ?? { dataset: '', filter: null };
    expect(await countRecords(database.pool, registry, { dataset, filter })).toBe(total.count);
    expect(total.count).toBeLessThan(count);
  });

  it('is nothing without complaints', async () => {
    const none = await lateness.late({ ...EVERYBODY, sourceSystem: 'tak-ada' }, NOW);
    expect(none).toMatchObject({ total: { count: 0, breachedSince: null, byClock: [] }, agencies: [] });
  });
});
