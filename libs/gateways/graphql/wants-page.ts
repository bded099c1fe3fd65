import type { FastifyRequest } from 'fastify';

/** A browser that opens the address without a query: a person, who gets the page for trying queries. */
export function wantsPage({ method, headers, query }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && ('query' in query || 'documentId' in query);
  return method === 'GET' && !hasQuery && headers.accept?.includes('text/html') === true;
}
