import type { GraphQLSchema } from 'graphql';
import type { CompiledReader } from './compiled-reader.js';

/** The reader that the hub answers GraphQL with, for doors that ask in their own words. apps/hub hands it out. */
export const DATASET_READER = Symbol('DATASET_READER');

/** Both may be used once the application has started: before, the schema is not built. */
export interface DatasetReader extends Pick<CompiledReader, 'execute'> {
  readonly schema: GraphQLSchema;
}
