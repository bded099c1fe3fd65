import { Module } from '@nestjs/common';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic } from '#dataset-runtime';
import { PricesResolver } from './graphql/prices.resolver.js';
import { DATASETS_READ, PricesService } from './prices.service.js';

/** Needs `READ_DATABASE`, `DatasetRegistry` and `HubConfig` from the application. */
@Module({
  providers: [
    {
      provide: PricesService,
      inject: [READ_DATABASE, DatasetRegistry, HubConfig],
      useFactory: createService,
    },
    PricesResolver,
  ],
  exports: [PricesService],
})
export class PricesModule {}

function createService(
  pool: Pool,
  registry: DatasetRegistry,
  { province }: Pick<HubConfig, 'province'>,
): PricesService {
  requirePublic(registry, { by: 'Prices', datasets: DATASETS_READ });
  return new PricesService(pool, province);
}
