import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { PeopleModule } from '#access';
import { CatalogModule, PublishingModule, recordArrivals } from '#catalog';
import { ChangesModule, WebhookWorkerModule } from '#changes';
import { CONNECTOR_FILE_SCHEMA } from '#connector-kit';
import { MediaModule } from '#domains/media';
import { ComplaintsModule } from '#domains/complaints';
import { PerformanceModule } from '#domains/performance';
import { BudgetsModule } from '#domains/budgets';
import { CetarModule } from '#domains/cetar';
import { PlanningModule } from '#domains/planning';
import { PricesModule } from '#domains/prices';
import { ExportGatewayModule } from '#gateways/export';
import { GraphqlGatewayModule } from '#gateways/graphql';
import { OcdsGatewayModule } from '#gateways/ocds';
import { OnboardingGatewayModule } from '#gateways/onboarding';
import { Open311GatewayModule } from '#gateways/open311';
import { SipdGatewayModule } from '#gateways/sipd';
import { IngestModule } from '#ingest';
import { MeasuresModule } from '#measures';
import { CoreModule, type HubParts } from './core.module.js';
import { DoorPartsModule } from './door-parts.module.js';
import { ConsoleController } from './http/console.controller.js';
import { HealthController } from './http/health.controller.js';
import { HttpErrorFilter } from './http/http-error.filter.js';
import { MetricsController } from './http/metrics.controller.js';

/** Every module of the hub; which of them a process runs is a matter of its roles. */
@Module({})
export class HubModule {
  static of(parts: HubParts): DynamicModule {
    const isApi = parts.config.roles.includes('api');
    const ingest = IngestModule.forRoles({
      roles: parts.config.roles,
      onApplied: [recordArrivals(parts.registry)],
    });
    const catalog = CatalogModule.forRoles(parts.config.roles);
    return {
      module: HubModule,
      imports: [
        CoreModule.of(parts),
        ingest,
        catalog,
        ...(parts.config.roles.includes('worker') ? [WebhookWorkerModule] : []),
        ...(isApi
          ? [
              DoorPartsModule,
              GraphqlGatewayModule,
              MeasuresModule,
              ChangesModule,
              PeopleModule,
              BudgetsModule,
              CetarModule.above(catalog),
              PlanningModule,
              ComplaintsModule,
              PerformanceModule,
              MediaModule,
              PricesModule,
              SipdGatewayModule.before(ingest),
              ExportGatewayModule,
              OcdsGatewayModule,
              OnboardingGatewayModule.before(ingest),
              Open311GatewayModule.before(ingest),
              PublishingModule.with({ 'connector-file.json': CONNECTOR_FILE_SCHEMA }),
            ]
          : []),
      ],
      controllers: [HealthController, MetricsController, ...(isApi ? [ConsoleController] : [])],
      providers: [{ provide: APP_FILTER, useClass: HttpErrorFilter }],
    };
  }
}
