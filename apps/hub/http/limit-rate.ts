import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HubConfig } from '#core/config';
import type { KnownKey } from '#access';
import { RequestError } from '#core/errors';
import { authorizationOf, SIPD_ROUTE } from '#gateways/sipd';
import { networkOf, TokenBuckets } from '#core/rate-limit';

/** The key in a header, if this process has seen that it is a good one; undefined for any other. */
export type FindKnownKey = (authorization: string) => KnownKey | undefined;

/**
 * Stands before every door, before the body is read and before any query: each key has its rate, and so has each address without
 * a key. A key that this process has not seen yet costs a query, so it counts for its address, apart from the requests without
 * one: whoever tries keys, or floods, takes nothing away from the good keys behind the same address.
 */
export function limitRate(
  fastify: FastifyInstance,
  {
    rateLimitAnonymous,
    rateLimitKey,
    rateLimitTrusted,
  }: Pick<HubConfig, 'rateLimitAnonymous' | 'rateLimitKey' | 'rateLimitTrusted'>,
  knownKey: FindKnownKey,
): void {
  const keys = new TokenBuckets(rateLimitKey);
  const trusted = new TokenBuckets(rateLimitTrusted);
  const newKeys = new TokenBuckets(rateLimitAnonymous);
  const anonymous = new TokenBuckets(rateLimitAnonymous);

  const refusalOf = (request: FastifyRequest): RequestError | undefined => {
    if (EXEMPT.has(request.routeOptions.url ?? '')) return undefined;
    const authorization = keyHeaderOf(request);
    if (authorization === undefined || authorization.trim() === '')
      return take(anonymous, addressOf(request), rateLimitAnonymous);
    const key = knownKey(authorization);
    if (key === undefined) return take(newKeys, addressOf(request), rateLimitAnonymous);
    return key.isTrusted ? take(trusted, key.name, rateLimitTrusted) : take(keys, key.name, rateLimitKey);
  };
  fastify.addHook('onRequest', (request, _reply, done) => done(refusalOf(request)));
}

/** Senders to SIPD have a header of their own for the key; without it all behind one address would share what a stranger gets. */
function keyHeaderOf({ routeOptions, headers }: FastifyRequest): string | undefined {
  if (routeOptions.url !== SIPD_ROUTE) return headers.authorization;
  try {
    return authorizationOf(headers);
  } catch {
    // Two keys at once: the door refuses them, and until then they are nobody's.
    return undefined;
  }
}

/** Whoever watches over the process must see it most of all when it is busy. */
const EXEMPT = new Set(['/health/live', '/health/ready', '/metrics']);

function take(buckets: TokenBuckets, caller: string, limit: number): RequestError | undefined {
  const waitSeconds = buckets.take(caller);
  if (waitSeconds === 0) return undefined;
  return new RequestError('RATE_LIMITED', { limit, retryAfterSeconds: Math.ceil(waitSeconds) });
}

/** Fastify's `ip` is the sender, or whom a trusted proxy names. A proxy that names no address speaks for itself. */
function addressOf({ ip, socket }: FastifyRequest): string {
  return networkOf(ip) ?? networkOf(socket.remoteAddress ?? '') ?? 'unknown';
}
