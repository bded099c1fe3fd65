import type { Caller } from './caller.js';

/** What every resolver knows of the request it answers: the GraphQL context. */
export interface RequestContext {
  readonly caller: Caller;
  readonly traceId: string;
  readonly language: 'id' | 'en';
  /** Personal or restricted fields that left as null; they are listed in `extensions.masked`. */
  readonly masked: Set<string>;
  /** Estimated records of the dataset fields that were answered so far, for `extensions.cost`. */
  readonly cost: { estimated: number };
}
