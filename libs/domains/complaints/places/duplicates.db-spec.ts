import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ComplaintPlacesService } from '../complaint-places.service.js';
import { complaint, organizations, putRecords } from '../test-support/known-complaints.js';

let database: TestDatabase;
let places: ComplaintPlacesService;

const HOLE = 'Ada lubang besar di depan pasar, sudah dua sepeda motor jatuh';
const report = (ticket: string, latitude: string, rest: object = {}) =>
  complaint({
    ...{ ticket, categoryCode: 'JALAN RUSAK', latitude, longitude: '110.400000', title: `Laporan ${ticket}` },
    ...{ receivedAt: '2026-08-03T09:00:00+07:00', description: HOLE },
    ...rest,
  });

beforeAll(async () => {
  database = await createTestDatabase();
  await putRecords(database.pool, 'reference.organizations', organizations);
  await putRecords(database.pool, 'complaints.complaints', [
    report('siang', '-7.000000'),
    report('pagi', '-7.000100', { description: `${HOLE} tadi` }),
    report('malam', '-7.000200', { description: 'Lampu jalan padam' }),
    report('sore', '-7.000300', { description: null }),
    // A kilometre on; whoever reported one of them may not be quoted.
    report('kamis', '-7.010000'),
    report('selasa', '-7.010100', { isAnonymous: true }),
    report('senin', '-7.020000'),
    report('minggu', '-7.020100', { isSecret: true }),
  ]);
  places = new ComplaintPlacesService(database.pool);
}, 60_000);

afterAll(() => database.close());

const asked = {
  ...{ period: '2026-Q3', categoryCode: null, radiusMeters: 100, windowDays: 14 },
  ...{ minSimilarityPercent: 70, first: 10 },
};

describe('duplicates by place, category and text', () => {
  it('are told by their descriptions where titles differ, which are as closed as titles', async () => {
    const { groups } = await places.duplicates(asked);
    expect(
      groups.map(({ complaints, ...of }) => ({ ...of, tickets: complaints.map(({ ticket }) => ticket) })),
    ).toEqual([
      // Ten pairs of neighbouring words of one are ten of the other's eleven.
      {
        ...{ categoryCode: 'JALAN RUSAK', distanceMeters: 11, similarity: '0.91', joinedBy: ['description'] },
        tickets: ['siang', 'pagi'],
      },
      // Of the anonymous one the place alone is known; the secret one takes no part.
      {
        ...{ categoryCode: 'JALAN RUSAK', distanceMeters: 11, similarity: null, joinedBy: ['place'] },
        tickets: ['kamis', 'selasa'],
      },
    ]);
  });

  it('ask more where more is asked', async () => {
    const { groups } = await places.duplicates({ ...asked, minSimilarityPercent: 92 });
    expect(groups.map(({ joinedBy }) => joinedBy)).toEqual([['place']]);
  });
});
