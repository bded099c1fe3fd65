import type { StreamConfig } from '../config/connector-file.js';
import { openSource, sourceRows } from '../sources/open-source.js';
import type { SourceConfig } from '../sources/source-types.js';
import { ColumnCollector } from './table-sample.js';

export interface SampleRequest {
  readonly source: SourceConfig;
  /** What paths are relative to, and where a source may put what it fetches. */
  readonly folder: string;
  readonly workFolder: string;
  readonly signal: AbortSignal;
}

/** The columns of the first rows, read as `sync` would read them. */
export async function readSample({ source, ...places }: SampleRequest): Promise<ColumnCollector> {
  const collector = new ColumnCollector();
  const stream: StreamConfig = {
    name: 'discover',
    dataset: '',
    source,
    mode: 'upsert',
    batchSize: 1,
    map: {},
  };
  const opened = await openSource({ stream, state: null, ...places });
  try {
    for await (const rows of sourceRows(opened)) {
      for (const row of rows) collector.add(row);
      if (collector.isFull) break;
    }
  } finally {
    await opened.close();
  }
  return collector;
}
