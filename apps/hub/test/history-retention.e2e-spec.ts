import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadHubConfig } from '#core/config';
import { applyRetention, INGEST, type IngestContext } from '#ingest';
import { settled } from '#testing';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { sourceHub } from './hub-program.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const DATASET = 'reference.commodities';
/** Between the two versions of a that were removed; before the one that is left was superseded; and after. */
const [EARLY, LINE] = ['2020-01-15T00:00:00Z', '2020-02-01T00:00:00Z'];

let hub: TestHub;
let agency: Agency;
let pushes = 0;
let oldCursor: string;

/** a: one, two (2020), three. b: deleted in 2020. c: one, two (today). */
beforeAll(async () => {
  hub = await startTestHub({ program: sourceHub });
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'pasar', scopes: ['push:reference.*'] });
  await write([record('a', 'satu'), record('b', 'satu'), record('c', 'satu')]);
  oldCursor = (await changes('after=start')).body.cursor;
  await write([record('a', 'dua')]);
  await write([{ code: 'b' }], 'DELETE');
  await age(`superseded_at = $1`, '2020-01-01T00:00:00Z');
  await write([record('a', 'tiga')]);
  await age(`superseded_at = $1`, LINE, `name = 'dua'`);
  await age(`recorded_at = $1`, '2020-01-01T00:00:00Z', `name = 'dua'`);
  await write([record('c', 'dua')]);
  await hub.database.pool.query(`update ${DATASET} set recorded_at = $1 where key = 'a'`, [LINE]);
  await settled(hub.database.pool);
  await removeOlderThan(100);
});

afterAll(() => hub.stop());

describe('where old versions were removed', () => {
  it('a cursor from before is told to begin anew, and a new one goes on', async () => {
    const refused = await changes(`after=${oldCursor}&wait=0`);
    expect([refused.status, refused.body.error]).toMatchObject([
      410,
      { code: 'MUST_REFETCH', reason: 'expired', dataset: DATASET },
    ]);
    const copy = await changes('after=start');
    expect(copy.body.changes.map(({ key }: { readonly key: string }) => key).sort()).toEqual(['a', 'c']);
    await write([record('d', 'satu')]);
    const next = await changes(`after=${copy.body.cursor}`);
    expect(next.body.changes).toMatchObject([{ op: 'UPSERT', key: 'd' }]);
  });

  it.each([
    ['a list', `commodities(asOf: "${EARLY}") { nodes { code } }`],
    ['a count', `commodities(asOf: "${EARLY}") { totalCount }`],
    [
      'a list of which nothing is left',
      `commodities(asOf: "${EARLY}", filter: { code: { eq: "b" } }) { nodes { code } }`,
    ],
    ['a summary', `commoditiesAggregate(asOf: "${EARLY}") { count }`],
    [
      'a part of a larger question',
      `now: commodities { totalCount } then: commodities(asOf: "${EARLY}") { totalCount }`,
    ],
  ])('%s of a moment before is refused, and says since when there is one', async (_what, query) => {
    const { body } = await hub.graphql(`{ ${query} }`);
    expect(body.errors).toMatchObject([
      {
        extensions: {
          code: 'HISTORY_REMOVED',
          dataset: DATASET,
          since: expect.stringMatching(/^2020-02-01T/),
        },
      },
    ]);
    expect(body.data ?? null).toBeNull();
    expect(body.errors[0].message).toContain('2020-02-01');
  });

  it('what a domain reckons of a moment before is refused, too', async () => {
    await hub.database.pool.query(
      `insert into hub.change_floors (dataset, floor_seq, whole_since) values ('planning.plans', 1, $1)`,
      [LINE],
    );
    const { body } = await hub.graphql(
      `{ alignment(planCode: "RPJMD-33-2025", year: 2020, asOf: "${EARLY}") { summary { indicatorCount } } }`,
    );
    expect(body.errors).toMatchObject([
      { extensions: { code: 'HISTORY_REMOVED', dataset: 'planning.plans' } },
    ]);
  });

  it('an export of a moment before is refused with 410, before a file begins', async () => {
    const response = await fetch(`${hub.url}/export/${DATASET}.csv?asOf=${EARLY}`);
    expect([response.status, await response.json()]).toMatchObject([
      410,
      { error: { code: 'HISTORY_REMOVED' } },
    ]);
  });

  it('the moment on the line and any after it are answered, and so is the present', async () => {
    const names = async (asOf: string): Promise<unknown> => {
      const { body } = await hub.graphql(`{ commodities(asOf: "${asOf}") { nodes { code name } } }`);
      return body.data.commodities.nodes;
    };
    expect(await names(LINE)).toEqual([{ code: 'a', name: 'tiga' }]);
    const { body } = await hub.graphql('{ commodities { nodes { code } } }');
    expect(body.data.commodities.nodes.map(({ code }: { readonly code: string }) => code)).toEqual([
      'a',
      'c',
      'd',
    ]);
  });

  it('the history of a record holds what is left, and other datasets are as they were', async () => {
    const { body } = await hub.graphql(
      `{ a: commodity(code: "a") { history(first: 9) { nodes { name } } } c: commodity(code: "c") { history(first: 9) { nodes { name } } }
         regions(asOf: "${EARLY}") { totalCount } }`,
    );
    expect(body.data).toEqual({
      a: { history: { nodes: [{ name: 'tiga' }] } },
      c: { history: { nodes: [{ name: 'dua' }, { name: 'satu' }] } },
      regions: { totalCount: 0 },
    });
  });
});

/** What the worker's hourly run does where HISTORY_RETENTION_DAYS is set. */
async function removeOlderThan(days: number): Promise<void> {
  const { retentionDays } = loadHubConfig({ HISTORY_RETENTION_DAYS: String(days) });
  await applyRetention(hub.running.app.get<IngestContext>(INGEST, { strict: false }), retentionDays);
}

async function age(assignment: string, moment: string, where = 'true'): Promise<void> {
  await hub.database.pool.query(`update ${DATASET}_history set ${assignment} where ${where}`, [moment]);
}

async function changes(
  parameters: string,
  // Answers are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<{ readonly status: number; readonly body: any }> {
  const response = await fetch(`${hub.url}/changes/${DATASET}?${parameters}`);
  return { status: response.status, body: await response.json() };
}

function record(code: string, name: string): object {
  return { code, name, group: 'Beras', unit: 'kg' };
}

async function write(records: readonly unknown[], mode: 'UPSERT' | 'DELETE' = 'UPSERT'): Promise<void> {
  pushes += 1;
  const toSend = { dataset: DATASET, idempotencyKey: `push ${pushes}`, records, mode };
  const { batchId } = await push(hub.url, agency.key, toSend);
  const [batch] = await ended(hub.url, agency.key, [batchId]);
  if (batch?.appliedCount !== records.length) throw new Error(`not applied: ${JSON.stringify(batch)}`);
  await settled(hub.database.pool);
}
