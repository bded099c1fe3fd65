import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AuditLog, type Caller } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import type { Logger } from '#core/logging';
import { Signals } from '#core/signals';
import { DATABASE, LOGGER } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { ChangeLog } from './feed/change-log.js';
import type { Feed, Start } from './feed/follow.js';
import { Tails } from './feed/tail.js';
import { Views } from './feed/view.js';

/**
 * The change feeds of this process, behind every live door. They read the primary: a notice comes from there, and on a replica that lags
 * there would be nothing to see yet.
 */
@Injectable()
export class ChangeFeeds implements Feed, OnApplicationShutdown {
  readonly log: ChangeLog;
  readonly tails: Tails;
  readonly views: Views;

  constructor(
    @Inject(DATABASE) pool: Pool,
    @Inject(LOGGER) logger: Logger,
    registry: DatasetRegistry,
    auditLog: AuditLog,
    signals: Signals,
    { province }: HubConfig,
  ) {
    const parts = { pool, registry, auditLog, provinceCode: province };
    this.log = new ChangeLog(parts);
    this.tails = new Tails(this.log, signals, logger);
    this.views = new Views(parts);
  }

  /** What a caller asks to follow, and from where. */
  async begin(
    caller: Caller,
    {
      dataset,
      after,
      filter,
    }: { readonly dataset: string; readonly after: string | null; readonly filter: string | null },
  ): Promise<Start> {
    const view = this.views.of(caller, dataset, filter);
    return { view, ...(await this.log.locate(view, after)) };
  }

  onApplicationShutdown(): void {
    this.tails.close();
  }
}
