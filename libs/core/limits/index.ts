export const RECORDS_PER_PUSH_MAX = 5_000;
export * from './connector.js';
export * from './connector-run.js';
export * from './connector-web.js';
export * from './database.js';
export * from './hub.js';
export * from './ingest.js';
export * from './query.js';
export * from './planning.js';
