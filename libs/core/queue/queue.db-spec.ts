import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '#core/logging';
import { createTestDatabase, redisUrlForTests, type TestDatabase } from '#testing';
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
    await queue.onStream(
      async (job) => {
        seen.push(job);
        await sleep(300);
      },
      { concurrency: 2 },
    );
    await queue.enqueueStream({ streamId: stream, traceId: 'first' });
    await until(() => seen.length === 1);
    for (const traceId of ['second', 'third', 'fourth'])
      await queue.enqueueStream({ streamId: stream, traceId });
    await queue.enqueueStream({ streamId: other, traceId: 'beside' });
    await until(async () => seen.length === 3 && (await queue.depth()) === 0);
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
    await until(() => seen.length === 2);
    await until(async () => (await queue.depth()) === 0);
  });

  it('stopping waits for the job that runs and takes no other', async () => {
    await queue.stopWorkers();
    let finished = 0;
    let started = 0;
    await queue.onStream(
      async () => {
        started += 1;
        await sleep(200);
        finished += 1;
      },
      { concurrency: 1 },
    );
    for (let count = 0; count < 2; count++) {
      await queue.enqueueStream({ streamId: randomBytes(4).toString('hex'), traceId: 't' });
    }
    await until(() => started === 1);
    await queue.stopWorkers();
    expect([started, finished]).toEqual([1, 1]);
    expect(await queue.depth()).toBe(1);
  });
});

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await sleep(10);
  }
}
