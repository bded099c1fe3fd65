import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver } from '@nestjs/graphql';

/**
 * Nest builds the code-first schema and leaves it in GraphQLSchemaHost; serving it is the door's business
 * (graphql-door.ts), so there is nothing to start here.
 */
@Injectable()
export class HubGraphqlDriver extends AbstractGraphQLDriver {
  async start(): Promise<void> {
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    return Promise.resolve();
  }
}
