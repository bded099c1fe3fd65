import type { NearPair } from './near-pairs.sql.js';
import { resemblance, shinglesOf, textSimilarity } from './text-similarity.js';

/** By what two near complaints are taken for the same: the words of one of them may be closed, then place, category and time decide. */
export const DUPLICATE_EVIDENCE = ['title', 'description', 'place'] as const;
export type DuplicateEvidence = (typeof DUPLICATE_EVIDENCE)[number];

/** Two complaints that belong together. */
export interface JoinedPair {
  readonly pair: NearPair;
  readonly by: DuplicateEvidence;
  /** Of the texts that decided, 0 to 1; null where none did. */
  readonly similarity: number | null;
}

/** Pairs whose titles do not join them: only of these the descriptions are looked at. */
export function unlikeByTitle(pairs: readonly NearPair[], minSimilarity: number): readonly NearPair[] {
  return pairs.filter((pair) => {
    const similarity = titleSimilarity(pair);
    return similarity !== null && similarity < minSimilarity;
  });
}

/** Those whose titles or else whose descriptions are alike. `descriptions`: by id, of the complaints that have an open one. */
export function joinedPairs(
  pairs: readonly NearPair[],
  {
    descriptions,
    minSimilarity,
  }: { readonly descriptions: ReadonlyMap<string, string>; readonly minSimilarity: number },
): readonly JoinedPair[] {
  const shingles = new Map([...descriptions].map(([id, text]) => [id, shinglesOf(text)]));
  return pairs.flatMap((pair): readonly JoinedPair[] => {
    const byTitle = titleSimilarity(pair);
    if (byTitle === null) return [{ pair, by: 'place', similarity: null }];
    if (byTitle >= minSimilarity) return [{ pair, by: 'title', similarity: byTitle }];
    const [one, other] = [shingles.get(pair.first.id), shingles.get(pair.second.id)];
    if (one === undefined || other === undefined) return [];
    const similarity = resemblance(one, other);
    return similarity >= minSimilarity ? [{ pair, by: 'description', similarity }] : [];
  });
}

function titleSimilarity({ first, second }: NearPair): number | null {
  return first.title === null || second.title === null ? null : textSimilarity(first.title, second.title);
}
