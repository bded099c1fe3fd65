import { Module } from '@nestjs/common';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic } from '#dataset-runtime';
import { AppraisalDistributionService } from './appraisal-distribution.service.js';
import { AppraisalDistributionResolver } from './graphql/appraisal-distribution.resolver.js';

/** Needs `READ_DATABASE` and `DatasetRegistry` from the application. */
@Module({
  providers: [
    {
      provide: AppraisalDistributionService,
      inject: [READ_DATABASE, DatasetRegistry],
      useFactory: createService,
    },
    AppraisalDistributionResolver,
  ],
  exports: [AppraisalDistributionService],
})
export class PerformanceModule {}

/** The appraisals themselves are closed; that figures over enough people are public, and over how many, is the dataset's to say. */
function createService(pool: Pool, registry: DatasetRegistry): AppraisalDistributionService {
  const { publicAggregateMin } = registry.get('performance.employee_appraisals').definition;
  if (publicAggregateMin === undefined) {
    throw new Error(
      'Performance shows figures of performance.employee_appraisals to everybody, but none are public',
    );
  }
  requirePublic(registry, { by: 'Performance', datasets: ['performance.agency_scores'] });
  return new AppraisalDistributionService(pool, publicAggregateMin);
}
