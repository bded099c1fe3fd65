import { Module } from '@nestjs/common';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { MeasuresResolver } from './graphql/measures.resolver.js';
import { MeasuresService } from './measures.service.js';

/** Needs `READ_DATABASE`, `DatasetRegistry` and `HubConfig` from the application. */
@Module({
  providers: [
    {
      provide: MeasuresService,
      inject: [READ_DATABASE, DatasetRegistry, HubConfig],
      useFactory: (pool: Pool, registry: DatasetRegistry, { province }: HubConfig) =>
        new MeasuresService(pool, registry, province),
    },
    MeasuresResolver,
  ],
  exports: [MeasuresService],
})
export class MeasuresModule {}
