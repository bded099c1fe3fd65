import { DISCOVER_HEADER_ROWS } from '#core/limits';
import { nameLikeness } from './names.js';

/** A row as it lies in a sheet: the texts of its filled cells by column from 1. */
export interface RawRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
}

export interface FoundHeader {
  /** 0 when no row looks like one. */
  readonly row: number;
  /** Texts of the rows above it: titles, units, periods. */
  readonly titles: readonly string[];
  /** The row above has names, too: group headings, perhaps. */
  readonly hasNamesAbove: boolean;
}

/**
 * Finds the row of the column names among titles and units: it has several texts that look like names, the rows below fill
 * the same columns, and some of the names are known ones.
 */
export function findHeaderRow(rows: readonly RawRow[], knownNames: readonly string[]): FoundHeader {
  const looked = rows.slice(0, DISCOVER_HEADER_ROWS);
  let best: { readonly index: number; readonly score: number } | undefined;
  for (const index of looked.keys()) {
    const score = headerScore(rows, index, knownNames);
    if (score > (best?.score ?? HEADER_SCORE_MIN)) best = { index, score };
  }
  if (best === undefined) return { row: 0, titles: [], hasNamesAbove: false };
  const found = rows[best.index];
  const above = rows[best.index - 1];
  return {
    row: found?.row ?? 0,
    titles: rows.slice(0, best.index).flatMap(({ texts }) => [...texts.values()]),
    hasNamesAbove:
      above !== undefined && above.row === (found?.row ?? 0) - 1 && namesIn(above).length >= NAMES_MIN,
  };
}

function headerScore(rows: readonly RawRow[], index: number, knownNames: readonly string[]): number {
  const row = rows[index];
  if (row === undefined) return 0;
  const names = namesIn(row);
  if (names.length < NAMES_MIN) return 0;
  const below = rows.slice(index + 1, index + 1 + ROWS_BELOW);
  const support = names.reduce(
    (sum, [column]) =>
      sum + (below.length === 0 ? 0 : below.filter(({ texts }) => texts.has(column)).length / below.length),
    0,
  );
  const known = names.filter(([, name]) => nameLikeness(name, knownNames).score === 1).length;
  const others = row.texts.size - names.length;
  const repeated = names.length - new Set(names.map(([, name]) => name)).size;
  return support + known - others / 2 - repeated;
}

function namesIn({ texts }: RawRow): readonly (readonly [number, string])[] {
  return [...texts].filter(([, text]) => isNameLike(text));
}

/** Letters, not too long, and no sentence: figures, dates and codes are not names. */
function isNameLike(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length <= NAME_CHARACTERS_MAX &&
    /\p{L}{2}|^%$|^no\.?$/iu.test(trimmed) &&
    !/^\d|\d{4,}/.test(trimmed)
  );
}

const NAMES_MIN = 2;
const NAME_CHARACTERS_MAX = 60;
const ROWS_BELOW = 12;
const HEADER_SCORE_MIN = 1.5;
