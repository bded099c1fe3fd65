import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createTestDatabase, redisUrlForTests, type TestDatabase, until } from '#testing';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { Follower, PollFollower, SocketFollower, SseFollower } from './follower.js';
import { HubProcesses, type HubProcess } from './hub-process.js';

// Starting processes one after another takes its time on a machine that is busy with other things.
jest.setTimeout(180_000);

const redisUrl = await redisUrlForTests();

const DATASET = 'reference.commodities';
const AGENCIES = 2;
const PUSHES = 12;
const OWN_RECORDS = 4;

if (redisUrl === null)
  describe.skip('live doors of two api processes, queue in redis: none answers', () => it('', () => {}));

describe.each(redisUrl === null ? ['postgresql'] : ['postgresql', 'redis'])(
  'live doors of two api processes and one worker, queue in %s',
  (store) => {
    let database: TestDatabase;
    let hubs: HubProcesses;
    let one: HubProcess;
    let other: HubProcess;
    let agencies: Agency[];
    let planner: Agency;
    /** Three at each process. */
    let followers: { readonly at: 'one' | 'other'; readonly follower: Follower }[];
    let expected = 0;

    beforeAll(async () => {
      database = await createTestDatabase();
      hubs = new HubProcesses({
        DATABASE_URL: database.url,
        ...(store === 'redis' ? { REDIS_URL: redisUrl ?? '' } : {}),
      });
      [one, other] = await Promise.all([hubs.start({ HUB_ROLES: 'api' }), hubs.start({ HUB_ROLES: 'api' })]);
      agencies = [];
      for (let number = 1; number <= AGENCIES; number += 1)
        agencies.push(
          await registerAgency(one.url, hubs.adminKey, {
            code: `dinas-${number}`,
            scopes: [`push:${DATASET}`],
          }),
        );
      planner = await registerAgency(other.url, hubs.adminKey, {
        code: 'bappeda',
        scopes: ['push:planning.*', 'push:reference.regions'],
      });
      followers = (['one', 'other'] as const).flatMap((at) =>
        [new SseFollower(DATASET), new SocketFollower(DATASET), new PollFollower(DATASET)].map(
          (follower) => ({ at, follower }),
        ),
      );
      for (const { at, follower } of followers) follower.moveTo(at === 'one' ? one.url : other.url);
    });

    afterAll(async () => {
      for (const { follower } of followers) follower.close();
      await hubs.stop();
      await database.close();
    });

    it('a push through one is followed through the other until a worker has applied it', async () => {
      const [agency] = agencies;
      if (agency === undefined) throw new Error('there is an agency');
      const { batchId } = await push(one.url, agency.key, {
        dataset: DATASET,
        idempotencyKey: 'watched',
        records: [record(agency, 'watched', 'seen')],
      });
      const watching = watch(other.url, agency.key, BATCH, { id: batchId });
      await watching.heard(1);
      expect(watching.results[0]).toMatchObject({ batchChanged: { state: 'RECEIVED', appliedCount: 0 } });
      await hubs.start({ HUB_ROLES: 'worker' });
      await watching.ended;
      expect(watching.results.at(-1)).toMatchObject({ batchChanged: { state: 'APPLIED', appliedCount: 1 } });
      expected += 1;
      for (const { follower } of followers) expect(await follower.hears(expected)).toHaveLength(expected);
    });

    it('that what a plan is made of changed is told at both', async () => {
      const write = async (at: string, dataset: string, content: object): Promise<void> => {
        const { batchId } = await push(at, planner.key, {
          dataset,
          idempotencyKey: JSON.stringify(content),
          records: [content],
        });
        const [batch] = await ended(at, planner.key, [batchId]);
        if (batch?.appliedCount !== 1) throw new Error(`not applied: ${JSON.stringify(batch)}`);
      };
      await write(one.url, 'reference.regions', { code: '33', name: 'Jawa Tengah', level: 'province' });
      await write(other.url, 'planning.plans', plan('Rencana'));
      const watching = [one.url, other.url].map((url) =>
        watch(url, planner.key, ALIGNMENT, { planCode: 'RPJMD-33-2025' }),
      );
      // A subscription says nothing when it begins, so the plan is changed until it is heard.
      for (let change = 1; watching.some(({ results }) => results.length === 0); change += 1) {
        await write([one.url, other.url][change % 2] ?? '', 'planning.plans', plan(`Rencana ${change}`));
        if (change > 20) throw new Error('nobody hears that the plan changes');
      }
      for (const { results, close } of watching) {
        expect(results[0]).toMatchObject({
          alignmentChanged: { planCode: 'RPJMD-33-2025', datasets: ['planning.plans'] },
        });
        close();
      }
    });

    it('everybody hears every change once and in the same order, through whichever process it was pushed', async () => {
      await Promise.all(
        agencies.map((agency, at) => pushAll(agency, 'both', (number) => [one, other][(at + number) % 2])),
      );
      expected += AGENCIES * PUSHES * (1 + OWN_RECORDS);
      await expectAllHeard('both');
    });

    it('a transaction that commits late is not skipped, and nothing that is behind it comes before it', async () => {
      const [late, prompt] = agencies;
      if (late === undefined || prompt === undefined) throw new Error('there are two agencies');
      const holder = await database.pool.connect();
      const before = expected;
      try {
        await holder.query('begin');
        await holder.query(`select id from ${DATASET} where key = $1 for update`, [`${late.code}.shared`]);
        const first = await push(one.url, late.key, {
          dataset: DATASET,
          idempotencyKey: 'late',
          records: [record(late, 'shared', 'late')],
        });
        await until(applyWaits, 'the worker waits for the record');
        const second = await push(other.url, prompt.key, {
          dataset: DATASET,
          idempotencyKey: 'prompt',
          records: [record(prompt, 'shared', 'prompt')],
        });
        expect(await ended(one.url, prompt.key, [second.batchId])).toMatchObject([{ state: 'APPLIED' }]);
        // It is there for whoever asks, and yet not told: what began before it may still come.
        await new Promise((resolve) => setTimeout(resolve, 500));
        for (const { follower } of followers) expect(follower.heard).toHaveLength(before);
        await holder.query('rollback');
        expect(await ended(other.url, late.key, [first.batchId])).toMatchObject([{ state: 'APPLIED' }]);
      } finally {
        holder.release();
      }
      expected += 2;
      for (const { follower } of followers)
        expect((await follower.hears(expected)).slice(before)).toEqual([
          `${late.code}.shared late`,
          `${prompt.code}.shared prompt`,
        ]);
    });

    it('whose process was killed goes on at the other with its cursor, and misses and repeats nothing', async () => {
      const [agency] = agencies;
      if (agency === undefined) throw new Error('there is an agency');
      const before = expected;
      const pushing = Promise.all(
        agencies.map((sender) => pushAll(sender, 'killed', (number) => (number % 2 === 0 ? one : other))),
      );
      await until(
        () => followers.every(({ follower }) => follower.heard.length > before + OWN_RECORDS),
        'everybody hears the first of them',
      );
      await one.end('SIGKILL');
      for (const { at, follower } of followers) if (at === 'one') follower.moveTo(other.url);
      await pushing;
      expected += AGENCIES * PUSHES * (1 + OWN_RECORDS);
      await expectAllHeard('killed');
    });

    it('and from there at a process that was started since', async () => {
      one = await hubs.start({ HUB_ROLES: 'api' });
      for (const { at, follower } of followers) if (at === 'other') follower.moveTo(one.url);
      await Promise.all(agencies.map((agency) => pushAll(agency, 'again', () => other)));
      expected += AGENCIES * PUSHES * (1 + OWN_RECORDS);
      await expectAllHeard('again');
    });

    /** One push after another, each changing the record that all share; one that is not answered goes to the other process. */
    async function pushAll(
      agency: Agency,
      round: string,
      processFor: (number: number) => HubProcess | undefined,
    ): Promise<void> {
      for (let number = 0; number < PUSHES; number += 1) {
        const own = Array.from({ length: OWN_RECORDS }, (_, at) =>
          record(agency, `${round}.${number}.${at}`, 'own'),
        );
        const toSend = {
          dataset: DATASET,
          idempotencyKey: `${round} ${number}`,
          records: [record(agency, 'shared', `${round} ${number}`), ...own],
        };
        await push(processFor(number)?.url ?? '', agency.key, toSend).catch((error: unknown) => {
          if (!Object.hasOwn(Object(error), 'code')) throw error;
          return push(other.url, agency.key, toSend);
        });
      }
    }

    async function expectAllHeard(round: string): Promise<void> {
      const lists = await Promise.all(followers.map(({ follower }) => follower.hears(expected)));
      // Long enough for a change that comes a second time to be there, too.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const [first = []] = lists;
      expect(first).toHaveLength(expected);
      expect(new Set(first).size).toBe(expected);
      for (const list of lists) expect(list).toEqual(first);
      for (const { code } of agencies)
        expect(first.filter((change) => change.startsWith(`${code}.shared ${round}`))).toEqual(
          Array.from({ length: PUSHES }, (_, number) => `${code}.shared ${round} ${number}`),
        );
    }

    async function applyWaits(): Promise<boolean> {
      const { rows } = await database.pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and backend_xid is not null limit 1`,
      );
      return rows.length > 0;
    }
  },
);

interface Watching {
  // Answers are looked at by expect(), which takes anything.
  readonly results: unknown[];
  readonly ended: Promise<void>;
  heard(count: number): Promise<void>;
  close(): void;
}

function watch(url: string, key: string, query: string, variables: Record<string, unknown>): Watching {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${key}` },
  });
  const results: unknown[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    client.subscribe(
      { query, variables },
      {
        next: ({ data }) => void results.push(data),
        error: (error) => reject(new Error(JSON.stringify(error))),
        complete: resolve,
      },
    );
  });
  return {
    results,
    ended,
    heard: (count) => until(() => results.length >= count, `${count} results`),
    close: () => void client.dispose(),
  };
}

function record({ code }: Agency, name: string, value: string): object {
  return { code: `${code}.${name}`, name: value, group: code, unit: 'kg' };
}

function plan(title: string): object {
  return {
    code: 'RPJMD-33-2025',
    kind: 'RPJMD',
    title,
    regionCode: '33',
    startYear: 2025,
    endYear: 2029,
    revision: 0,
    validFrom: '2025-01-01',
  };
}

const BATCH = `subscription ($id: ID!) { batchChanged(id: $id) { state appliedCount } }`;
const ALIGNMENT = `subscription ($planCode: String!) { alignmentChanged(planCode: $planCode) { planCode datasets } }`;
