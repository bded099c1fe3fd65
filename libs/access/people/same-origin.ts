import { AccessError } from '../access.errors.js';

export interface BrowserHeaders {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * What a cookie stands for may be changed only from our own pages. A browser says where a request comes from in headers that scripts
 * cannot set (OWASP CSRF Prevention: Fetch Metadata, then Origin); one that says nothing is not a browser we know, and is refused.
 */
export function requireSameOrigin({ host, origin, 'sec-fetch-site': site }: BrowserHeaders): void {
  if (site !== undefined) {
    if (site === 'same-origin') return;
  } else if (origin !== undefined && host !== undefined && hostOf(origin) === host) return;
  throw new AccessError('CROSS_SITE', { origin: origin ?? '-' });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
