import { Module } from '@nestjs/common';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { AlignmentResolver } from './graphql/alignment.resolver.js';
import { PlanningService } from './planning.service.js';

/** Needs `READ_DATABASE` and `DatasetRegistry` from the application. */
@Module({
  providers: [
    { provide: PlanningService, inject: [READ_DATABASE, DatasetRegistry], useFactory: createService },
    AlignmentResolver,
  ],
  exports: [PlanningService],
})
export class PlanningModule {}

function createService(pool: Pool, registry: DatasetRegistry): PlanningService {
  for (const name of DATASETS_READ) requirePublic(registry, name);
  return new PlanningService(pool, registry.get('planning.indicator_achievements').definition.release);
}

/** Everybody may ask for an alignment, so a dataset that stops being public must stop the start, not leak. */
function requirePublic(registry: DatasetRegistry, name: string): void {
  const { access } = registry.get(name).definition;
  if (access !== 'public') throw new Error(`Planning shows ${name} to everybody, but it is ${access}`);
}

const DATASETS_READ = [
  'reference.organizations',
  'reference.program_codes',
  'budgets.budget_versions',
  'budgets.budget_lines',
  'budgets.budget_realizations',
  'planning.plans',
  'planning.plan_nodes',
  'planning.indicators',
  'planning.indicator_targets',
  'planning.indicator_achievements',
];
