import type { ReadAccess } from '#access';
import type { Variables } from './argument.js';

/** What the parameters of a plan are read from: one request and its caller. */
export interface BoundRequest {
  readonly variables: Variables;
  readonly accessOf: (dataset: string) => ReadAccess;
}

export type ReadParameter = (request: BoundRequest) => unknown;

/** Collects the values of one statement. Values travel beside the SQL, never in it. */
export class SqlParameters {
  readonly #reads: ReadParameter[] = [];

  /** The placeholder with its type, which PostgreSQL otherwise guesses from the context. */
  bind(sqlType: string, read: ReadParameter): string {
    this.#reads.push(read);
    return `$${this.#reads.length}::${sqlType}`;
  }

  get reads(): readonly ReadParameter[] {
    return this.#reads;
  }
}
