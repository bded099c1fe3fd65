/** What the caller should know of an answer: what it cost and which fields it hides. */
export interface AnswerExtensions {
  readonly cost: { readonly estimated: number; readonly limit: number; readonly remaining: number };
  readonly masked?: readonly string[];
}

export function extensionsOf({
  cost: { estimated, limit },
  masked,
}: {
  readonly cost: { readonly estimated: number; readonly limit: number };
  readonly masked: Iterable<string>;
}): AnswerExtensions {
  const names = [...new Set(masked)].sort();
  return {
    cost: { estimated, limit, remaining: limit - estimated },
    ...(names.length === 0 ? {} : { masked: names }),
  };
}
