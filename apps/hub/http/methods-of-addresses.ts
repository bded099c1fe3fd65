import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that an address has, in alphabetical order; none where there is nothing at it. */
    methodsAt(path: string): readonly string[];
  }
}

/**
 * Remembers which methods each route takes, so that a wrong one is told the right ones (RFC 9110, 15.5.6). What the console
 * answers at every address counts for none. Must be there before any route.
 */
export function rememberMethods(fastify: FastifyInstance): void {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url !== EVERYTHING) routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  fastify.decorate('methodsAt', (path: string) => {
    const found = new Set(
      routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods),
    );
    if (found.has('GET')) found.add('HEAD');
    return [...found].sort();
  });
}

const EVERYTHING = '/*';

/** `/changes/:dataset` and `/open311/v2/*` as expressions. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('/')}/?$`);
}
