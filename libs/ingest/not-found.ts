import { notFound, type RequestError } from '#core/errors';

/** `NOT_FOUND`, also for what the caller may not see. */
export function unknownBatch(id: string): RequestError {
  return notFound({ id: 'Batch', en: 'The batch' }, id);
}

export function unknownSnapshot(id: string): RequestError {
  return notFound({ id: 'Snapshot', en: 'The snapshot' }, id);
}

export function unknownSource(code: string): RequestError {
  return notFound({ id: 'Sumber', en: 'The source' }, code);
}
