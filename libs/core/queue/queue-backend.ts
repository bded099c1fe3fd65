import type { QueueOptions, WorkerOptions } from 'bullmq';
import {
  QUEUE_CONNECTIONS_MAX,
  QUEUE_RECONNECT_DOUBLINGS_MAX,
  QUEUE_RECONNECT_FIRST_MS,
  QUEUE_RECONNECT_MAX_MS,
} from '#core/limits';
import type { QueueTarget } from './queue.service.js';

/** BullMQ's classes bound to one of its two stores, with the connection that each role wants. */
export interface QueueBackend {
  readonly Queue: typeof import('bullmq').Queue;
  readonly Worker: typeof import('bullmq').Worker;
  readonly queueOptions: Pick<QueueOptions, 'connection' | 'prefix'>;
  readonly workerOptions: Pick<WorkerOptions, 'connection' | 'prefix'>;
}

/** Loaded when first needed: BullMQ takes a third of a second to load, and a command like `key list` has no use for it. */
export async function loadBackend({ redisUrl, databaseUrl }: QueueTarget): Promise<QueueBackend> {
  const bullmq = await import('bullmq');
  if (redisUrl !== null) {
    // Hubs with databases of their own may share a Redis: neither takes the other's jobs.
    const prefix = `lumbung${new URL(databaseUrl).pathname.replaceAll('/', ':')}`;
    return {
      Queue: bullmq.Queue,
      Worker: bullmq.Worker,
      // A push must not wait for a Redis that is away: the batch is safe, and the sweeper finds it.
      queueOptions: {
        prefix,
        connection: { url: redisUrl, enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy },
      },
      workerOptions: { prefix, connection: { url: redisUrl, maxRetriesPerRequest: null, retryStrategy } },
    };
  }
  const { Queue, Worker } = bullmq.withBackend(bullmq.createPostgresBackend);
  const connection = {
    connectionString: databaseUrl,
    schema: 'bullmq',
    migrate: true,
    max: QUEUE_CONNECTIONS_MAX,
    application_name: 'lumbung-queue',
  };
  return {
    // Both stores are driven through the same methods; the type arguments name which one, and only this file cares.
    Queue: Queue as unknown as QueueBackend['Queue'],
    Worker: Worker as unknown as QueueBackend['Worker'],
    queueOptions: { connection: connection },
    workerOptions: { connection: connection },
  };
}

/** BullMQ's own pauses grow to 20 s: after an outage of a minute, work would stand still as long again. */
function retryStrategy(attempt: number): number {
  return Math.min(
    QUEUE_RECONNECT_FIRST_MS * 2 ** Math.min(attempt, QUEUE_RECONNECT_DOUBLINGS_MAX),
    QUEUE_RECONNECT_MAX_MS,
  );
}
