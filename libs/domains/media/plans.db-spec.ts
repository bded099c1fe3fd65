import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createTestDatabase,
  explainingPool,
  readsOf,
  type TestDatabase,
  SYSTEM_NAMES,
  systemValues,
} from '#testing';
import { MediaService } from './media.service.js';

/** A hundred mentions a day from 2025-01-01 on, of 40 organizations in turn; one in five is negative, and one of a hundred of those unanswered. */
const MENTIONS_A_DAY = 100;
const DAYS = 30;

let database: TestDatabase;
let reads: ReturnType<typeof explainingPool>['reads'];
let media: MediaService;

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(
    `insert into reference.organizations (code, name, kind, region_code, function_codes, ${SYSTEM_NAMES})
     select 'A' || i, 'Dinas contoh ' || i, 'agency', '33', '{}', ${systemValues(`'A' || i`)} from generate_series(0, 39) i`,
  );
  await pool.query(
    `insert into media.media_mentions (url, outlet, platform, published_at, title, organization_code, sentiment, sentiment_source,
       responded_at, ${SYSTEM_NAMES})
     select 'https://contoh.invalid/' || i, 'Media contoh', 'news', at, 'Berita contoh', 'A' || i % 40,
       case when i % 5 = 0 then 'negative' else 'neutral' end, 'supplied',
       case when i % 500 = 0 then null else at + interval '5 hours' end, ${systemValues(`'https://contoh.invalid/' || i`)}
     from (select i, timestamptz '2025-01-01 00:00+07' + i * interval '864 seconds' as at from generate_series(1, 50000) i) as made`,
  );
  await pool.query(
    `insert into media.agency_publications (url, organization_code, published_at, channel, title, ${SYSTEM_NAMES})
     select 'https://contoh.invalid/p' || i, 'A' || i % 40, timestamptz '2025-01-01 00:00+07' + i * interval '864 seconds', 'website', 'Siaran contoh',
       ${systemValues(`'https://contoh.invalid/p' || i`)}
     from generate_series(1, 50000) i`,
  );
  for (const table of ['media.media_mentions', 'media.agency_publications', 'reference.organizations'])
    await pool.query(`vacuum analyze ${table}`);
  const explaining = explainingPool(pool);
  reads = explaining.reads;
  media = new MediaService(explaining.pool);
}, 120_000);
beforeEach(() => void reads.splice(0));
afterAll(() => database.close());

const MONTH = { from: '2025-03-01', to: '2025-03-30', organizationCode: null };
const AGENCY = { ...MONTH, organizationCode: 'A7' };

describe('with 50,000 mentions and as many publications', () => {
  it.each([
    ['everybody', MONTH, DAYS * MENTIONS_A_DAY],
    ['one agency', AGENCY, (DAYS * MENTIONS_A_DAY) / 40],
  ] as const)('what is said and published of %s in a month is all that is read', async (_, of, rows) => {
    await media.sentiment(of);
    await media.presence(of);
    for (const table of ['media_mentions', 'agency_publications']) {
      const read = readsOf(reads, table);
      expect(read.indexes).not.toContain('(whole)');
      expect(read.rowsMax).toBeLessThanOrEqual(rows + 1);
    }
  });

  it('who waits for an answer is read from an index of what is negative', async () => {
    const year = { from: '2025-05-01', to: '2026-04-30', organizationCode: null };
    for (const organizationCode of [null, 'A0'])
      await media.unanswered({ ...year, organizationCode }, { first: 10, after: null });
    const read = readsOf(reads, 'media_mentions');
    expect(read.indexes).toEqual([expect.stringMatching(/^ix_media_mentions_where_sentiment_published_at/u)]);
    expect(read.rowsMax).toBeLessThanOrEqual((365 * MENTIONS_A_DAY) / 5);
  });
});
