import type { WebRequest } from '../web/exchange.js';
import type { HttpSourceConfig } from './http-source.js';
import type { PageRequest } from './pages.js';

/** The request of a page, without credentials. `position` stands where the connector file writes `:position`. */
export function pageRequest(config: HttpSourceConfig, page: PageRequest, position: string): WebRequest {
  const filled = withPosition(config, position);
  const isInBody =
    config.pagination !== undefined && 'in' in config.pagination && config.pagination.in === 'body';
  const url = new URL(filled.url);
  setAll(url.searchParams, filled.query ?? {});
  if (page.parameters !== undefined && !isInBody) setAll(url.searchParams, page.parameters);
  const body = bodyOf(filled, isInBody ? page.parameters : undefined);
  return {
    method: config.method ?? (body === undefined ? 'GET' : 'POST'),
    // A link to the next page is whole in itself.
    url: page.url === undefined ? url : new URL(page.url, url),
    headers: {
      accept: 'application/json, application/xml;q=0.9, */*;q=0.5',
      ...(body === undefined ? {} : { 'content-type': body.type }),
      ...lowerCased(filled.headers ?? {}),
    },
    ...(body === undefined ? {} : { body: body.bytes }),
  };
}

interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

export function bodyOf(
  {
    json,
    form,
  }:
    | Pick<HttpSourceConfig, 'json' | 'form'>
    | { readonly json?: unknown; readonly form?: HttpSourceConfig['form'] },
  more: Readonly<Record<string, string | number>> = {},
): Body | undefined {
  if (form !== undefined) {
    const fields = new URLSearchParams();
    setAll(fields, { ...form, ...more });
    return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(fields.toString(), 'utf8') };
  }
  if (json === undefined) return undefined;
  const content = { ...(json as Readonly<Record<string, unknown>>), ...more };
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(content), 'utf8') };
}

function setAll(to: URLSearchParams, parameters: Readonly<Record<string, string | number | boolean>>): void {
  for (const [name, value] of Object.entries(parameters)) to.set(name, String(value));
}

export function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

const PLACEHOLDER = ':position';

export function usesPosition(config: HttpSourceConfig): boolean {
  const { url, query, json, form } = config;
  return JSON.stringify([url, query, json, form]).includes(PLACEHOLDER);
}

function withPosition(config: HttpSourceConfig, position: string): HttpSourceConfig {
  if (config.cursor === undefined) return config;
  const { url, query, json, form } = config;
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(PLACEHOLDER, position);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member)]));
  };
  const filled = fill({ query, json, form }) as Pick<HttpSourceConfig, 'query' | 'json' | 'form'>;
  return { ...config, ...filled, url: url.replaceAll(PLACEHOLDER, encodeURIComponent(position)) };
}
