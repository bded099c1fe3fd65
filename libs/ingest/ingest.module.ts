import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { HubRole } from '#core/config';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { Metrics } from '#core/health';
import type { Logger } from '#core/logging';
import { QueueService } from '#core/queue';
import { DATABASE, LOGGER } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import {
  BatchFieldsResolver,
  ProblemFieldsResolver,
  RejectionFieldsResolver,
  WarningFieldsResolver,
} from './graphql/batch-fields.resolver.js';
import { BatchChangedResolver } from './graphql/batch-changed.resolver.js';
import { BatchResolver } from './graphql/batch.resolver.js';
import { ContractResolver } from './graphql/contract.resolver.js';
import { ComparisonResolver } from './graphql/comparison.resolver.js';
import { SnapshotResolver } from './graphql/snapshot.resolver.js';
import { StewardshipResolver } from './graphql/stewardship.resolver.js';
import type { AppliedHook, IngestContext } from './ingest-context.js';
import { IngestWorker } from './ingest-worker.js';
import { INGEST } from './ingest.tokens.js';

export interface IngestOptions {
  /** `api` answers pushes, `worker` applies them. */
  readonly roles: readonly HubRole[];
  /** Rollups kept inside the apply transaction. */
  readonly onApplied?: readonly AppliedHook[];
}

/** Needs `DATABASE`, `LOGGER`, `HubConfig`, `DatasetRegistry`, `QueueService`, `Signals` and `Metrics` from a global module. */
@Module({})
export class IngestModule {
  static forRoles({ roles, onApplied = [] }: IngestOptions): DynamicModule {
    const context: Provider = {
      provide: INGEST,
      inject: [DATABASE, DatasetRegistry, HubConfig, LOGGER, QueueService, Metrics],
      useFactory: (
        pool: Pool,
        registry: DatasetRegistry,
        { province }: HubConfig,
        log: Logger,
        queue: QueueService,
        metrics: Metrics,
      ): IngestContext => ({
        pool,
        registry,
        province,
        log,
        enqueueStream: (job) => queue.enqueueStream(job),
        onApplied,
        onBatch: (batch) => metrics.observeBatch(batch),
      }),
    };
    return {
      module: IngestModule,
      providers: [
        context,
        ...(roles.includes('api') ? RESOLVERS : []),
        ...(roles.includes('worker') ? [IngestWorker] : []),
      ],
      exports: [INGEST],
    };
  }
}

const RESOLVERS: Provider[] = [
  BatchResolver,
  BatchChangedResolver,
  BatchFieldsResolver,
  RejectionFieldsResolver,
  ProblemFieldsResolver,
  WarningFieldsResolver,
  ContractResolver,
  SnapshotResolver,
  StewardshipResolver,
  ComparisonResolver,
];
