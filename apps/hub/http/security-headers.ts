import type { FastifyInstance } from 'fastify';

/** Headers that every answer carries; a page that needs more than nothing says so in a policy of its own. */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    for (const [name, value] of HEADERS) if (!reply.hasHeader(name)) reply.header(name, value);
    // RFC 9110, 15.5.2: who is not known is told how to say who they are.
    if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer');
    done();
  });
}

const HEADERS = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
] as const;
