import { RequestError } from '#core/errors';
import { REQUEST_BYTES_MAX } from '#core/limits';
import { malformedRequest, unsupportedMediaType } from './gateway.errors.js';

/** What Fastify refuses before the door sees it, in our own words; anything else as it is. */
export function fromFastify(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return tooLarge(null, REQUEST_BYTES_MAX);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return unsupportedMediaType(undefined, { cause: error });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return malformedRequest({ id: 'isinya terpotong', en: 'the body ended early' }, { cause: error });
    default:
      return error;
  }
}

export function tooLarge(received: number | null, limit: number): RequestError {
  const size = received ?? `> ${limit}`;
  return new RequestError('PAYLOAD_TOO_LARGE', { received: size, unitId: 'byte', unitEn: 'bytes', limit });
}
