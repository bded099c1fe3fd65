import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessModule } from '#access';
import { ChangesModule } from '#changes';
import { DateTimeScalar } from '#core/scalars';
import { CostGuard } from './cost.guard.js';
import { GraphqlDoor } from './graphql-door.js';
import { KnownDocuments } from './known-documents.js';
import { GraphqlSockets } from './sockets/graphql-sockets.js';
import { HubGraphqlDriver } from './hub-graphql.driver.js';
import { DOOR_PARTS, type DoorParts } from './seams.js';

/** The schema and its door. Needs `DOOR_PARTS` from a global module. */
@Module({
  imports: [
    AccessModule,
    ChangesModule,
    GraphQLModule.forRootAsync({
      driver: HubGraphqlDriver,
      inject: [DOOR_PARTS],
      useFactory: ({ extendSchema }: DoorParts) => ({
        autoSchemaFile: true,
        buildSchemaOptions: {
          numberScalarMode: 'integer' as const,
          scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
        },
        // Guards run on root fields only: enhancers on every field cost a fifth of a nested list.
        fieldResolverEnhancers: [],
        transformSchema: extendSchema,
      }),
    }),
  ],
  providers: [KnownDocuments, GraphqlSockets, GraphqlDoor, { provide: APP_GUARD, useClass: CostGuard }],
})
export class GraphqlGatewayModule {}
