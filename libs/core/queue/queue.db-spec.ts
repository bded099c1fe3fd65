import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createLogger } from '#core/logging';
import { createTestDatabase, redisUrlForTests, type TestDatabase, until } from '#testing';
import { QueueService, type StreamJob } from './index.js';

const logger = createLogger({ level: 'silent', isPretty: false });
const redisUrl = await redisUrlForTests();
const stores = redisUrl === null ? (['postgresql'] as const) : (['postgresql', 'redis'] as const);

describe.each(stores)('QueueService on %s', (store) => {
  let database: TestDatabase;
  let queue: QueueService;

  beforeAll(async () => {
    database = await createTestDatabase();
    queue = new QueueService(
      { redisUrl: store === 'redis' ? redisUrl : null, databaseUrl: database.url },
      logger,
    );
    await queue.open();
  });

  afterAll(async () => {
    await queue.close();
    await database.close();
  });

  it('gives every stream its look, folds waiting ones, and looks again after a job that was running', async () => {
    const seen: StreamJob[] = [];
    const stream = randomBytes(4).toString('hex');
    const other = `${stream}-other`;
    const work = gate();
    await queue.onStream(
      async (job) => {
        seen.push(job);
        await work.opened;
      },
      { concurrency: 2 },
    );
    await queue.enqueueStream({ streamId: stream, traceId: 'first' });
    await until(() => seen.length === 1, 'the first look');
    for (const traceId of ['second', 'third', 'fourth'])
      await queue.enqueueStream({ streamId: stream, traceId });
    await queue.enqueueStream({ streamId: other, traceId: 'beside' });
    work.open();
    await until(async () => seen.length === 3 && (await queue.depth()) === 0, 'three looks, and no more');
    const looks = seen.filter((job) => job.streamId === stream).map((job) => job.traceId);
    expect(looks).toEqual(['first', 'fourth']);
    expect(seen.map((job) => job.streamId)).toContain(other);
  });

  it('a handler that throws does not stop the next job', async () => {
    await queue.stopWorkers();
    const seen: string[] = [];
    await queue.onStream(
      ({ traceId }) => {
        seen.push(traceId);
        return traceId === 'bad' ? Promise.reject(new Error('on purpose')) : Promise.resolve();
      },
      { concurrency: 1 },
    );
    for (const traceId of ['bad', 'good']) {
      await queue.enqueueStream({ streamId: randomBytes(4).toString('hex'), traceId });
    }
    await until(() => seen.length === 2, 'both jobs');
    await until(async () => (await queue.depth()) === 0, 'nothing waits');
  });

  it('stopping waits for the job that runs and takes no other', async () => {
    await queue.stopWorkers();
    let finished = 0;
    let started = 0;
    const work = gate();
    await queue.onStream(
      async () => {
        started += 1;
        await work.opened;
        finished += 1;
      },
      { concurrency: 1 },
    );
    for (let count = 0; count < 2; count++) {
      await queue.enqueueStream({ streamId: randomBytes(4).toString('hex'), traceId: 't' });
    }
    await until(() => started === 1, 'a job that runs');
    const stopped = queue.stopWorkers();
    work.open();
    await stopped;
    expect([started, finished]).toEqual([1, 1]);
    expect(await queue.depth()).toBe(1);
  });
});

/** What a job waits for until the test lets it go on. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
