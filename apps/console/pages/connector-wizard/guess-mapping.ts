import type { Dataset, DatasetField } from '../../client/dataset.js';

/** Where a field of a record comes from: a column, one value for all, or nowhere yet. */
export interface FieldChoice {
  readonly column: string;
  /** Used when the column is {@link CONSTANT}. */
  readonly constant: string;
}

export type Mapping = Readonly<Record<string, FieldChoice>>;

export const NOWHERE = '';
/** No column is called like this: names are trimmed. */
export const CONSTANT = ' const';

/** A column for each field whose name or title it carries; the nearer names are given away first. People look at every line anyway. */
export function guessMapping(dataset: Dataset, columns: readonly string[]): Mapping {
  const pairs = dataset.fields
    .flatMap((field) => columns.map((column) => ({ field, column, score: likeness(field, column) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const chosen = new Map<string, string>();
  const used = new Set<string>();
  for (const { field, column } of pairs) {
    if (chosen.has(field.name) || used.has(column)) continue;
    chosen.set(field.name, column);
    used.add(column);
  }
  return Object.fromEntries(
    dataset.fields.map(({ name }) => [name, { column: chosen.get(name) ?? NOWHERE, constant: '' }]),
  );
}

export function isMissing(field: DatasetField, { column, constant }: FieldChoice): boolean {
  if (field.isOptional === true) return false;
  return column === NOWHERE || (column === CONSTANT && constant.trim() === '');
}

function likeness(field: DatasetField, column: string): number {
  const wanted = wordsOf(column);
  if (wanted.length === 0) return 0;
  const names = [field.name, field.title.id, field.title.en].map(wordsOf);
  if (names.some((name) => name.join('') === wanted.join(''))) return EXACT;
  const scores = names.map((name) => {
    const same = name.filter((word) => wanted.includes(word)).length;
    // "tahun" says all that it says about "Tahun anggaran", though it leaves a word out.
    return same / Math.max(name.length, 1) + (same > 0 && same === wanted.length ? WHOLE : 0);
  });
  const best = Math.max(...scores);
  return best >= ENOUGH ? best : 0;
}

/** `kodeSkpd`, `KODE_SKPD` and "Kode SKPD" are the same two words. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !GENERIC.has(word));
  return telling.length === 0 ? words : telling;
}

// Every second column of a sheet begins with one of these.
const GENERIC: ReadonlySet<string> = new Set([
  'kode',
  'code',
  'nilai',
  'value',
  'kd',
  'no',
  'nomor',
  'number',
]);
const EXACT = 2;
const WHOLE = 0.5;
// More than half of the words, or all that the column says and some of them.
const ENOUGH = 0.6;
