import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '#access';
import { ComplaintsModule } from '#domains/complaints';
import { NewRequests } from './create/new-requests.js';
import { Open311Door } from './open311-door.js';
import { PublicComplaints } from './read/public-complaints.js';

/** Needs `DATASET_READER` and `LOGGER` from global modules, and the module of ingest that the hub runs. */
@Module({})
export class Open311GatewayModule {
  static before(ingest: DynamicModule): DynamicModule {
    return {
      module: Open311GatewayModule,
      imports: [AccessModule, ComplaintsModule, ingest],
      providers: [PublicComplaints, NewRequests, Open311Door],
    };
  }
}
