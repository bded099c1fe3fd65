/**
 * The address that opens GraphiQL with a query. The query stands behind `#`: before it, `/graphql?query=…` is a question to the API,
 * and what stands behind it is in no log on the way.
 */
export function queryAddress(query: string): string {
  return `/graphql#${new URLSearchParams({ query }).toString()}`;
}

/** The query of such an address; undefined where there is none. */
export function queryOfAddress(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('query') ?? undefined;
}
