import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarReader } from '#core/calendar';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ComplaintClocksService } from './complaint-clocks.service.js';
import { ComplaintFiguresService } from './complaint-figures.service.js';
import { ComplaintLeagueService } from './complaint-league.service.js';
import { ComplaintPlacesService } from './complaint-places.service.js';
import { valueTitlesOf } from './complaints.module.js';
import { leagueAsGraphql } from './graphql/complaint-league.type.js';
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
let figures: ComplaintFiguresService;
let clocks: ComplaintClocksService;
let leagues: ComplaintLeagueService;
let places: ComplaintPlacesService;

const NOW = Date.parse('2026-11-20T12:00:00+07:00');
const after = (hours: number) =>
  new Date(Date.parse('2026-11-02T09:00:00+07:00') + hours * 3_600_000).toISOString();

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await putRecords(pool, 'reference.organizations', organizations);
  await putRecords(pool, 'complaints.response_policies', policies);
  await putRecords(pool, 'complaints.complaints', KNOWN);
  await putRecords(pool, 'complaints.complaint_responses', STEPS);
  await putRecords(pool, 'complaints.complaint_categories', [
    { code: 'JALAN RUSAK', name: 'Jalan rusak', isRoadDamage: true },
  ]);
  const calendar = new CalendarReader(pool);
  figures = new ComplaintFiguresService(pool, calendar, valueTitlesOf(new DatasetRegistry(DATASETS)));
  clocks = new ComplaintClocksService(pool, calendar);
  leagues = new ComplaintLeagueService(pool, calendar);
  places = new ComplaintPlacesService(pool);
}, 60_000);

afterAll(() => database.close());

const roads = (rest: object) => complaint({ organizationCode: ROADS, ...rest });
const hole = (ticket: string, latitude: string, rest: object = {}) =>
  complaint({
    ...{ ticket, sourceSystem: 'jalan', categoryCode: 'JALAN RUSAK', latitude, longitude: '110.400000' },
    ...{ receivedAt: '2026-08-03T09:00:00+07:00', status: 'in_progress', organizationCode: null },
    ...rest,
  });

const KNOWN = [
  roads({ ticket: 'R1', firstResponseAt: after(5), status: 'in_progress' }),
  roads({
    ticket: 'R2',
    firstResponseAt: after(24),
    status: 'in_progress',
    escalatedAt: after(20),
    escalationTarget: 'Bupati (contoh)',
  }),
  roads({
    ticket: 'R3',
    firstResponseAt: after(30),
    status: 'in_progress',
    escalatedAt: after(26),
    escalationTarget: 'Gubernur',
  }),
  roads({ ticket: 'R4' }),
  roads({
    ...{
      ticket: 'R5',
      firstResponseAt: after(10),
      resolvedAt: after(50),
      status: 'resolved',
      reopenedCount: 1,
    },
    organizationCode: ROADS_UNIT,
  }),
  roads({ ticket: 'R6', status: 'rejected' }),
  roads({ ticket: 'R7', receivedAt: '2026-11-20T08:00:00+07:00' }),
  // Asked after an hour, replied two days later: due after 72 hours, answered after 60.
  roads({ ticket: 'R8', firstResponseAt: after(60), status: 'in_progress' }),
  // Asked, and silent since: late by the hours, but nobody could have answered.
  roads({ ticket: 'R9' }),
  // Five working days from Monday the 2nd end with Monday the 9th.
  complaint({
    ticket: 'H1',
    organizationCode: HEALTH,
    channel: 'lapor',
    firstResponseAt: '2026-11-09T23:59:59+07:00',
  }),
  complaint({
    ticket: 'H2',
    organizationCode: HEALTH,
    channel: 'lapor',
    firstResponseAt: '2026-11-10T00:00:01+07:00',
  }),
  complaint({ ticket: 'N1', isSecret: true, regionCode: '33.74', status: 'rejected' }),
  hole('J1', '-7.000000', { regionCode: '33.74.01' }),
  hole('J2', '-7.000500', { title: 'Jalan berlubang dalam (contoh)' }),
  hole('J3', '-7.000400', { title: 'Lampu penerangan padam' }),
  hole('J4', '-7.000100', { isSecret: true }),
  hole('J5', '-7.002000', { status: 'resolved', resolvedAt: '2026-08-13T21:00:00+07:00' }),
];
const step = (ticket: string, sequence: number, kind: string, hours: number) => ({
  ...{ sourceSystem: 'laporgub', ticket, sequence, kind, respondedAt: after(hours) },
});
const STEPS = [
  step('R8', 1, 'clarification', 1),
  step('R8', 2, 'reporter_reply', 49),
  step('R8', 3, 'response', 60),
  step('R9', 1, 'clarification', 2),
];

describe('the figures of an agency', () => {
  it('count its units, judge by the policy of the day, and leave pauses out', async () => {
    const performance = await figures.performance({ period: '2026-11', organizationCode: ROADS }, NOW);
    const valued = Object.entries(performance).flatMap(([name, figure]) =>
      typeof figure === 'object' && 'value' in figure ? [[name, figure.value]] : [],
    );
    expect(Object.fromEntries(valued)).toEqual({
      received: '9',
      answered: '5',
      answeredPercent: '55.56',
      // 5, 10, 24, 30 and 60 hours.
      firstResponseMedianHours: '24.00',
      firstResponseP90Hours: '48.00',
      // In time R1, R2, R5, R8; late R3, R4; not judged R6 (rejected), R7 (not due), R9 (waits for the reporter).
      inTimePercent: '66.67',
      // R1, R2 (to the second) and R5 of the five answered and of R4 and R9, open for longer than a day.
      within24HoursPercent: '42.86',
      resolved: '1',
      openOfPeriod: '7',
      reopened: '1',
      reopenedPercent: '100.00',
      escalated: '2',
      escalatedToGovernor: '1',
      escalatedToRegionalHead: '1',
      escalatedToHead: '2',
      rejected: '1',
      rejectedPercent: '11.11',
      open: '7',
    });
    expect(performance.inTimePercent).toMatchObject({ numerator: '4', denominator: '6', reason: null });
    expect(performance.openByAge.map(({ count }) => count)).toEqual([1, 0, 0, 0, 6, 0]);
    expect(performance.received.records).toEqual([
      {
        dataset: 'complaints.complaints',
        filter: {
          organizationCode: { in: [ROADS, ROADS_UNIT] },
          receivedAt: { gte: '2026-11-01T00:00:00+07:00', lt: '2026-12-01T00:00:00+07:00' },
        },
      },
    ]);
  });

  it('reckon terms of working days to the end of their last day', async () => {
    const { inTimePercent } = await figures.performance({ period: '2026-11', organizationCode: HEALTH }, NOW);
    expect(inTimePercent).toMatchObject({ value: '50.00', numerator: '1', denominator: '2' });
  });

  it('name the years whose working days they rest on, and whether those were verified', async () => {
    const { calendar } = await figures.performance({ period: '2026-12', organizationCode: HEALTH }, NOW);
    // Five working days after the end of December reach into the next year; no decree of either is in this database.
    expect(calendar).toEqual([
      { year: 2026, decrees: [], isVerified: false, unverified: [] },
      { year: 2027, decrees: [], isVerified: false, unverified: [] },
    ]);
  });

  it('are null with a reason, not zero, where there is nothing to divide', async () => {
    const { inTimePercent, firstResponseMedianHours } = await figures.performance(
      { period: '2024-01', organizationCode: HEALTH },
      NOW,
    );
    expect(inTimePercent).toMatchObject({ value: null, reason: { code: 'NO_COMPLAINTS' } });
    expect(firstResponseMedianHours).toMatchObject({ value: null, reason: { code: 'NOTHING_ANSWERED' } });
  });

  it('are refused for an organization that does not exist', async () => {
    await expect(figures.performance({ period: '2026', organizationCode: 'X' }, NOW)).rejects.toMatchObject({
      code: 'UNKNOWN_AGENCY',
    });
  });
});

describe('the league', () => {
  it('lists agencies with their units, apart from regency governments, without a rank below ten', async () => {
    const league = await leagues.league({ period: '2026-11', kind: 'agencies' }, NOW);
    expect(
      league.standings.map(({ agencyCode, rank, figures: { received } }) => [agencyCode, rank, received]),
    ).toEqual([
      [HEALTH, null, 2],
      [ROADS, null, 9],
    ]);
    expect(league.unassigned).toBe(1);
    expect(league.previous.name).toBe('2026-10');
  });

  it('says of each what is still open and what came back', async () => {
    const league = leagueAsGraphql(await leagues.league({ period: '2026-11', kind: 'agencies' }, NOW));
    // Of nine, one is resolved and one rejected; the resolved one had been taken up again.
    expect(league.standings.find(({ organizationCode }) => organizationCode === ROADS)).toMatchObject({
      ...{ received: 9, open: 7, reopened: 1 },
      p90Hours: expect.stringMatching(/^\d+\.\d\d$/u),
    });
  });

  it('opens every count into its figure, over the complaints of the agency and its units', async () => {
    const league = leagueAsGraphql(await leagues.league({ period: '2026-11', kind: 'agencies' }, NOW));
    const line = league.standings.find(({ organizationCode }) => organizationCode === ROADS);
    expect(line?.figures.inTimePercent).toMatchObject({
      ...{ value: '66.67', numerator: '4', denominator: '6', source: 'complaints.response_policies' },
      basis: [{ dataset: 'complaints.complaints' }, { dataset: 'complaints.complaint_responses' }],
      records: [
        { filter: { organizationCode: { in: [ROADS, ROADS_UNIT] } } },
        { dataset: 'complaints.response_policies' },
      ],
    });
    expect(league.unassignedFigure).toMatchObject({
      value: '1',
      records: [{ filter: { organizationCode: { isNull: true } } }],
    });
  });
});

describe('regencies and cities', () => {
  it('hold what lies in them, and what has no regency stands apart', async () => {
    const { regions } = await leagues.regions({ period: '2026' }, NOW);
    expect(regions.map(({ code, counts: { received } }) => [code, received])).toEqual([
      ['33.74', 2],
      [null, 15],
    ]);
  });

  it('are judged by the policy of the day, with pauses left out', async () => {
    const { regions } = await leagues.regions({ period: '2026-11', organizationCode: ROADS }, NOW);
    // Nobody said where; the figures are those of the agency itself.
    expect(regions[0]?.periodFigures().inTimePercent).toMatchObject({ numerator: '4', denominator: '6' });
    expect(regions[0]?.periodFigures().received.records[0]?.filter).toMatchObject({
      or: [{ regionCode: { isNull: true } }, { not: { regionCode: { like: '%.%' } } }],
    });
  });
});

describe('the clocks of one complaint', () => {
  it('say which policy applied, and by how much it was missed', async () => {
    const { clocks: runs } = await clocks.clocksOf({ sourceSystem: 'laporgub', ticket: 'R4', now: NOW });
    expect(runs).toMatchObject([
      { policy: { code: 'TANGGAPAN-24J' }, state: 'breached', breachedByHours: 17 * 24 + 3, pauses: [] },
    ]);
  });

  it('of a past moment know nothing of what came later', async () => {
    const past = await clocks.clocksOf({
      ...{ sourceSystem: 'laporgub', ticket: 'R3' },
      now: Date.parse(after(25)),
    });
    expect(past.complaint).toMatchObject({ status: 'received', firstResponseAt: null });
    expect(past.clocks).toMatchObject([{ state: 'breached', breachedByHours: 1, calendar: [] }]);
  });

  it('name the years whose working days they were reckoned by', async () => {
    const { clocks: runs } = await clocks.clocksOf({ sourceSystem: 'laporgub', ticket: 'H2', now: NOW });
    expect(runs.map(({ calendar }) => calendar.map(({ year, isVerified }) => [year, isVerified]))).toEqual([
      [[2026, false]],
      [[2026, false]],
    ]);
  });

  it('are not there for a ticket that nobody knows', async () => {
    const unknown = clocks.clocksOf({ sourceSystem: 'laporgub', ticket: 'Z', now: NOW });
    await expect(unknown).rejects.toMatchObject({ code: 'UNKNOWN_COMPLAINT' });
  });
});

describe('the list of running clocks', () => {
  const page = { clock: 'first_response', dueWithinHours: 24, first: 50, after: null } as const;
  const tickets = (nodes: readonly { complaint: { ticket: string } }[]) =>
    nodes.map(({ complaint: { ticket } }) => ticket);

  it('has what is late, and not what waits for its reporter, is answered, or was rejected', async () => {
    const { nodes, hasNextPage } = await clocks.running({ ...page, state: 'breached' }, NOW);
    expect(tickets(nodes)).toEqual(['J1', 'J2', 'J3', 'J4', 'R4']);
    expect(hasNextPage).toBe(false);
  });

  it('has what is due soon', async () => {
    const { nodes } = await clocks.running({ ...page, state: 'due_soon' }, NOW);
    expect(tickets(nodes)).toEqual(['R7']);
    const sooner = await clocks.running({ ...page, state: 'due_soon', dueWithinHours: 19 }, NOW);
    expect(tickets(sooner.nodes)).toEqual([]);
  });

  it('is paged without losing or repeating one', async () => {
    const seen: string[] = [];
    for (let at: string | null = null, pages = 0; pages < 10; pages += 1) {
      const { nodes, hasNextPage, endCursor } = await clocks.running(
        { ...page, state: 'breached', first: 1, after: at },
        NOW,
      );
      seen.push(...tickets(nodes));
      if (!hasNextPage) break;
      at = endCursor;
    }
    expect(seen).toEqual(['J1', 'J2', 'J3', 'J4', 'R4']);
  });

  it('refuses a cursor of another clock', async () => {
    const { nodes } = await clocks.running({ ...page, state: 'breached', first: 1 }, NOW);
    const other = clocks.running(
      { ...page, state: 'breached', clock: 'verification', after: nodes[0]?.cursor ?? '' },
      NOW,
    );
    await expect(other).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('has no entry for a clock without a policy', async () => {
    expect((await clocks.running({ ...page, state: 'breached', clock: 'auto_close' }, NOW)).nodes).toEqual(
      [],
    );
  });
});

describe('complaints on the map', () => {
  const duplicates = {
    ...{ period: '2026-Q3', categoryCode: null, radiusMeters: 100, windowDays: 14 },
    ...{ minSimilarityPercent: 50, first: 10 },
  };

  it('finds the hole that two people reported, 56 metres apart; a secret one takes no part', async () => {
    const { groups } = await places.duplicates(duplicates);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.complaints.map(({ ticket }) => ticket)).toEqual(['J1', 'J2']);
    expect(groups[0]?.distanceMeters).toBe(56);
    expect(await places.duplicates({ ...duplicates, radiusMeters: 55 })).toMatchObject({ groupCount: 0 });
  });

  it('does not compare a whole year', async () => {
    await expect(places.duplicates({ ...duplicates, period: '2026' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('shows road damage with its age; the secret one is counted and has no point', async () => {
    const damage = await places.roadDamage({ period: '2026-Q3', isOpen: null, first: 2, after: null }, NOW);
    expect(damage.figures.medianRepairDays).toMatchObject({
      ...{ value: '10.5', denominator: '1' },
      records: [{ filter: { categoryCode: { in: ['JALAN RUSAK'] } } }, {}],
    });
    expect(damage.totals).toEqual({
      repaired: 1,
      received: 5,
      open: 4,
      resolved: 1,
      withoutPoint: 1,
      medianRepairDays: '10.5',
    });
    expect(damage.nodes.map(({ ticket, ageDays }) => [ticket, ageDays])).toEqual([
      ['J5', 10],
      ['J3', 109],
    ]);
    const rest = await places.roadDamage(
      { period: '2026-Q3', isOpen: true, first: 9, after: damage.endCursor },
      NOW,
    );
    expect(rest.nodes.map(({ ticket }) => ticket)).toEqual(['J2', 'J1']);
  });
});

describe('what leaves', () => {
  it('never holds a title, a text or a reporter', async () => {
    const answers = [
      await figures.performance({ period: '2026' }, NOW),
      await figures.statistics({ period: '2026' }),
      await clocks.clocksOf({ sourceSystem: 'laporgub', ticket: 'N1', now: NOW }),
      await clocks.running(
        { clock: 'first_response', state: 'breached', dueWithinHours: 24, first: 50, after: null },
        NOW,
      ),
      await places.roadDamage({ period: '2026', isOpen: null, first: 50, after: null }, NOW),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/contoh\)|reporter(Name|Contact)/u);
  });
});
