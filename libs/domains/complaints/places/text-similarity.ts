import { DUPLICATE_TEXT_CHARACTERS_MAX } from '#core/limits';

/**
 * How alike two short texts are, 0 to 1: trigrams in common ÷ trigrams in either. Letters and digits only, without regard to case; every
 * word is padded with two blanks before and one after it, so its beginning weighs more. This is the measure of PostgreSQL's pg_trgm,
 * which the hub does not require. Two texts without a letter are not alike.
 */
export function textSimilarity(a: string, b: string): number {
  const [left, right] = [trigramsOf(a), trigramsOf(b)];
  const common = [...left].filter((trigram) => right.has(trigram)).length;
  const either = left.size + right.size - common;
  return either === 0 ? 0 : common / either;
}

function trigramsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, DUPLICATE_TEXT_CHARACTERS_MAX)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}
