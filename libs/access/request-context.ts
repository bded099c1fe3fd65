import { QUERY_COST_ANONYMOUS } from '#core/limits';
import { ANONYMOUS, type Caller } from './caller.js';

/** What every resolver knows of the request it answers: the GraphQL context. */
export interface RequestContext {
  readonly caller: Caller;
  readonly traceId: string;
  readonly language: 'id' | 'en';
  /** Personal or restricted fields that left as null; they are listed in `extensions.masked`. */
  readonly masked: Set<string>;
  /** Estimated records of the dataset fields that were answered so far, and how many there may be: `extensions.cost`. */
  readonly cost: { estimated: number; readonly limit: number };
}

/** For doors that show what everybody may see, whoever asks. */
export function anonymousContext(traceId: string): Omit<RequestContext, 'language'> {
  return {
    caller: ANONYMOUS,
    traceId,
    masked: new Set(),
    cost: { estimated: 0, limit: QUERY_COST_ANONYMOUS },
  };
}
