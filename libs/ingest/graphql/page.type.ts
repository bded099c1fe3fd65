import { Field, ObjectType } from '@nestjs/graphql';
import { foreignCursor, requireBetween, type RequestError } from '#core/errors';
import { INGEST_PAGE_MAX } from '#core/limits';
import { CursorScalar } from '#core/scalars';

@ObjectType('PageInfo', {
  description: 'Letak sebuah halaman dalam daftarnya / Where a page lies in its list',
})
export class PageInfoObject {
  @Field() readonly hasNextPage: boolean = false;
  @Field() readonly hasPreviousPage: boolean = false;
  @Field(() => CursorScalar, { nullable: true }) readonly startCursor: string | null = null;
  @Field(() => CursorScalar, { nullable: true }) readonly endCursor: string | null = null;
}

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfoObject;
}

/** A page out of one row more than was asked for. */
export function pageOf<T>(
  rows: readonly T[],
  {
    first,
    after,
    cursorOf,
  }: { readonly first: number; readonly after: string | null; readonly cursorOf: (row: T) => string },
): Page<T> {
  const nodes = rows.slice(0, first);
  const [head] = nodes;
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: head === undefined ? null : encodeCursor(cursorOf(head)),
      endCursor: last === undefined ? null : encodeCursor(cursorOf(last)),
    },
  };
}

/** `first`, and where to begin: a row number that a cursor of {@link pageOf} holds. */
export function pageStart(
  first: number,
  after: string | null | undefined,
): { readonly limit: number; readonly afterId: string | null } {
  requireBetween('first', first, { min: 1, max: INGEST_PAGE_MAX });
  if (after === null || after === undefined) return { limit: first + 1, afterId: null };
  const id = Buffer.from(after, 'base64url').toString('utf8');
  if (!/^-?\d{1,18}$/.test(id)) throw foreignCursor('after', after);
  return { limit: first + 1, afterId: id };
}

/** The ids of the hub are numbers; any other text names nothing. */
export function idOf(unknown: (id: string) => RequestError, id: string): string {
  if (/^\d{1,18}$/.test(id)) return id;
  throw unknown(id);
}

function encodeCursor(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}
