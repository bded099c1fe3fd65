import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarReader } from '#core/calendar';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ComplaintFiguresService } from './complaint-figures.service.js';
import { valueTitlesOf } from './complaints.module.js';
import { policies, putRecords } from './test-support/known-complaints.js';

let database: TestDatabase;
let figures: ComplaintFiguresService;

// The published totals of LaporGub Jawa Tengah for 2022: resolved, in verification, in progress, unanswered, unfit or returned.
const PUBLISHED_2022 = {
  resolved: 14_983,
  verified: 4_927,
  in_progress: 1_895,
  received: 257,
  rejected: 918,
};

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [status, count] of Object.entries(PUBLISHED_2022)) {
    await database.pool.query(
      `insert into complaints.complaints (source_system, ticket, channel, kind, category_code, title, status, is_anonymous, is_secret,
         received_at, reopened_count, region_code, key, source_id, batch_id, hash, recorded_at, change_seq)
       select 'laporgub', $1 || i, 'web', 'complaint', 'KATEGORI LAIN-LAIN', 'Contoh', $1, false, i % 20 = 0,
         timestamptz '2022-01-01 00:00+07' + i * interval '30 minutes', 0, case when i % 2 = 0 then '33.74' end,
         $1 || i, 1, 1, '\\x00', '2022-12-31', 1 from generate_series(0, $2::integer - 1) i`,
      [status, count],
    );
  }
  const titles = valueTitlesOf(new DatasetRegistry(DATASETS));
  figures = new ComplaintFiguresService(database.pool, new CalendarReader(database.pool), titles);
}, 60_000);

afterAll(() => database.close());

describe('the share answered in time', () => {
  const NOW = Date.parse('2023-01-31T00:00:00+07:00');

  it('has nothing to judge without a policy, and judges by one in hours alone', async () => {
    const { inTimePercent } = await figures.performance({ period: '2022' }, NOW);
    expect(inTimePercent).toMatchObject({ value: null, reason: { code: 'NO_COMPLAINTS' } });
    await putRecords(database.pool, 'complaints.response_policies', policies.slice(0, 1));
    const judged = await figures.performance({ period: '2022' }, NOW);
    // Open and never answered: in verification, in progress, unanswered. None of the resolved says when.
    expect(judged.inTimePercent).toMatchObject({ value: '0.00', denominator: String(4_927 + 1_895 + 257) });
  });
});

describe('statistics of LaporGub 2022', () => {
  it('reconcile: 22,980 = 14,983 + 4,927 + 1,895 + 257 + 918, with the published shares', async () => {
    const { total, byStatus } = await figures.statistics({ period: '2022' });
    expect(total.value).toBe('22980');
    expect(byStatus.map(({ code, count, percent, title }) => [code, count, percent, title.id])).toEqual([
      ['resolved', 14_983, '65.20', 'Selesai'],
      ['verified', 4_927, '21.44', 'Terverifikasi'],
      // The press cut 8.246 to 8.24 and 1.118 to 1.11.
      ['in_progress', 1_895, '8.25', 'Diproses'],
      ['rejected', 918, '3.99', 'Ditolak'],
      ['received', 257, '1.12', 'Diterima'],
    ]);
  });

  it('add up to the total in every breakdown, secret ones and those without a region included', async () => {
    const { byStatus, byCategory, byChannel, byKind, byRegion } = await figures.statistics({
      period: '2022',
    });
    const sums = [byStatus, byCategory, byChannel, byKind, byRegion].map((shares) =>
      shares.reduce((sum, { count }) => sum + count, 0),
    );
    expect(sums).toEqual(Array(5).fill(22_980));
    expect(byRegion.map(({ code }) => code).sort()).toEqual(['33.74', null]);
  });

  it('open each group into its arithmetic and its records', async () => {
    const { byStatus, byRegion } = await figures.statistics({ period: '2022', regionCode: '33' });
    expect(byStatus[0]?.figures.percent).toMatchObject({
      ...{ value: '65.19', numerator: '7492', denominator: '11492', unit: { en: 'percent' }, reason: null },
      basis: [{ dataset: 'complaints.complaints' }, { dataset: 'complaints.complaint_responses' }],
    });
    expect(byRegion[0]?.figures.count.records).toEqual([
      {
        dataset: 'complaints.complaints',
        filter: {
          or: [{ regionCode: { eq: '33' } }, { regionCode: { startsWith: '33.' } }],
          and: [{ regionCode: { eq: '33.74' } }],
          receivedAt: { gte: '2022-01-01T00:00:00+07:00', lt: '2023-01-01T00:00:00+07:00' },
        },
      },
    ]);
  });

  it('narrow to a region and what lies in it, and not to its neighbour of the same first digits', async () => {
    const counts = await Promise.all(
      ['33', '33.74', '33.7'].map(
        async (regionCode) => (await figures.statistics({ period: '2022', regionCode })).total.value,
      ),
    );
    expect(counts[0]).toBe(counts[1]);
    expect(counts[2]).toBe('0');
  });
});
