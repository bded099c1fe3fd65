/** What came back for one query: the text to show, and what it cost. */
export interface QueryOutcome {
  readonly text: string;
  readonly isRefused: boolean;
  readonly milliseconds: number;
  readonly cost: QueryCost | null;
}

export interface QueryCost {
  readonly estimated: number;
  readonly limit: number;
  readonly remaining: number;
}

/** Sends a query as a program would. Without a key the session of the reader speaks for them. */
export async function runQuery({
  query,
  variables,
  key,
  language,
}: {
  readonly query: string;
  readonly variables: string;
  readonly key: string;
  readonly language: string;
}): Promise<QueryOutcome> {
  const began = performance.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      query,
      ...(variables.trim() === '' ? {} : { variables: JSON.parse(variables) as unknown }),
    }),
  });
  const body = await response.text();
  const milliseconds = Math.round(performance.now() - began);
  const answer = parsed(body);
  return {
    text: answer === null ? body : JSON.stringify(answer, null, 2),
    isRefused: !response.ok || answer?.errors !== undefined,
    milliseconds,
    cost: answer?.extensions?.cost ?? null,
  };
}

interface Answer {
  readonly errors?: unknown;
  readonly extensions?: { readonly cost?: QueryCost };
}

function parsed(body: string): Answer | null {
  try {
    return JSON.parse(body) as Answer;
  } catch {
    return null;
  }
}
