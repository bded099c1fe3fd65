import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HubConfig } from '#core/config';
import { QueueService } from '#core/queue';
import { RETENTION_INTERVAL_MS, STREAMS_AT_ONCE, SWEEP_INTERVAL_MS } from '#core/limits';
import { applyStream } from './apply/apply-stream.js';
import type { IngestContext } from './ingest-context.js';
import { INGEST } from './ingest.tokens.js';
import { applyRetention } from './sweep/apply-retention.js';
import { sweep } from './sweep/sweeper.js';

/** Applies streams as the queue names them, and sweeps up after the queue. Only where the worker role is on. */
@Injectable()
export class IngestWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(INGEST) private readonly ingest: IngestContext,
    private readonly queue: QueueService,
    private readonly config: HubConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.onStream((job) => applyStream(this.ingest, job), { concurrency: STREAMS_AT_ONCE });
    this.every(SWEEP_INTERVAL_MS, () => sweep(this.ingest));
    this.every(RETENTION_INTERVAL_MS, () => applyRetention(this.ingest, this.config.retentionDays));
  }

  /** Finishes the batch in hand and takes no other. */
  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    await this.queue.stopWorkers();
    await this.#running;
  }

  /** One run at a time: a slow database must not be asked again while it still answers. */
  private every(intervalMs: number, work: () => Promise<unknown>): void {
    let isRunning = false;
    const timer = setInterval(() => {
      if (isRunning) return;
      isRunning = true;
      this.#running = work()
        .then(() => undefined)
        .catch((error: unknown) => this.ingest.log.warn({ err: error }, 'a sweep failed; the next one comes'))
        .finally(() => (isRunning = false));
    }, intervalMs);
    timer.unref();
    this.#timers.push(timer);
  }
}
