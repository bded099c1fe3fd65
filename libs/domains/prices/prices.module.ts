import { Module } from '@nestjs/common';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { PricesResolver } from './graphql/prices.resolver.js';
import { PricesService } from './prices.service.js';

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
  for (const name of DATASETS_READ) requirePublic(registry, name);
  return new PricesService(pool, province);
}

/** Everybody may ask for prices, so a dataset that stops being public must stop the start, not leak. */
function requirePublic(registry: DatasetRegistry, name: string): void {
  const { access } = registry.get(name).definition;
  if (access !== 'public') throw new Error(`Prices shows ${name} to everybody, but it is ${access}`);
}

const DATASETS_READ = [
  'reference.commodities',
  'reference.markets',
  'prices.price_observations',
  'prices.reference_prices',
];
