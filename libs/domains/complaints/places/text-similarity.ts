import { DUPLICATE_TEXT_CHARACTERS_MAX } from '#core/limits';

/**
 * How alike two short texts are, 0 to 1: trigrams in common ÷ trigrams in either. Letters and digits only, without regard to case; every
 * word is padded with two blanks before and one after it, so its beginning weighs more. This is the measure of PostgreSQL's pg_trgm,
 * which the hub does not require. Two texts without a letter are not alike.
 */
export function textSimilarity(a: string, b: string): number {
  return resemblance(trigramsOf(a), trigramsOf(b));
}

/**
 * What a longer text is compared by: its pairs of neighbouring words (shingles of two), without regard to case and marks; one word alone
 * is its own. How alike two texts are is the share of shingles that they have in common: A. Broder, On the resemblance and containment of
 * documents, 1997.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.length === 1 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** In common ÷ in either, 0 to 1 (Jaccard); two empty sets are not alike. */
export function resemblance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const part of one) if (other.has(part)) common += 1;
  const either = one.size + other.size - common;
  return either === 0 ? 0 : common / either;
}

function trigramsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text.slice(0, DUPLICATE_TEXT_CHARACTERS_MAX)).flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
