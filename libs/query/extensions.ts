import { QUERY_COST_MAX } from '#core/limits';

/** What the caller should know of an answer: what it cost and which fields it hides. */
export interface AnswerExtensions {
  readonly cost: { readonly estimated: number; readonly limit: number; readonly remaining: number };
  readonly masked?: readonly string[];
}

export function extensionsOf({
  cost,
  masked,
}: {
  readonly cost: number;
  readonly masked: Iterable<string>;
}): AnswerExtensions {
  const names = [...new Set(masked)].sort();
  return {
    cost: { estimated: cost, limit: QUERY_COST_MAX, remaining: QUERY_COST_MAX - cost },
    ...(names.length === 0 ? {} : { masked: names }),
  };
}
