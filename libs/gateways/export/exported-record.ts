/** One record as the database wrote it and JSON reads it: decimals are strings, so nothing was rounded on the way. */
export type ExportedRecord = Readonly<Record<string, unknown>>;
