import { Global, Module } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { AccessModule, AuditLog } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { DATABASE, READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { DOOR_PARTS, type CompiledReader as DoorReader, type DoorParts } from '#gateways/graphql';
import { slicePush } from '#ingest';
import { CompiledReader } from '#query';

/** Joins the GraphQL door with the libs behind it. */
@Global()
@Module({
  imports: [AccessModule],
  providers: [
    {
      provide: DOOR_PARTS,
      inject: [DATABASE, READ_DATABASE, DatasetRegistry, AuditLog, HubConfig],
      useFactory: doorParts,
    },
  ],
  exports: [DOOR_PARTS],
})
export class DoorPartsModule {}

function doorParts(
  primary: Pool,
  pool: Pool,
  registry: DatasetRegistry,
  audit: AuditLog,
  { province }: HubConfig,
): DoorParts {
  let reader: CompiledReader | undefined;
  // A replica takes no entries.
  const auditLog: Pick<AuditLog, 'record'> = { record: (_replica, entry) => audit.record(primary, entry) };
  return {
    extendSchema(schema: GraphQLSchema) {
      reader = new CompiledReader({ pool, registry, schema, auditLog, provinceCode: province });
      return reader.schema;
    },
    // The schema is built before the first request, and the reader with it.
    reader: {
      takes: (document, operation) => reader?.accepts(document, operation.name?.value) === true,
      execute: (document, operationName, variables, context) => {
        if (reader === undefined) throw new Error('the schema is not built yet');
        return reader.execute({ document, operationName, variables }, context);
      },
    } satisfies DoorReader,
    slicer: { slice: slicePush },
  };
}
