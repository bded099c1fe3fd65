import type { FastifyInstance } from 'fastify';
import type { Metrics } from '#core/health';
import { addSecurityHeaders } from './security-headers.js';

/** What every route gets, whoever registers it. */
export function prepareHttp(fastify: FastifyInstance, metrics: Metrics): void {
  addSecurityHeaders(fastify);
  fastify.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address: addresses are without number.
    const route = request.routeOptions.url ?? 'none';
    metrics.observeRequest(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1_000,
    );
  });
}
