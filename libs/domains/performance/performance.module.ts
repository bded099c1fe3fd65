import { Module } from '@nestjs/common';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic } from '#dataset-runtime';
import { AppraisalDistributionService } from './appraisal-distribution.service.js';
import { AppraisalDistributionResolver } from './graphql/appraisal-distribution.resolver.js';

/** Needs `READ_DATABASE`, `DatasetRegistry` and `HubConfig` from the application. */
@Module({
  providers: [
    {
      provide: AppraisalDistributionService,
      inject: [READ_DATABASE, DatasetRegistry, HubConfig],
      useFactory: createService,
    },
    AppraisalDistributionResolver,
  ],
  exports: [AppraisalDistributionService],
})
export class PerformanceModule {}

function createService(
  pool: Pool,
  registry: DatasetRegistry,
  { province }: Pick<HubConfig, 'province'>,
): AppraisalDistributionService {
  requirePublic(registry, { by: 'Performance', datasets: ['performance.agency_scores'] });
  return new AppraisalDistributionService(pool, registry, province);
}
