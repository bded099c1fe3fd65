import { Module } from '@nestjs/common';
import { CatalogController } from './catalog.controller.js';
import { SchemasController } from './schemas.controller.js';

/** What the hub tells of its datasets: schemas, templates and the catalogue. */
@Module({ controllers: [CatalogController, SchemasController] })
export class PublishingModule {}
