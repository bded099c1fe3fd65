import { Global, Inject, Injectable, Module } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { AccessModule, AuditLog } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { DATABASE, READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { DOOR_PARTS, type CompiledReader as DoorReader, type DoorParts } from '#gateways/graphql';
import { slicePush } from '#ingest';
import {
  CompiledReader,
  DATASET_READER,
  type DatasetReader,
  type ReadContext,
  type ReadRequest,
} from '#query';
import { ConsolePages } from './http/console-pages.js';
import { readTrustedDocuments } from './trusted-documents.js';

/** The one reader of the hub. It comes with the schema, which is built before the first request. */
@Injectable()
class HubReader implements DatasetReader {
  private built: CompiledReader | undefined;

  constructor(
    @Inject(DATABASE) private readonly primary: Pool,
    @Inject(READ_DATABASE) private readonly pool: Pool,
    private readonly registry: DatasetRegistry,
    private readonly audit: AuditLog,
    private readonly config: HubConfig,
  ) {}

  get reader(): CompiledReader {
    if (this.built === undefined) throw new Error('the schema is not built yet');
    return this.built;
  }

  get schema(): GraphQLSchema {
    return this.reader.schema;
  }

  execute(request: ReadRequest, context: ReadContext): Promise<string> {
    return this.reader.execute(request, context);
  }

  /** The schema with the datasets in it. */
  extend(schema: GraphQLSchema): GraphQLSchema {
    const { pool, primary, registry, audit, config } = this;
    // A replica takes no entries.
    const auditLog: Pick<AuditLog, 'record'> = { record: (_replica, entry) => audit.record(primary, entry) };
    this.built = new CompiledReader({ pool, registry, schema, auditLog, provinceCode: config.province });
    return this.built.schema;
  }
}

/** Joins the GraphQL door with the libs behind it, and with the page in front of it. */
@Global()
@Module({
  imports: [AccessModule],
  providers: [
    HubReader,
    { provide: DATASET_READER, useExisting: HubReader },
    ConsolePages,
    { provide: DOOR_PARTS, inject: [HubReader, HubConfig, ConsolePages], useFactory: doorParts },
  ],
  exports: [DOOR_PARTS, DATASET_READER, ConsolePages],
})
export class DoorPartsModule {}

function doorParts(hub: HubReader, config: HubConfig, pages: ConsolePages): DoorParts {
  return {
    extendSchema: (schema) => hub.extend(schema),
    reader: {
      takes: (document, operation) => hub.reader.accepts(document, operation.name?.value),
      execute: (document, operationName, variables, context) =>
        hub.execute({ document, operationName, variables }, context),
    } satisfies DoorReader,
    slicer: { slice: slicePush },
    trusted: readTrustedDocuments(config),
    sendPage: (request, reply) => pages.sendPage('graphiql.html', request, reply),
  };
}
