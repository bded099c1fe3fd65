import { RequestError } from '#core/errors';
import { REQUEST_BYTES_MAX } from '#core/limits';
import { GatewayError } from './gateway.errors.js';

/** What Fastify refuses before the door sees it, in our own words; anything else as it is. */
export function fromFastify(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return tooLarge(null, REQUEST_BYTES_MAX);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new GatewayError('UNSUPPORTED_MEDIA_TYPE', { received: 'something else' }, { cause: error });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new GatewayError('MALFORMED_REQUEST', { reason: 'the body ended early' }, { cause: error });
    default:
      return error;
  }
}

export function tooLarge(received: number | null, limit: number): RequestError {
  return new RequestError('PAYLOAD_TOO_LARGE', { received: received ?? `> ${limit}`, unit: 'byte', limit });
}
