import { Module } from '@nestjs/common';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { Signals } from '#core/signals';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic } from '#dataset-runtime';
import { MeasuresModule, MeasuresService } from '#measures';
import { AlignmentWatch } from './alignment/alignment-watch.js';
import { AlignmentChangedResolver } from './graphql/alignment-changed.resolver.js';
import { AlignmentResolver } from './graphql/alignment.resolver.js';
import { IndicatorProgressResolver } from './graphql/indicator-progress.resolver.js';
import { LinkedLinesResolver, LinkedProgramsResolver } from './graphql/linked-budget-lists.resolver.js';
import {
  CascadeProgramListsResolver,
  PlanCascadeListsResolver,
} from './graphql/plan-cascade-lists.resolver.js';
import { PlanCascadeResolver } from './graphql/plan-cascade.resolver.js';
import { PlanCascadeService } from './cascade/plan-cascade.service.js';
import { NinetyNineDaysResolver } from './graphql/ninety-nine-days.resolver.js';
import { NinetyNineDaysService } from './ninety-nine-days/ninety-nine-days.service.js';
import { RkpdEvaluationResolver } from './graphql/rkpd-evaluation.resolver.js';
import { RkpdEvaluationController } from './http/rkpd-evaluation.controller.js';
import { RkpdEvaluationService } from './rkpd-evaluation/rkpd-evaluation.service.js';
import { IndicatorProgressService } from './progress/indicator-progress.service.js';
import { DATASETS_READ } from './datasets-read.js';
import { PlanningService } from './planning.service.js';

/** Needs `READ_DATABASE`, `DatasetRegistry`, `Signals` and `HubConfig` from the application. */
@Module({
  imports: [MeasuresModule],
  providers: [
    {
      provide: PlanningService,
      inject: [READ_DATABASE, DatasetRegistry, HubConfig, MeasuresService],
      useFactory: createService,
    },
    {
      provide: NinetyNineDaysService,
      inject: [READ_DATABASE],
      useFactory: (pool: Pool) => new NinetyNineDaysService(pool),
    },
    {
      provide: AlignmentWatch,
      inject: [READ_DATABASE, Signals],
      useFactory: (pool: Pool, signals: Signals) => new AlignmentWatch(pool, signals, DATASETS_READ),
    },
    {
      provide: RkpdEvaluationService,
      inject: [READ_DATABASE],
      useFactory: (pool: Pool) => new RkpdEvaluationService(pool),
    },
    {
      provide: IndicatorProgressService,
      inject: [READ_DATABASE, HubConfig, MeasuresService],
      useFactory: (pool: Pool, { province }: HubConfig, measures: MeasuresService) =>
        new IndicatorProgressService({ pool, measures, provinceCode: province }),
    },
    {
      provide: PlanCascadeService,
      inject: [READ_DATABASE, HubConfig, MeasuresService],
      useFactory: (pool: Pool, { province }: HubConfig, measures: MeasuresService) =>
        new PlanCascadeService({ pool, measures, provinceCode: province }),
    },
    AlignmentResolver,
    AlignmentChangedResolver,
    IndicatorProgressResolver,
    LinkedProgramsResolver,
    LinkedLinesResolver,
    NinetyNineDaysResolver,
    PlanCascadeResolver,
    PlanCascadeListsResolver,
    CascadeProgramListsResolver,
    RkpdEvaluationResolver,
  ],
  controllers: [RkpdEvaluationController],
  exports: [PlanningService, NinetyNineDaysService],
})
export class PlanningModule {}

function createService(
  pool: Pool,
  registry: DatasetRegistry,
  { province }: HubConfig,
  measures: MeasuresService,
): PlanningService {
  requirePublic(registry, { by: 'Planning', datasets: DATASETS_READ });
  const { release } = registry.get('planning.indicator_achievements').definition;
  return new PlanningService({ pool, release, measures, provinceCode: province });
}
