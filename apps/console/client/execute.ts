import { fetchPastEndedSession } from './fetch-past-ended-session.js';
import type { Operation } from './operation.js';

/** Asks the hub one question; throws `HubError` with the hub's own words when it refuses. */
export async function execute<Data, Variables>(
  operation: Operation<Data, Variables>,
  { variables, language, signal }: AskOptions<Variables>,
): Promise<Data> {
  const response = await fetchPastEndedSession('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': language,
    },
    body: JSON.stringify({ query: operation.text, variables }),
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new HubError('OFFLINE', null, { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  const refusal = answer.errors?.[0];
  if (refusal !== undefined || answer.data == null) {
    const { code = `HTTP_${response.status}`, traceId = null } = refusal?.extensions ?? {};
    throw new HubError(code, traceId, { message: refusal?.message });
  }
  return answer.data;
}

export interface AskOptions<Variables> {
  readonly variables: Variables;
  readonly language: string;
  readonly signal: AbortSignal;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly traceId?: string };
  }[];
}

export class HubError extends Error {
  constructor(
    readonly code: string,
    readonly traceId: string | null,
    { message, cause }: { readonly message?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message ?? '', { cause });
  }

  /** The network or the hub may be well again in a moment; a refusal stays one. */
  get isPassing(): boolean {
    return this.code === 'OFFLINE' || this.code === 'RATE_LIMITED' || /^HTTP_5/u.test(this.code);
  }
}
