import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLanguage } from '../i18n/index.js';
import { HubError } from './execute.js';
import { SESSION_ENDED_EVENT } from './fetch-past-ended-session.js';

export type Role = 'reader' | 'operator' | 'planner' | 'steward' | 'admin';

export interface SignedIn {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly organizationCode: string | null;
  readonly scopes: readonly string[];
}

export interface Session {
  readonly person: SignedIn | null;
  /** Whether an identity provider is set up: `GET /session/oidc`. */
  readonly hasOidc: boolean;
}

export interface SessionActions {
  readonly signIn: (account: { readonly login: string; readonly password: string }) => Promise<void>;
  readonly accept: (account: NewAccount) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** What somebody with a link fills in; login and name only where the link does not know them. */
export interface NewAccount {
  readonly token: string;
  readonly password: string;
  readonly login?: string;
  readonly name?: string;
}

const KEY = ['session'];
const NOBODY: Session = { person: null, hasOidc: false };

/** Who is signed in; undefined until the hub has said so. */
export function useSession(): Session | undefined {
  const { data, isError, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => sessionCall<Session>('', { signal }),
    staleTime: SESSION_FRESH_MS,
  });
  useEffect(() => {
    const onEnded = (): void => void refetch();
    addEventListener(SESSION_ENDED_EVENT, onEnded);
    return () => removeEventListener(SESSION_ENDED_EVENT, onEnded);
  }, [refetch]);
  // Whoever cannot be asked about is nobody: public pages go on.
  return data ?? (isError ? NOBODY : undefined);
}

/** Signing in and out. Whatever was fetched for one person is not shown to the next. */
export function useSessionActions(): SessionActions {
  const client = useQueryClient();
  const { language } = useLanguage();
  const become = useCallback(
    async (path: string, options: CallOptions) => {
      const session = await sessionCall<Session>(path, { ...options, language });
      client.setQueryData(KEY, session);
      await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
    },
    [client, language],
  );
  return {
    signIn: (account) => become('', { body: account }),
    accept: (account) => become('/accept', { body: account }),
    signOut: () => become('', { method: 'DELETE' }),
  };
}

/** Whom a one-time link is for. */
export function useInvitation(token: string): {
  readonly invited: { readonly login: string | null; readonly name: string | null } | undefined;
  readonly error: HubError | null;
} {
  const { language } = useLanguage();
  const { data, error } = useQuery<{ login: string | null; name: string | null }, HubError>({
    queryKey: ['invited', token],
    queryFn: ({ signal }) => sessionCall('/invited', { body: { token }, signal, language }),
    enabled: token !== '',
    retry: false,
    // It is used up by the form below it, which then says so itself.
    staleTime: Infinity,
  });
  return { invited: data, error };
}

interface CallOptions {
  readonly body?: unknown;
  readonly method?: string;
  readonly language?: string;
  readonly signal?: AbortSignal;
}

async function sessionCall<Answer>(
  path: string,
  { body, method, language, signal }: CallOptions,
): Promise<Answer> {
  const response = await fetch(`/session${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      accept: 'application/json',
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new HubError('OFFLINE', null, { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as {
    error?: { code?: string; message?: string; traceId?: string };
  };
  if (response.ok) return answer as Answer;
  const { code = `HTTP_${response.status}`, message, traceId = null } = answer.error ?? {};
  throw new HubError(code, traceId, { message });
}

// Roles change rarely, and a change ends the session, which the next question is told.
const SESSION_FRESH_MS = 300_000;
