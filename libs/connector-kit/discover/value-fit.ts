import { type Checker, type DatasetDefinition, type Field } from '#dataset';
import { DISCOVER_LOOKUP_VALUES_MAX } from '#core/limits';
import { defaultCellType } from '../map/field-types.js';
import { readDateText } from '../parse/date-text.js';
import { LOCALES, type Locale } from '../parse/locale.js';
import { readNumberText } from '../parse/number-text.js';
import { type CellType, parseCell } from '../parse/parse-cell.js';
import type { Cell } from '../sources/source-row.js';
import { plainName } from './names.js';

/** How well the cells of a column go into a field. */
export interface ValueFit {
  /** Share of the cells that the field takes; undefined when it would take anything. */
  readonly share: number | undefined;
  readonly good: number;
  readonly filled: number;
  readonly as: CellType;
  /** Cells that only a locale can settle, and cells that speak for one. */
  readonly ambiguous: number;
  readonly evidence: Readonly<Record<Locale, number>>;
  /** Times without a zone. */
  readonly zoneless: number;
  /** For a list of values: the source's words with the canonical one, and those without. */
  readonly lookup:
    { readonly known: Readonly<Record<string, string>>; readonly unknown: readonly string[] } | undefined;
  /** The first cell that does not fit. */
  readonly misfit: string | undefined;
}

/** Tries the cells of a column on a field, without a locale: what only a locale can settle counts as fitting and is told. */
export function valueFit(
  cells: readonly Cell[],
  {
    dataset,
    name,
    check,
  }: { readonly dataset: DatasetDefinition; readonly name: string; readonly check: Checker },
): ValueFit {
  const field = dataset.fields[name];
  if (field === undefined) throw new Error(`no field ${name}`);
  if (field.type === 'enum') return enumFit(cells, field);
  const usual = fitAs(cells, defaultCellType(field), { field, name, check });
  // A month may be written as a word; only then is it read as one.
  const isMonth = field.type === 'integer' && field.max === 12 && field.min === 1;
  if (!isMonth || usual.share === 1) return usual;
  const asMonth = fitAs(cells, 'month', { field, name, check });
  return asMonth.good > usual.good ? asMonth : usual;
}

const NUMBERS: ReadonlySet<CellType> = new Set(['integer', 'decimal', 'percent', 'money']);
const DATES: ReadonlySet<CellType> = new Set(['date', 'timestamp']);

function fitAs(
  cells: readonly Cell[],
  as: CellType,
  { field, name, check }: { readonly field: Field; readonly name: string; readonly check: Checker },
): ValueFit {
  const evidence: Record<Locale, number> = { 'id-ID': 0, 'en-US': 0 };
  let [good, ambiguous, zoneless] = [0, 0, 0];
  let misfit: string | undefined;
  for (const cell of cells) {
    const reading = parseCell(cell, { as, monthAs: field.type === 'integer' ? 'number' : 'month' });
    const refusal = reading.refusal?.code;
    if (cell.kind === 'text') countEvidence(cell.raw, as, evidence);
    if (refusal?.startsWith('AMBIGUOUS') === true) ambiguous += 1;
    else if (refusal === 'ZONE_MISSING') zoneless += 1;
    else if (
      refusal !== undefined ||
      !isTaken(reading.refusal === undefined ? reading.value : null, name, check)
    ) {
      misfit ??= cell.raw;
      continue;
    }
    good += 1;
  }
  const takesAnything = field.type === 'string' || field.type === 'text' || field.type === 'strings';
  const share = takesAnything || cells.length === 0 ? undefined : good / cells.length;
  return { share, good, filled: cells.length, as, ambiguous, evidence, zoneless, lookup: undefined, misfit };
}

function isTaken(value: unknown, name: string, check: Checker): boolean {
  if (value === null) return true;
  const checked = check({ [name]: value });
  return checked.ok || !checked.problems.some(({ field }) => field === name);
}

function countEvidence(raw: string, as: CellType, evidence: Record<Locale, number>): void {
  const reading = NUMBERS.has(as)
    ? readNumberText(raw, undefined)
    : DATES.has(as)
      ? readDateText(raw, undefined)
      : undefined;
  const found = reading === undefined || reading.refusal !== undefined ? null : reading.value.evidence;
  if (found !== null && LOCALES.includes(found)) evidence[found] += 1;
}

function enumFit(cells: readonly Cell[], field: Extract<Field, { type: 'enum' }>): ValueFit {
  const words = [...new Set(cells.map(({ raw }) => raw.trim()))];
  const known: Record<string, string> = {};
  const unknown: string[] = [];
  for (const word of words.slice(0, DISCOVER_LOOKUP_VALUES_MAX)) {
    const plain = plainName(word);
    const found = Object.entries(field.values).find(([value, title]) =>
      [value, title.id, title.en].some((one) => plainName(one) === plain),
    );
    if (found === undefined) unknown.push(word);
    else known[word] = found[0];
  }
  const isShort = words.length <= DISCOVER_LOOKUP_VALUES_MAX;
  const good = Object.keys(known).length;
  return {
    share: words.length === 0 ? undefined : isShort ? good / words.length : 0,
    good,
    filled: words.length,
    as: 'code',
    ambiguous: 0,
    evidence: { 'id-ID': 0, 'en-US': 0 },
    zoneless: 0,
    lookup: isShort && words.length > 0 ? { known, unknown } : undefined,
    misfit: unknown[0],
  };
}
