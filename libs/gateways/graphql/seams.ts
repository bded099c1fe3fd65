import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '#access';
import type { TrustedDocuments } from './trusted-documents.js';

/** Answers whole queries with JSON text, without resolvers. */
export interface CompiledReader {
  /** Whether every root field of the operation is one that it answers. */
  takes(document: DocumentNode, operation: OperationDefinitionNode): boolean;
  /** The full response, `{"data":…}`, as text. Throws what must leave as an error. */
  execute(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
  ): Promise<string>;
}

/** Cuts the records out of a push's body before it is parsed. */
export interface RecordSlicer {
  slice(body: string): SlicedBody | undefined;
}

export interface SlicedBody {
  /** The body with an empty list in the records' place. */
  readonly envelope: string;
  /** Where in the envelope the records belong. */
  readonly path: readonly string[];
  /** An object of a class: the JSON scalar hands it on untouched. */
  readonly records: object;
}

/** What the door is wired with; the hub hands it in. */
export interface DoorParts {
  /** Adds the dataset fields to the code-first schema. */
  readonly extendSchema: (schema: GraphQLSchema) => GraphQLSchema;
  readonly reader: CompiledReader | null;
  readonly slicer: RecordSlicer | null;
  readonly trusted: TrustedDocuments;
  /** Sends the page for trying queries to a person who opens the address in a browser. */
  readonly sendPage: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

export const DOOR_PARTS = Symbol('DOOR_PARTS');
