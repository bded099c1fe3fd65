import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DATASET_NAMES } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { Metrics, Readiness } from '#core/health';
import type { Logger } from '#core/logging';
import { QueueService } from '#core/queue';
import { SecretBox } from '#core/secrets';
import { Signals } from '#core/signals';
import { DATABASE, LOGGER, READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';

/** What exists before the application does: opened by start-hub.ts, closed by it, too. */
export interface HubParts {
  readonly config: HubConfig;
  readonly logger: Logger;
  readonly pool: Pool;
  readonly readPool: Pool;
  readonly queue: QueueService;
  readonly registry: DatasetRegistry;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly signals: Signals;
  readonly secrets: SecretBox;
}

/** Hands the parts to every module. */
@Global()
@Module({})
export class CoreModule {
  static of(parts: HubParts): DynamicModule {
    const providers: Provider[] = [
      { provide: HubConfig, useValue: parts.config },
      { provide: LOGGER, useValue: parts.logger },
      { provide: DATABASE, useValue: parts.pool },
      { provide: READ_DATABASE, useValue: parts.readPool },
      { provide: QueueService, useValue: parts.queue },
      { provide: DatasetRegistry, useValue: parts.registry },
      { provide: DATASET_NAMES, useValue: parts.registry.all.map(({ definition }) => definition.name) },
      { provide: Readiness, useValue: parts.readiness },
      { provide: Metrics, useValue: parts.metrics },
      { provide: Signals, useValue: parts.signals },
      { provide: SecretBox, useValue: parts.secrets },
    ];
    return { module: CoreModule, providers, exports: providers };
  }
}
