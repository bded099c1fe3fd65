import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from '#core/database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { MediaService } from './media.service.js';

let database: TestDatabase;
let media: MediaService;

const SYSTEM = 'key, source_id, batch_id, hash, recorded_at, change_seq';
const VALUES = `1, 1, '\\x00', '2026-01-01T00:00:00Z', 1`;
const MAY = { from: '2026-05-01', to: '2026-05-31', organizationCode: null };

beforeAll(async () => {
  database = await createTestDatabase();
  media = new MediaService(database.pool);
  await organizations(database.pool, [
    ['HEALTH', null, 'agency'],
    ['RS-A', 'HEALTH', 'hospital'],
    ['RS-B', 'HEALTH', 'hospital'],
    ['WARD', 'RS-A', 'unit'],
    ['ROADS', null, 'agency'],
  ]);
  await mentions(database.pool, [
    ['1', 'HEALTH', 'positive', '2026-05-02T00:00:00Z', null],
    // The last moment of May in Jakarta, and the first of June.
    ['2', 'RS-A', 'negative', '2026-05-31T16:59:59Z', '2026-06-01T16:59:59Z'],
    ['3', 'RS-A', 'negative', '2026-05-31T17:00:00Z', null],
    // Answered on the line, and a second past it.
    ['4', 'RS-A', 'negative', '2026-05-03T00:00:00Z', '2026-05-04T00:00:01Z'],
    ['5', 'WARD', 'negative', '2026-05-01T00:00:00Z', null],
    ['6', 'RS-B', 'neutral', '2026-05-02T00:00:00Z', null],
    ['7', 'ROADS', 'negative', '2026-05-02T00:00:00Z', null],
    ['8', null, 'negative', '2026-05-02T00:00:00Z', null],
    ['9', 'ROADS', 'negative', new Date(Date.now() - 3_600_000).toISOString(), null],
  ]);
});
afterAll(() => database.close());

async function organizations(
  pool: Pool,
  rows: readonly (readonly [string, string | null, string])[],
): Promise<void> {
  for (const [code, parent, kind] of rows)
    await pool.query(
      `insert into reference.organizations (code, name, kind, parent_code, region_code, function_codes, ${SYSTEM})
       values ($1, $1, $3, $2, '33', '{}', $1, ${VALUES})`,
      [code, parent, kind],
    );
}

type Mention = readonly [
  url: string,
  organization: string | null,
  sentiment: string,
  at: string,
  answered: string | null,
];

async function mentions(pool: Pool, rows: readonly Mention[]): Promise<void> {
  for (const [url, organization, sentiment, at, answered] of rows)
    await pool.query(
      `insert into media.media_mentions (url, outlet, platform, published_at, title, organization_code, sentiment, sentiment_source,
         responded_at, ${SYSTEM})
       values ($1, 'Contoh', 'news', $4, 'Judul ' || $1, $2, $3, 'supplied', $5, $1, ${VALUES})`,
      [url, organization, sentiment, at, answered],
    );
}

describe('sentiment', () => {
  it('counts each unit, sums its parent, and takes days as they are in Jakarta', async () => {
    const { organizations: found, unattributed } = await media.sentiment(MAY);
    const lines = found.map(({ organizationCode, own, subtree }) => [
      organizationCode,
      ...[own.positive, own.neutral, own.negative],
      ...[subtree.positive, subtree.neutral, subtree.negative, subtree.total],
    ]);
    expect(lines).toEqual([
      ['HEALTH', 1, 0, 0, 1, 1, 3, 5],
      ['ROADS', 0, 0, 1, 0, 0, 1, 1],
      ['RS-A', 0, 0, 2, 0, 0, 3, 3],
      ['RS-B', 0, 1, 0, 0, 1, 0, 1],
      ['WARD', 0, 0, 1, 0, 0, 1, 1],
    ]);
    expect(unattributed).toEqual({ positive: 0, neutral: 0, negative: 1, total: 1 });
  });

  it('24 hours are in term, a second more is not; the figure opens into counts and records', async () => {
    const { organizations: found } = await media.sentiment({ ...MAY, organizationCode: 'RS-A' });
    expect(found.map(({ organizationCode }) => organizationCode)).toEqual(['RS-A', 'WARD']);
    expect(found[0]).toMatchObject({
      answered: 2,
      unanswered: 1,
      answeredInTerm: { value: '33.33', numerator: '1', denominator: '3', reason: null },
      medianResponse: { value: '24.00', denominator: '2' },
    });
    expect(found[0]?.answeredInTerm.records).toEqual([
      {
        dataset: 'media.media_mentions',
        filter: {
          sentiment: { eq: 'negative' },
          publishedAt: { gte: '2026-05-01T00:00:00+07:00', lt: '2026-06-01T00:00:00+07:00' },
          organizationCode: { in: ['RS-A', 'WARD'] },
        },
      },
    ]);
  });

  it('what may still be answered in time counts for nobody: null with a reason, not zero', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const yesterday = new Date(Date.now() - 17 * 3_600_000).toISOString().slice(0, 10);
    const { organizations: found } = await media.sentiment({
      from: yesterday,
      to: today,
      organizationCode: 'ROADS',
    });
    expect(found[0]).toMatchObject({
      unanswered: 1,
      answeredInTerm: { value: null, denominator: '0', reason: { code: 'NOTHING_JUDGED' } },
      medianResponse: { value: null, reason: { code: 'NOTHING_ANSWERED' } },
    });
  });

  it('says how many negative mentions nobody answered, those without an organization too', async () => {
    const { unansweredNegatives } = await media.sentiment(MAY);
    expect(unansweredNegatives).toMatchObject({ value: '60.00', numerator: '3', denominator: '5' });
    const health = await media.sentiment({ ...MAY, organizationCode: 'HEALTH' });
    expect(health.unansweredNegatives).toMatchObject({ value: '33.33', numerator: '1', denominator: '3' });
    const before = await media.sentiment({ ...MAY, from: '2026-03-01', to: '2026-03-31' });
    expect(before.unansweredNegatives).toMatchObject({ value: null, reason: { code: 'NOTHING_NEGATIVE' } });
  });

  it('366 days are a period, 367 are not', async () => {
    await expect(media.sentiment({ ...MAY, from: '2025-05-31' })).resolves.toBeDefined();
    await expect(media.sentiment({ ...MAY, from: '2025-05-30' })).rejects.toThrow('366');
  });
});

describe('unanswered negatives', () => {
  it('come oldest first, page by page, none twice and none left out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const answer = await media.unanswered(MAY, { first: 1, after });
      seen.push(...answer.nodes.map(({ url }) => url));
      after = answer.endCursor;
      if (!answer.hasNextPage) break;
    }
    expect(seen).toEqual(['5', '7', '8']);
  });

  it('have an age, and those of an agency are those of its hospitals', async () => {
    const { nodes } = await media.unanswered(
      { ...MAY, organizationCode: 'HEALTH' },
      { first: 50, after: null },
    );
    expect(nodes).toMatchObject([{ url: '5', organizationName: 'WARD', isOverdue: true }]);
    expect(Number(nodes[0]?.ageHours)).toBeGreaterThan(24);
  });

  it('a cursor of another make is refused', async () => {
    await expect(media.unanswered(MAY, { first: 1, after: 'WyJ4IiwiMSJd' })).rejects.toThrow('after');
  });
});

describe('hoaxes', () => {
  it('are counted by verdict with the median time to set right', async () => {
    for (const [code, verdict, found, clarified] of [
      ['H1', 'fabricated', '2026-05-02T00:00:00Z', '2026-05-02T06:00:00Z'],
      ['H2', 'fabricated', '2026-05-02T00:00:00Z', '2026-05-02T12:00:00Z'],
      ['H3', 'satire', '2026-05-02T00:00:00Z', null],
    ])
      await database.pool.query(
        `insert into media.hoax_claims (code, claim, verdict, found_at, clarified_at, ${SYSTEM}) values ($1, 'x', $2, $3, $4, $1, ${VALUES})`,
        [code, verdict, found, clarified],
      );
    const { verdicts } = await media.hoaxes(MAY);
    expect(verdicts).toMatchObject([
      { verdict: null, count: 3, clarified: 2, medianClarification: { value: '9.00' } },
      {
        verdict: 'fabricated',
        count: 2,
        clarified: 2,
        medianClarification: { value: '9.00', denominator: '2' },
      },
      {
        verdict: 'satire',
        count: 1,
        clarified: 0,
        medianClarification: { value: null, reason: { code: 'NOTHING_CLARIFIED' } },
      },
    ]);
  });
});

describe('presence', () => {
  it('joins what an organization published with its accounts', async () => {
    await database.pool.query(
      `insert into media.agency_publications (url, organization_code, published_at, channel, title, ${SYSTEM})
       values ('p', 'ROADS', '2026-05-02T00:00:00Z', 'website', 'x', 'p', ${VALUES})`,
    );
    await database.pool.query(
      `insert into reference.official_accounts (organization_code, platform, handle, is_verified, belongs_to_head, ${SYSTEM})
       values ('RS-A', 'instagram', '@rsa', false, false, 'a', ${VALUES})`,
    );
    const { organizations: found } = await media.presence(MAY);
    expect(found).toMatchObject([
      {
        organizationCode: 'ROADS',
        publicationCount: 1,
        channels: [{ channel: 'website', count: 1 }],
        accounts: [],
      },
      { organizationCode: 'RS-A', publicationCount: 0, accounts: [{ handle: '@rsa', isVerified: false }] },
    ]);
  });
});
