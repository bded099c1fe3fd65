import type { FastifyInstance } from 'fastify';
import type { HubConfig } from '#core/config';
import type { Metrics } from '#core/health';
import { limitRate, type FindKnownKey } from './limit-rate.js';
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
  addSecurityHeaders(fastify);
  limitRate(fastify, config, knownKey);
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
