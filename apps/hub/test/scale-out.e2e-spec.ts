import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, redisUrlForTests, type TestDatabase, until } from '#testing';
import { ask, ended, push, registerAgency, type Agency, type BatchCounts } from './agency.js';
import { HubProcesses, type HubProcess } from './hub-process.js';

// Starting processes one after another takes its time on a machine that is busy with other things.
jest.setTimeout(180_000);

const redisUrl = await redisUrlForTests();

const DATASETS = ['reference.commodities', 'complaints.complaint_categories'] as const;
const AGENCIES = 6;
const PUSHES_PER_STREAM = 8;
/** Records that every push of a stream changes, those that are its own, and one that is wrong. */
const SHARED_RECORDS = 30;
const OWN_RECORDS = 10;
const RECORDS_PER_PUSH = SHARED_RECORDS + OWN_RECORDS + 1;

interface Stream {
  readonly agency: Agency;
  readonly dataset: (typeof DATASETS)[number];
}

if (redisUrl === null)
  describe.skip('two api and two worker processes, queue in redis: none answers', () => it('', () => {}));

describe.each(redisUrl === null ? ['postgresql'] : ['postgresql', 'redis'])(
  'two api and two worker processes, queue in %s',
  (store) => {
    let database: TestDatabase;
    let hubs: HubProcesses;
    let apis: HubProcess[];
    let workers: HubProcess[];
    const streams: Stream[] = [];
    const acknowledged = new Map<string, Agency>();
    let batches: readonly BatchCounts[] = [];

    beforeAll(async () => {
      database = await createTestDatabase();
      hubs = new HubProcesses({
        DATABASE_URL: database.url,
        ...(store === 'redis' ? { REDIS_URL: redisUrl ?? '' } : {}),
      });
      const [one, ...others] = await Promise.all([
        hubs.start({ HUB_ROLES: 'api' }),
        hubs.start({ HUB_ROLES: 'api' }),
        hubs.start({ HUB_ROLES: 'worker' }),
        hubs.start({ HUB_ROLES: 'worker' }),
      ]);
      apis = [one, ...others.slice(0, 1)];
      workers = others.slice(1);
      for (let number = 1; number <= AGENCIES; number += 1) {
        const agency = await registerAgency(one.url, hubs.adminKey, {
          code: `dinas-${number}`,
          scopes: DATASETS.map((dataset) => `push:${dataset}`),
        });
        streams.push(...DATASETS.map((dataset) => ({ agency, dataset })));
      }
    });

    afterAll(async () => {
      await hubs.stop();
      await database.close();
    });

    it('a drain in the middle of the work loses no push and interrupts no batch', async () => {
      const codes: Promise<number | null>[] = [];
      const pushing = streams.map((stream, at) => pushAll(stream, at));
      await until(
        () => acknowledged.size >= (streams.length * PUSHES_PER_STREAM) / 3,
        'a third of the pushes',
      );

      // A push that is in the hands of the api when it is told to stop: it waits for the row of its stream.
      const held = await holdStream(streams[0]);
      const inFlight = push(apis[0]?.url ?? '', held.stream.agency.key, {
        dataset: held.stream.dataset,
        idempotencyKey: 'in-flight',
        records: [recordOf(held.stream, 'in-flight', 'in flight')],
      });
      await until(pushWaits, 'a push that waits for its stream');
      codes.push(...[apis[0], workers[0]].flatMap((hub) => (hub === undefined ? [] : [hub.end('SIGTERM')])));
      await held.release();
      const { batchId, replayed } = await inFlight;
      expect(replayed).toBe(false);
      acknowledged.set(batchId, held.stream.agency);

      await Promise.all(pushing);
      expect(await Promise.all(codes)).toEqual([0, 0]);
      apis[0] = await hubs.start({ HUB_ROLES: 'api' });
      batches = (
        await Promise.all(
          streams
            .filter(({ dataset }) => dataset === DATASETS[0])
            .map(({ agency }) =>
              ended(
                apis[1]?.url ?? '',
                agency.key,
                [...acknowledged].flatMap(([id, owner]) => (owner === agency ? [id] : [])),
              ),
            ),
        )
      ).flat();
      expect(batches).toHaveLength(streams.length * PUSHES_PER_STREAM + 1);
      // One attempt each: the worker that was told to stop finished what it had begun.
      expect(new Set(batches.map(({ state, attemptCount }) => `${state} ${attemptCount}`))).toEqual(
        new Set(['APPLIED 1']),
      );
    });

    it('every record is accounted for', () => {
      for (const { receivedCount, appliedCount, unchangedCount, rejectedCount } of batches) {
        expect(appliedCount + unchangedCount + rejectedCount).toBe(receivedCount);
        if (receivedCount > 1)
          expect([receivedCount, appliedCount, rejectedCount]).toEqual([
            RECORDS_PER_PUSH,
            RECORDS_PER_PUSH - 1,
            1,
          ]);
      }
    });

    it('both processes give the same answers, with every record once', async () => {
      const query = `{
        commodities(first: 1) { totalCount }
        complaintCategories(first: 1) { totalCount }
        shared: commodities(first: 200, filter: { code: { like: "%.shared.%" } }) {
          nodes { code name provenance { source batchId } history(first: 10) { nodes { name } } }
        }
        commoditiesAggregate(groupBy: [group]) { group count }
      }`;
      const [one, other] = await Promise.all(apis.map(({ url }) => ask(url, query)));
      expect(one?.body.errors).toBeUndefined();
      expect(other?.text).toBe(one?.text);
      const perStream = SHARED_RECORDS + OWN_RECORDS * PUSHES_PER_STREAM;
      expect(one?.body.data.commodities.totalCount).toBe(perStream * AGENCIES + 1);
      expect(one?.body.data.complaintCategories.totalCount).toBe(perStream * AGENCIES);
      expect(one?.body.data.shared.nodes).toHaveLength(SHARED_RECORDS * AGENCIES);
    });

    it('within a stream, records went through their versions in the order of acknowledgement', async () => {
      for (const table of ['reference.commodities', 'complaints.complaint_categories']) {
        const { rows } = await database.pool.query<{ key: string; places: string[]; names: string[] }>(
          `select key, array_agg(sequence::text order by recorded_at) as places, array_agg(name order by recorded_at) as names
           from (
             select key, name, recorded_at, batch_id from ${table} where key like '%.shared.%'
             union all
             select key, name, recorded_at, batch_id from ${table}_history where key like '%.shared.%'
           ) as version join hub.batches as batch on batch.id = batch_id
           group by key order by key limit 1000`,
        );
        expect(rows).toHaveLength(SHARED_RECORDS * AGENCIES);
        for (const { places, names } of rows) {
          expect(names).toHaveLength(PUSHES_PER_STREAM);
          expect(new Set(names).size).toBe(PUSHES_PER_STREAM);
          expect(places.map(Number)).toEqual(places.map(Number).toSorted((a, b) => a - b));
        }
      }
    });

    /** Two pushes of a stream at a time, through both processes; one that is not answered is sent again to the other. */
    async function pushAll(stream: Stream, at: number): Promise<void> {
      for (let first = 0; first < PUSHES_PER_STREAM; first += 2) {
        await Promise.all(
          [first, first + 1].map(async (number) => {
            const batchId = await pushOne(stream, number, (at + number) % 2);
            acknowledged.set(batchId, stream.agency);
          }),
        );
      }
    }

    async function pushOne(stream: Stream, number: number, api: number): Promise<string> {
      const { agency, dataset } = stream;
      const toSend = { dataset, idempotencyKey: `${dataset} ${number}`, records: recordsOf(stream, number) };
      try {
        return (await push(apis[api]?.url ?? '', agency.key, toSend)).batchId;
      } catch (error) {
        // A connection that was refused or cut, or a process that stops, is worth another try elsewhere; any other no is a fault.
        if (!Object.hasOwn(Object(error), 'code') && !String(error).includes('Service Unavailable'))
          throw error;
        return (await push(apis[1]?.url ?? '', agency.key, toSend)).batchId;
      }
    }

    async function holdStream(
      stream: Stream | undefined,
    ): Promise<{ readonly stream: Stream; release(): Promise<void> }> {
      if (stream === undefined) throw new Error('there is no stream');
      const client = await database.pool.connect();
      await client.query('begin');
      await client.query(
        `select id from hub.streams where dataset = $1 and source_id = (select id from hub.sources where code = $2) for update`,
        [stream.dataset, stream.agency.code],
      );
      return {
        stream,
        async release() {
          await client.query('rollback');
          client.release();
        },
      };
    }

    async function pushWaits(): Promise<boolean> {
      const { rows } = await database.pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and query like '%insert into hub.batches%' limit 1`,
      );
      return rows.length > 0;
    }
  },
);

function recordsOf(stream: Stream, number: number): readonly unknown[] {
  const shared = Array.from({ length: SHARED_RECORDS }, (_, at) =>
    recordOf(stream, `shared.${at}`, `push ${number}`),
  );
  const own = Array.from({ length: OWN_RECORDS }, (_, at) => recordOf(stream, `own.${number}.${at}`, 'own'));
  return [...shared, { code: `${stream.agency.code}.nameless.${number}` }, ...own];
}

function recordOf({ agency, dataset }: Stream, code: string, name: string): unknown {
  const record = { code: `${agency.code}.${code}`, name, group: agency.code };
  return dataset === 'reference.commodities' ? { ...record, unit: 'kg' } : record;
}
