import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from '#core/database';
import { ARRIVALS_EXTEND_INTERVAL_MS } from '#core/limits';
import type { Logger } from '#core/logging';
import { DATABASE, LOGGER } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { backfillCalendar } from './backfill-calendar.js';
import { extendCalendar } from './extend-calendar.js';
import { TODAY } from './today.sql.js';

/** Fills the calendar from before it was kept, then keeps it up to today. Only where the worker role is on; several workers do no harm. */
@Injectable()
export class CalendarKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;
  #seen = '';
  readonly #stopping = new AbortController();

  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(DatasetRegistry) private readonly registry: DatasetRegistry,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.tick(), ARRIVALS_EXTEND_INTERVAL_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#running;
  }

  /** One run at a time; nothing to do while the day and the number of known reports are the same. */
  private tick(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.extendWhenChanged()
      .catch((err: unknown) =>
        this.log.warn({ err }, 'the arrival calendar was not extended; the next try comes'),
      )
      .finally(() => (this.#isRunning = false));
  }

  private async extendWhenChanged(): Promise<void> {
    await backfillCalendar(this.pool, this.registry, this.#stopping.signal);
    if ((await this.state()) === this.#seen) return;
    await extendCalendar(this.pool, this.registry);
    this.#seen = await this.state();
  }

  private async state(): Promise<string> {
    const { rows } = await this.pool.query<{ state: string }>(
      `select concat_ws(' ', ${TODAY}, (select max(id) from hub.arrivals), (select max(changed_at) from hub.expected_arrivals))
         as state order by state limit 1`,
    );
    return rows[0]?.state ?? '';
  }
}
