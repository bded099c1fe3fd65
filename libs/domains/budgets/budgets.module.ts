import { Module } from '@nestjs/common';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
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
  for (const name of [...CONTROL_DATASETS, ...MASTER_DATASETS]) requirePublic(registry, name);
  return new BudgetsService(pool, registry);
}

/** Everybody may ask, so a dataset that stops being public must stop the start, not leak. */
function requirePublic(registry: DatasetRegistry, name: string): void {
  const { access } = registry.get(name).definition;
  if (access !== 'public') throw new Error(`Budgets shows ${name} to everybody, but it is ${access}`);
}

const MASTER_DATASETS = [
  'budgets.budget_versions',
  'reference.account_codes',
  'reference.fund_sources',
  'reference.organizations',
  'reference.program_codes',
  'reference.regions',
];
