import type { FastifyRequest } from 'fastify';
import { RequestError } from '#core/errors';

/** What Fastify refuses of a body before any door sees it, in the words of the hub; anything else as it is. */
export function refusedBody(
  error: unknown,
  { headers, routeOptions }: Pick<FastifyRequest, 'headers' | 'routeOptions'>,
  accepted: string,
): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const cause = { cause: error };
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const limit = routeOptions.bodyLimit;
      const facts = { received: `> ${limit}`, unitId: 'byte', unitEn: 'bytes', limit };
      return new RequestError('PAYLOAD_TOO_LARGE', facts, cause);
    }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new RequestError(
        'CONTENT_TYPE_NOT_TAKEN',
        { accepted, received: (headers['content-type'] ?? '-').slice(0, 100) },
        cause,
      );
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new RequestError('BODY_NOT_WHOLE', { accepted }, cause);
    default:
      return error;
  }
}
