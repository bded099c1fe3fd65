import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { parse, type DocumentNode } from 'graphql';
import { fetchPastEndedSession } from '../client/fetch-past-ended-session.js';
import type { Language } from '../i18n/index.js';
import { describeInLanguage } from './in-language.js';
import { noteCost, type QueryCost } from './last-cost.js';

/** The name under which this page asks for the schema; whoever asks for it in the editor gets it as the hub sends it. */
export const SCHEMA_QUERY = 'SchemaForGraphiQL';

/**
 * Asks the hub as the console does: with the session of whoever is signed in, or with the key in the headers; subscriptions over
 * graphql-transport-ws with the same headers. Notes what each answer cost.
 */
export function hubFetcher(language: Language): Fetcher {
  const ask = createGraphiQLFetcher({
    url: '/graphql',
    subscriptionUrl: new URL('/graphql', location.href.replace(/^http/u, 'ws')).href,
    headers: { 'accept-language': language },
    fetch: fetchPastEndedSession,
    // The hub answers in one piece.
    enableIncrementalDelivery: false,
  });
  return async (parameters, options) => {
    const answer = await ask(parameters, {
      ...options,
      documentAST: options?.documentAST ?? parsed(parameters.query),
    });
    if (parameters.operationName === SCHEMA_QUERY) return describeInLanguage(answer, language);
    noteCost(costOf(answer));
    return answer;
  };
}

/** GraphiQL has not parsed the query yet when somebody is quick, and would send a subscription as a query. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    // The hub says what is wrong with it.
    return undefined;
  }
}

function costOf(answer: object): QueryCost | null {
  if (!('extensions' in answer)) return null;
  return (answer.extensions as { readonly cost?: QueryCost }).cost ?? null;
}
