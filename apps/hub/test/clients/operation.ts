/** A GraphQL operation as text, with the types of its answer and its variables. Written by scripts/emit-console.mjs. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it only carries the types. */
  readonly types?: { readonly data: Data; readonly variables: Variables };
}
