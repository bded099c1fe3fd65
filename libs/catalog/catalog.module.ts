import { Module, type DynamicModule } from '@nestjs/common';
import type { HubRole } from '#core/config';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { ArrivalsService } from './arrivals/arrivals.service.js';
import { CalendarKeeper } from './arrivals/calendar-keeper.js';
import { ExpectationsService } from './arrivals/expectations.service.js';
import { ArrivalsResolver } from './graphql/arrivals.resolver.js';
import { ContractRevisionsResolver } from './graphql/contract-revisions.resolver.js';
import { DatasetCatalogResolver } from './graphql/dataset-catalog.resolver.js';

/** Needs `DATABASE`, `READ_DATABASE`, `LOGGER` and `DatasetRegistry` from a global module. */
@Module({})
export class CatalogModule {
  static forRoles(roles: readonly HubRole[]): DynamicModule {
    return {
      module: CatalogModule,
      providers: [
        {
          provide: ArrivalsService,
          inject: [READ_DATABASE, DatasetRegistry],
          useFactory: (pool: Pool, registry: DatasetRegistry) => new ArrivalsService(pool, registry),
        },
        {
          provide: ExpectationsService,
          inject: [READ_DATABASE, DatasetRegistry],
          useFactory: (pool: Pool, registry: DatasetRegistry) => new ExpectationsService(pool, registry),
        },
        ...(roles.includes('api')
          ? [ArrivalsResolver, DatasetCatalogResolver, ContractRevisionsResolver]
          : []),
        ...(roles.includes('worker') ? [CalendarKeeper] : []),
      ],
      exports: [ArrivalsService],
    };
  }
}
