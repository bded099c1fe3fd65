import type { StreamConfig } from '../config/connector-file.js';
import type { OpenedSource, OpenRequest } from './source-type.js';
import { type SourceConfig, sourceTypeOf } from './source-types.js';
import type { SourceRow } from './source-row.js';

export interface StreamRequest extends Pick<
  OpenRequest<SourceConfig>,
  'folder' | 'workFolder' | 'state' | 'signal'
> {
  readonly stream: StreamConfig;
}

/** Looks at a stream's source: what there is to read behind `state`, or all of it when that is null. */
export function openSource({ stream, ...request }: StreamRequest): Promise<OpenedSource> {
  return sourceTypeOf(stream.source).open({
    ...request,
    config: stream.source,
    stream: stream.name,
    isSnapshot: stream.mode === 'snapshot',
  });
}

/** Whether a stream's source shows only what is new. */
export function isWindow({ source }: StreamConfig): boolean {
  return sourceTypeOf(source).isWindow?.(source) === true;
}

/** Every row of an opened source from its beginning, for those who keep no position. */
export async function* sourceRows(source: OpenedSource): AsyncGenerator<readonly SourceRow[]> {
  for (const part of source.parts) {
    for await (const { rows } of part.read(null)) yield rows;
  }
}
