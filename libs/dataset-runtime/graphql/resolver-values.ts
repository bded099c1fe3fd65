import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';

/**
 * How a compiled answer is handed to graphql-js where the text cannot be passed on as it is. Plain values stand under their
 * field names and need no resolver. Values that depend on arguments or have parts stand under their response names, so
 * that two aliases of one field keep their own answers; the colon keeps both kinds apart.
 */
export function partName(responseName: string): string {
  return `:${responseName}`;
}

/** Where the answer says which record type it is, for `node(id:)`. A blank cannot occur in a GraphQL name. */
export const TYPE_NAME = 'type name';

type Answer = Readonly<Record<string, unknown>>;

export const resolvePart: GraphQLFieldResolver<Answer, unknown> = (source, _arguments, _context, info) =>
  source[partName(responseNameOf(info))];

/** For types that other parts of the schema answer with plain objects, too. */
export function responseNameOf(info: Pick<GraphQLResolveInfo, 'path'>): string {
  return String(info.path.key);
}

export function nodeTypeOf(answer: unknown): string | undefined {
  const name = (answer as Answer)[TYPE_NAME];
  return typeof name === 'string' ? name : undefined;
}
