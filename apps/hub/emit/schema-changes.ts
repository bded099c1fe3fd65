import { buildSchema, findBreakingChanges, type GraphQLSchema } from 'graphql';

/**
 * What the new schema takes away from programs that were written against the kept one, but for what the notes say word by word.
 * Whoever takes something away writes down when, and what to use instead.
 */
export function unannouncedSchemaChanges(
  { kept, now }: { readonly kept: string | undefined; readonly now: string },
  notes: string,
): readonly string[] {
  if (kept === undefined || kept === now) return [];
  const [before, after] = [schemaOf(kept), schemaOf(now)];
  const breaking = findBreakingChanges(before, after).map(({ description }) => description);
  return [...new Set(breaking)].filter((description) => !notes.includes(description)).sort();
}

function schemaOf(text: string): GraphQLSchema {
  // Both texts were printed from schemas that stood.
  return buildSchema(text, { assumeValid: true });
}
