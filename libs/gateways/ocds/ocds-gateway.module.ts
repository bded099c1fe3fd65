import { Module } from '@nestjs/common';
import { OcdsController } from './ocds.controller.js';

/** Needs `DATASET_READER` from a global module. */
@Module({ controllers: [OcdsController] })
export class OcdsGatewayModule {}
