import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ExportController } from './export.controller.js';
import { Exports } from './exports.js';

/** Needs `DATASET_READER` from a global module. */
@Module({
  imports: [AccessModule],
  controllers: [ExportController],
  providers: [Exports],
})
export class ExportGatewayModule {}
