import { Module, type DynamicModule } from '@nestjs/common';
import { CatalogController } from './catalog.controller.js';
import { OTHER_SCHEMAS, type OtherSchemas } from './published-schemas.js';
import { SchemasController } from './schemas.controller.js';

/** What the hub tells of its datasets: schemas, templates and the catalogue. */
@Module({})
export class PublishingModule {
  /** With schemas of other files beside those of the datasets. */
  static with(others: OtherSchemas): DynamicModule {
    return {
      module: PublishingModule,
      controllers: [CatalogController, SchemasController],
      providers: [{ provide: OTHER_SCHEMAS, useValue: others }],
    };
  }
}
