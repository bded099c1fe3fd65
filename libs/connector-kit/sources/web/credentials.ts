import { assertNever } from '#dataset';
import type { WebRequest } from './exchange.js';

/** How a source finds out who asks. */
export type WebAuth =
  | { readonly type: 'bearer'; readonly token: string }
  | { readonly type: 'basic'; readonly username: string; readonly password: string }
  | { readonly type: 'key'; readonly name: string; readonly key: string; readonly in?: 'header' | 'query' }
  | LoginAuth;

/** A token that is asked for first, and again when it has run out. */
export interface LoginAuth {
  readonly type: 'login';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string | number | boolean>>;
  /** Where the answer holds the token: `data.access_token`. */
  readonly token: string;
  /** The header that carries it, with what stands before it; a query parameter instead when `query` is given. */
  readonly header?: string;
  readonly prefix?: string;
  readonly query?: string;
}

export interface Credentials {
  /** The request with them. */
  apply(request: WebRequest): Promise<WebRequest>;
  /** Called when they were refused: whether new ones can be had, so that the request is worth repeating. */
  renew(): boolean;
}

export const NO_CREDENTIALS: Credentials = { apply: async (request) => request, renew: () => false };

/** `signIn` gets the token of a login; it is called once, and again after every `renew`. */
export function credentialsOf(
  auth: WebAuth | undefined,
  signIn: (auth: LoginAuth) => Promise<string>,
): Credentials {
  if (auth === undefined) return NO_CREDENTIALS;
  switch (auth.type) {
    case 'bearer':
      return fixed((request) => withHeader(request, 'authorization', `Bearer ${auth.token}`));
    case 'basic':
      return fixed((request) => withHeader(request, 'authorization', `Basic ${basicPair(auth)}`));
    case 'key':
      return auth.in === 'query'
        ? fixed((request) => withParameter(request, auth.name, auth.key))
        : fixed((request) => withHeader(request, auth.name, auth.key));
    case 'login':
      return loginCredentials(auth, signIn);
    default:
      return assertNever(auth);
  }
}

function loginCredentials(auth: LoginAuth, signIn: (auth: LoginAuth) => Promise<string>): Credentials {
  const { header = 'authorization', prefix = 'Bearer ', query } = auth;
  let token: string | undefined;
  return {
    apply: async (request) => {
      token ??= await signIn(auth);
      return query === undefined
        ? withHeader(request, header, `${prefix}${token}`)
        : withParameter(request, query, token);
    },
    renew: () => {
      // Without a token it was signing in that failed.
      const hadToken = token !== undefined;
      token = undefined;
      return hadToken;
    },
  };
}

function fixed(apply: (request: WebRequest) => WebRequest): Credentials {
  return { apply: async (request) => apply(request), renew: () => false };
}

function withHeader(request: WebRequest, name: string, value: string): WebRequest {
  return { ...request, headers: { ...request.headers, [name.toLowerCase()]: value } };
}

function withParameter(request: WebRequest, name: string, value: string): WebRequest {
  const url = new URL(request.url);
  url.searchParams.set(name, value);
  return { ...request, url };
}

/** What of it must not be shown besides the members that are called so: what a login sends, and how Basic writes its pair. */
export function secretsOfAuth(auth: WebAuth | undefined): readonly string[] {
  if (auth?.type === 'basic') return [basicPair(auth)];
  return auth?.type === 'login' ? [...textsIn(auth.json), ...textsIn(auth.form)] : [];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function basicPair({ username, password }: Extract<WebAuth, { type: 'basic' }>): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}
