import type { Job, Queue, Worker } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ENQUEUE_TIMEOUT_MS,
  QUEUE_EVENTS_KEPT_MAX,
  QUEUE_LOCK_MS,
  QUEUE_RETRY_MS,
  QUEUE_STALLED_CHECK_MS,
  QUEUE_STALLS_MAX,
} from '#core/limits';
import type { Logger } from '#core/logging';
import { loadBackend, type QueueBackend } from './queue-backend.js';

/** "Look at this stream": never the data. It may come twice, late or not at all. */
export interface StreamJob {
  readonly streamId: string;
  readonly traceId: string;
}

export interface QueueTarget {
  /** Redis when given, else PostgreSQL. */
  readonly redisUrl: string | null;
  readonly databaseUrl: string;
}

/** The trigger of the workers. It may lose everything: the truth is in hub.batches, and the sweeper asks again. */
export class QueueService {
  private backend: QueueBackend | undefined;
  private queue: Queue<StreamJob> | undefined;
  private readonly workers: Worker<StreamJob>[] = [];

  constructor(
    private readonly target: QueueTarget,
    private readonly logger: Logger,
  ) {}

  /** Connects, and creates the queue's own tables where they are missing. */
  async open(): Promise<void> {
    this.backend = await loadBackend(this.target);
    const queue = new this.backend.Queue<StreamJob>(QUEUE_NAME, {
      ...this.backend.queueOptions,
      streams: { events: { maxLen: QUEUE_EVENTS_KEPT_MAX } },
    });
    // Without a listener, a restart of the server behind the queue would end the process.
    queue.on('error', (error) => this.logger.warn({ err: error }, 'queue: connection trouble'));
    await queue.waitUntilReady();
    this.queue = queue;
  }

  /**
   * Asks for one more look at a stream. While one is waiting, further ones fold into it; while one runs, one more follows.
   * Rejects when the queue cannot be reached: the caller logs it and answers its client all the same.
   */
  async enqueueStream(job: StreamJob): Promise<void> {
    const added = this.opened().add('stream', job, {
      attempts: 1,
      deduplication: { id: `stream-${job.streamId}`, keepLastIfActive: true },
      removeOnComplete: true,
      removeOnFail: true,
    });
    await withinTime(added, ENQUEUE_TIMEOUT_MS);
  }

  /** Starts taking jobs, `concurrency` at a time. A handler that throws is logged; the sweeper asks again. */
  async onStream(
    handler: (job: StreamJob) => Promise<void>,
    { concurrency }: { readonly concurrency: number },
  ): Promise<void> {
    const { backend } = this;
    if (backend === undefined) throw new Error('the queue is not open');
    const process = ({ data }: Job<StreamJob>): Promise<void> => handler(data);
    const worker = new backend.Worker<StreamJob>(QUEUE_NAME, process, {
      ...backend.workerOptions,
      concurrency,
      // A worker that was killed is noticed within seconds instead of a minute.
      lockDuration: QUEUE_LOCK_MS,
      stalledInterval: QUEUE_STALLED_CHECK_MS,
      maxStalledCount: QUEUE_STALLS_MAX,
      // Its own default of 15 s would leave the worker idle that long after each loss of the connection.
      runRetryDelay: QUEUE_RETRY_MS,
    });
    worker.on('error', (error) => this.logger.warn({ err: error }, 'queue: worker in trouble'));
    worker.on('failed', (job, error) =>
      this.logger.error({ err: error, ...job?.data }, 'queue: a job failed'),
    );
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Jobs waiting or running. */
  async depth(): Promise<number> {
    const counts = this.opened().getJobCounts('waiting', 'active', 'delayed');
    return Object.values(await withinTime(counts, ENQUEUE_TIMEOUT_MS)).reduce((sum, count) => sum + count, 0);
  }

  /** Takes no new job and waits for those that run; safe to call twice. */
  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.queue?.close();
    this.queue = undefined;
  }

  private opened(): Queue<StreamJob> {
    if (this.queue === undefined) throw new Error('the queue is not open');
    return this.queue;
  }
}

/** A store that is away can keep a call waiting for ever. */
async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const timer = new AbortController();
  const timeout = sleep(timeoutMs, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`the queue did not answer within ${timeoutMs} ms`);
  });
  timeout.catch(() => undefined);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

const QUEUE_NAME = 'streams';
