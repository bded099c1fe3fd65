import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { DocumentStore, type KnownDocument } from './document-store.js';

/** The documents of this process, for every door of GraphQL. */
@Injectable()
export class KnownDocuments {
  private store: DocumentStore | undefined;

  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  /** Only asked once requests come: by then every module has added to the schema. */
  get(text: string): KnownDocument {
    this.store ??= new DocumentStore(this.schema);
    return this.store.get(text);
  }

  get schema(): GraphQLSchema {
    return this.schemaHost.schema;
  }
}
