/** The `IngestContext` that the resolvers and the worker share. */
export const INGEST = Symbol('INGEST');
