import type { FastifyInstance } from 'fastify';
import type { HubConfig } from '#core/config';
import { RequestError } from '#core/errors';
import type { Metrics } from '#core/health';
import { limitRate, type FindKnownKey } from './limit-rate.js';
import { rememberMethods } from './methods-of-addresses.js';
import { addSecurityHeaders } from './security-headers.js';

/** What every route gets, whoever registers it. */
export function prepareHttp(
  fastify: FastifyInstance,
  {
    config,
    metrics,
    knownKey,
  }: { readonly config: HubConfig; readonly metrics: Metrics; readonly knownKey: FindKnownKey },
): void {
  rememberMethods(fastify);
  addSecurityHeaders(fastify);
  limitRate(fastify, config, knownKey);
  refuseCompressedBodies(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, never the address: addresses are without number.
    const route = request.routeOptions.url ?? 'none';
    metrics.observeRequest(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1_000,
    );
    done();
  });
}

/** No door unpacks a body: what it held would be taken for broken JSON, or be read past the limits of size. */
function refuseCompressedBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', ({ headers }, reply, done) => {
    const received = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (received === 'identity' || received === '') return done();
    reply.header('accept-encoding', 'identity');
    done(new RequestError('CONTENT_ENCODING_NOT_TAKEN', { received: received.slice(0, 50) }));
  });
}
