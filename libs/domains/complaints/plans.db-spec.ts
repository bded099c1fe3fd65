import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarReader } from '#core/calendar';
import { createTestDatabase, explainingPool, readsOf, type TestDatabase } from '#testing';
import { ComplaintClocksService } from './complaint-clocks.service.js';
import { ComplaintFiguresService } from './complaint-figures.service.js';
import { ComplaintLeagueService } from './complaint-league.service.js';
import { ComplaintPlacesService } from './complaint-places.service.js';
import { LateComplaintsService } from './late-complaints.service.js';
import { policies, putRecords } from './test-support/known-complaints.js';
import { fillWithComplaints } from './test-support/many-complaints.js';

/** Of 50,000 complaints one in ten is open, a month has 4,960, and of those an agency 124 and a region 142. */
const OPEN = 5_000;
const OF_A_MONTH = 4_960;
const OF_AN_AGENCY = 124;
const OF_A_REGION = 142;
const OPEN_INDEX = /^ix_complaints_where_status_received_at/u;
const NOW = Date.parse('2026-11-20T12:00:00+07:00');

let database: TestDatabase;
let reads: ReturnType<typeof explainingPool>['reads'];
let figures: ComplaintFiguresService;
let league: ComplaintLeagueService;
let clocks: ComplaintClocksService;
let lateness: LateComplaintsService;
let places: ComplaintPlacesService;

beforeAll(async () => {
  database = await createTestDatabase();
  await putRecords(database.pool, 'complaints.response_policies', policies);
  await putRecords(database.pool, 'complaints.complaint_categories', [
    { code: 'JALAN RUSAK', name: 'Jalan rusak', isRoadDamage: true },
  ]);
  await fillWithComplaints(database.pool);
  const explaining = explainingPool(database.pool);
  reads = explaining.reads;
  const calendar = new CalendarReader(database.pool);
  figures = new ComplaintFiguresService(explaining.pool, calendar, () => ({}));
  league = new ComplaintLeagueService(explaining.pool, calendar);
  clocks = new ComplaintClocksService(explaining.pool, calendar);
  lateness = new LateComplaintsService(explaining.pool, calendar);
  places = new ComplaintPlacesService(explaining.pool);
}, 120_000);
beforeEach(() => void reads.splice(0));
afterAll(() => database.close());

const complaintsRead = () => readsOf(reads, 'complaints');
const responsesRead = () => readsOf(reads, 'complaint_responses');
/** Complaints that were read apart from those that are open now. */
const ofThePeriod = () => reads.filter(({ index }) => !OPEN_INDEX.test(index ?? ''));

describe('with 50,000 complaints', () => {
  it('a month of all agencies reads that month, and what is open from an index of its own', async () => {
    await figures.performance({ period: '2026-03' }, NOW);
    expect(complaintsRead().indexes).not.toContain('(whole)');
    expect(readsOf(ofThePeriod(), 'complaints').rowsMax).toBeLessThanOrEqual(OF_A_MONTH);
    expect(complaintsRead().indexes).toContainEqual(expect.stringMatching(OPEN_INDEX));
    expect(complaintsRead().rowsMax).toBe(OPEN);
  });

  it.each([
    ['one agency', { organizationCode: 'A7' }, OF_AN_AGENCY, 'ix_complaints_organization_code_received_at'],
    ['one region', { regionCode: '33.07' }, OF_A_REGION, 'ix_complaints_region_code_received_at'],
  ] as const)('a month of %s reads its complaints only', async (_, narrowed, rows, index) => {
    await figures.performance({ period: '2026-03', ...narrowed }, NOW);
    const read = readsOf(ofThePeriod(), 'complaints');
    expect(read.indexes).toContain(index);
    expect(read.rowsMax).toBeLessThanOrEqual(rows);
    expect(responsesRead().rowsMax).toBeLessThanOrEqual(2 * rows);
  });

  it('the league reads its month and the one before', async () => {
    await league.league({ period: '2026-03', kind: 'agencies' }, NOW);
    expect(complaintsRead().indexes).not.toContain('(whole)');
    expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OF_A_MONTH);
  });

  it('statistics read their month, and of an agency its own', async () => {
    await figures.statistics({ period: '2026-03' });
    expect(complaintsRead().indexes).not.toContain('(whole)');
    expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OF_A_MONTH);
    reads.splice(0);
    await figures.statistics({ period: '2026-03', organizationCode: 'A7' });
    expect(complaintsRead().indexes).toEqual(['ix_complaints_organization_code_received_at']);
    expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OF_AN_AGENCY);
  });

  it.each(['first_response', 'verification', 'auto_close'] as const)(
    'late clocks read open complaints only: %s',
    async (clock) => {
      const asked = { clock, state: 'breached', dueWithinHours: 24, first: 50, after: null } as const;
      await clocks.running(asked, Date.parse('2026-03-01T00:00:00+07:00'));
      expect(complaintsRead().indexes).not.toContain('(whole)');
      expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OPEN);
    },
  );

  it('what is late by any clock is counted over open complaints only, and their steps', async () => {
    await lateness.late({ first: 50 }, NOW);
    expect(complaintsRead().indexes).not.toContain('(whole)');
    expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OPEN);
    expect(responsesRead().rowsMax).toBeLessThanOrEqual(OPEN);
    reads.splice(0);
    await lateness.late({ first: 50, organizationCode: 'A21' }, NOW);
    expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OPEN / 4);
  });

  it('road damage and duplicates read their month', async () => {
    await places.roadDamage({ period: '2026-03', isOpen: null, first: 50, after: null }, NOW);
    await places.duplicates({
      ...{ period: '2026-03', categoryCode: null, radiusMeters: 100, windowDays: 14 },
      ...{ minSimilarityPercent: 50, first: 50 },
    });
    expect(complaintsRead().indexes).not.toContain('(whole)');
    expect(complaintsRead().rowsMax).toBeLessThanOrEqual(OF_A_MONTH);
  });
});

describe('with 20,000 questions to reporters since', () => {
  beforeAll(async () => {
    await database.pool.query(
      `insert into complaints.complaint_responses (source_system, ticket, sequence, responded_at, kind, key, source_id, batch_id, hash, recorded_at, change_seq)
       select source_system, ticket, 2, received_at + interval '1 hour', 'clarification', key || '|2', 1, 1, '\\x00', '2026-01-01', 1
       from complaints.complaints where received_at >= '2026-06-01' order by id limit 20000`,
    );
    await database.pool.query('vacuum analyze complaints.complaint_responses');
  });

  it('an agency in a month long past reads the steps of its own complaints', async () => {
    await figures.performance({ period: '2026-01', organizationCode: 'A7' }, NOW);
    expect(responsesRead().rowsMax).toBeLessThanOrEqual(2 * OF_AN_AGENCY);
  });
});
