import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '#access';
import { SipdDoor } from './sipd-door.js';
import { SipdPushes } from './sipd-pushes.js';

/** Needs `LOGGER` from a global module, and the module of ingest that the hub runs. */
@Module({})
export class SipdGatewayModule {
  static before(ingest: DynamicModule): DynamicModule {
    return {
      module: SipdGatewayModule,
      imports: [AccessModule, ingest],
      providers: [SipdPushes, SipdDoor],
    };
  }
}
