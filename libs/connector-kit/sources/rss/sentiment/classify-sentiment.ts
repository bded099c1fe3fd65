import { INTENSIFIERS, LEXICON_VERSION, NEGATIONS, NEGATIVE, POSITIVE, TURNS } from './lexicon.js';

export type Sentiment = 'positive' | 'neutral' | 'negative';

export interface Classified {
  readonly sentiment: Sentiment;
  /** Who says so: the source itself, or the words of this lexicon. */
  readonly source: 'supplied' | 'lexicon';
  /** −1 to 1 with two decimals; undefined when the source supplied the sentiment. */
  readonly score: string | undefined;
  readonly lexicon: string | undefined;
}

/**
 * A sentiment that was supplied stands, whatever the words say. Otherwise the words decide:
 *
 * - each word or phrase of the lexicon counts its weight (1 or 2), twice that in the title;
 * - a negation up to three words before it in the same clause turns it around. A good word turned around is bad in full
 *   ("tidak baik"); a bad word turned around is good by half ("tidak rusak" is no praise);
 * - an intensifier right before or right after multiplies it (sangat 1.5, agak 0.5);
 * - with P and N the sums of both sides, score = (P − N) ÷ (P + N + 1). From 0.3 it is positive, to −0.3 negative.
 *
 * It counts words and understands nothing: irony, quotations, who did what to whom, and comparisons are beyond it.
 */
export function classifySentiment(
  texts: { readonly title: string; readonly body?: string },
  supplied?: Sentiment,
): Classified {
  if (supplied !== undefined)
    return { sentiment: supplied, source: 'supplied', score: undefined, lexicon: undefined };
  const sums = { positive: 0, negative: 0 };
  count(texts.title, 2, sums);
  count(texts.body ?? '', 1, sums);
  const { positive, negative } = sums;
  const score = (positive - negative) / (positive + negative + 1);
  const sentiment = score >= THRESHOLD ? 'positive' : score <= -THRESHOLD ? 'negative' : 'neutral';
  return {
    sentiment,
    source: 'lexicon',
    score: score.toFixed(2).replace('-0.00', '0.00'),
    lexicon: LEXICON_VERSION,
  };
}

/** A lone weak word in a body gives 0.5; a good and a bad one of the same weight cancel out. */
const THRESHOLD = 0.3;
const NEGATION_REACH = 3;
const PHRASE_WORDS_MAX = 3;

interface Sums {
  positive: number;
  negative: number;
}

function count(text: string, factor: number, sums: Sums): void {
  for (const clause of clausesOf(text)) {
    // A negation inside a phrase ("bebas korupsi") has done its work there.
    let spent = 0;
    for (let at = 0; at < clause.length;) {
      const found = entryAt(clause, at);
      if (found === undefined) {
        at += 1;
        continue;
      }
      const end = at + found.length;
      const value = found.weight * factor * intensity(clause, at, end);
      const before = clause.slice(Math.max(spent, at - NEGATION_REACH), at);
      const isTurned = before.some((word) => NEGATIONS.has(word));
      if (found.weight > 0) add(sums, isTurned ? -value : value);
      else add(sums, isTurned ? -value / 2 : value);
      at = end;
      if (found.length > 1) spent = end;
    }
  }
}

function add(sums: Sums, value: number): void {
  if (value > 0) sums.positive += value;
  else sums.negative -= value;
}

/** Words of each clause, in small letters, without the endings that change no meaning. */
function clausesOf(text: string): readonly (readonly string[])[] {
  const clauses: string[][] = [[]];
  for (const [token] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+|[.,;:!?()"\u201c\u201d]/gu)) {
    if (!/[\p{L}\p{N}]/u.test(token) || TURNS.has(token)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

interface Entry {
  readonly length: number;
  /** Below zero for the bad side. */
  readonly weight: number;
}

/** The longest entry that begins here. */
function entryAt(clause: readonly string[], at: number): Entry | undefined {
  for (let length = Math.min(PHRASE_WORDS_MAX, clause.length - at); length > 0; length -= 1) {
    const phrase = clause.slice(at, at + length);
    const weight = ENTRIES.get(phrase.join(' ')) ?? ENTRIES.get(withoutEnding(phrase).join(' '));
    if (weight !== undefined) return { length, weight };
  }
  return undefined;
}

function withoutEnding(phrase: readonly string[]): readonly string[] {
  return phrase.map((word, index) =>
    index === phrase.length - 1 ? word.replace(/(?<=.{3})(?:nya|lah|kah|pun)$/, '') : word,
  );
}

function intensity(clause: readonly string[], start: number, end: number): number {
  for (const near of [clause.slice(Math.max(0, start - 2), start), clause.slice(end, end + 2)]) {
    for (const words of [near.join(' '), near[0] ?? '', near.at(-1) ?? '']) {
      const factor = INTENSIFIERS.get(words);
      if (factor !== undefined) return factor;
    }
  }
  return 1;
}

const ENTRIES: ReadonlyMap<string, number> = new Map(
  [
    { sides: POSITIVE, sign: 1 },
    { sides: NEGATIVE, sign: -1 },
  ].flatMap(({ sides, sign }) =>
    ([1, 2] as const).flatMap((weight) => sides[weight].map((word) => [word, weight * sign] as const)),
  ),
);

/** `Positif` → positive; undefined for what is no sentiment. */
export function sentimentOfWord(word: string): Sentiment | undefined {
  return SENTIMENT_WORDS[word.trim().toLowerCase()];
}

const SENTIMENT_WORDS: Readonly<Record<string, Sentiment>> = {
  positif: 'positive',
  positive: 'positive',
  netral: 'neutral',
  neutral: 'neutral',
  negatif: 'negative',
  negative: 'negative',
};
