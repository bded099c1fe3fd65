import { Module, type DynamicModule } from '@nestjs/common';
import { ArrivalsService } from '#catalog';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { MeasuresModule, MeasuresService } from '#measures';
import { CetarService } from './cetar.service.js';
import { CetarResolver } from './graphql/cetar.resolver.js';

/** Needs `READ_DATABASE` and `HubConfig` from the application. */
@Module({})
export class CetarModule {
  /** `catalog` is the one of the application, which has the arrival calendar. */
  static above(catalog: DynamicModule): DynamicModule {
    return {
      module: CetarModule,
      imports: [MeasuresModule, catalog],
      providers: [
        {
          provide: CetarService,
          inject: [READ_DATABASE, MeasuresService, ArrivalsService, HubConfig],
          useFactory: (
            pool: Pool,
            measures: MeasuresService,
            arrivals: ArrivalsService,
            { province }: Pick<HubConfig, 'province'>,
          ) => new CetarService(pool, measures, arrivals, province),
        },
        CetarResolver,
      ],
      exports: [CetarService],
    };
  }
}
