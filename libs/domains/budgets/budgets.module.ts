import { Module } from '@nestjs/common';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic } from '#dataset-runtime';
import { BudgetsService, CONTROL_DATASETS } from './budgets.service.js';
import { BudgetsResolver } from './graphql/budgets.resolver.js';

/** Needs `READ_DATABASE` and `DatasetRegistry` from the application. */
@Module({
  providers: [
    { provide: BudgetsService, inject: [READ_DATABASE, DatasetRegistry], useFactory: createService },
    BudgetsResolver,
  ],
  exports: [BudgetsService],
})
export class BudgetsModule {}

function createService(pool: Pool, registry: DatasetRegistry): BudgetsService {
  requirePublic(registry, { by: 'Budgets', datasets: [...CONTROL_DATASETS, ...MASTER_DATASETS] });
  return new BudgetsService(pool, registry);
}

const MASTER_DATASETS = [
  'budgets.budget_versions',
  'reference.account_codes',
  'reference.fund_sources',
  'reference.organizations',
  'reference.program_codes',
  'reference.regions',
];
