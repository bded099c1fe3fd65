import { assertNever, canonicalMoney, type LocalText } from '#dataset';
import { type Reading, refusal } from '../refusal.js';
import type { Cell } from '../sources/source-row.js';
import type { Locale } from './locale.js';
import { parseDate, parseMonth, parseTimestamp } from './parse-moment.js';
import { parseDecimal, parseInteger, parsePercent } from './parse-number.js';
import { parseText } from './parse-text.js';

/** What a cell is read as. */
export const CELL_TYPES = [
  'text',
  'code',
  'integer',
  'decimal',
  'percent',
  'money',
  'date',
  'timestamp',
  'month',
  'boolean',
  'strings',
  'point',
] as const;

export type CellType = (typeof CELL_TYPES)[number];

export interface ParseOptions {
  readonly as: CellType;
  readonly locale?: Locale | undefined;
  /** Offset of times that name no zone: `+07:00`. */
  readonly zone?: string | undefined;
  /** Decimals to round to when there are more. */
  readonly round?: number | undefined;
  /** Blanks around a text are taken off. Always done for codes. */
  readonly trim?: boolean | undefined;
  /** A time behind a date may be dropped. */
  readonly dropTime?: boolean | undefined;
  /** Between the items of a list in one cell. */
  readonly separator?: string | undefined;
  /** A month as its number (1–12) or with its year (`2026-03`). */
  readonly monthAs?: 'number' | 'month' | undefined;
  /** Words that mean "no value", in lower case. */
  readonly empty?: ReadonlySet<string> | undefined;
}

export type ParsedValue =
  string | number | boolean | readonly string[] | Readonly<Record<string, string>> | null;

/** What people write into a cell that has no value. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  '-',
  '--',
  '\u2013',
  '\u2014',
  'n/a',
  'na',
  'null',
  'nihil',
  'tidak ada',
  '#n/a',
]);

/** Reads one cell, or says why it will not. Nothing is guessed: what can be read in two ways is refused. */
export function parseCell(cell: Cell, options: ParseOptions): Reading<ParsedValue> {
  if (cell.kind === 'empty')
    return cell.raw === '' ? { value: null } : { value: null, note: zeroDate(cell.raw) };
  if (cell.kind === 'error') return cell.refusal === undefined ? cellError(cell) : { refusal: cell.refusal };
  if (cell.kind === 'text') {
    const word = cell.raw.trim();
    if (word === '') return word === cell.raw ? { value: null } : { value: null, note: BLANKS };
    if ((options.empty ?? EMPTY_WORDS).has(word.toLowerCase())) return { value: null, note: noValue(word) };
  }
  const reading = parseAs(cell, options);
  if (cell.isFormula !== true || reading.refusal !== undefined || reading.note !== undefined) return reading;
  return { value: reading.value, note: FORMULA };
}

function parseAs(cell: Cell, options: ParseOptions): Reading<ParsedValue> {
  switch (options.as) {
    case 'text':
    case 'code':
      return parseText(cell, options.as === 'code' || options.trim === true);
    case 'integer':
      return parseInteger(cell, options.locale);
    case 'decimal':
      return parseDecimal(cell, options);
    case 'percent':
      return parsePercent(cell, options);
    case 'money':
      return money(cell, options);
    case 'date':
      return parseDate(cell, options.locale, options.dropTime === true);
    case 'timestamp':
      return parseTimestamp(cell, options.locale, options.zone);
    case 'month':
      return parseMonth(cell, options.locale, options.monthAs ?? 'month');
    case 'boolean':
      return parseBoolean(cell);
    case 'strings':
      return parseStrings(cell, options.separator ?? ';');
    case 'point':
      return parsePoint(cell);
    default:
      return assertNever(options.as);
  }
}

function money(cell: Cell, options: ParseOptions): Reading<string> {
  const reading = parseDecimal(cell, { locale: options.locale, round: options.round });
  if (reading.refusal !== undefined) return reading;
  const decimals = reading.value.split('.')[1] ?? '';
  if (decimals.length <= 2) return { ...reading, value: canonicalMoney(reading.value) };
  return refusal('TOO_MANY_DECIMALS', {
    id: `rupiah paling banyak dua angka di belakang koma, ini ${reading.value}; bulatkan di sumber atau tetapkan round: 2`,
    en: `rupiah has at most two decimals, this is ${reading.value}; round it in the source or set round: 2`,
  });
}

const TRUE_WORDS = new Set(['ya', 'y', 'yes', 'true', 'benar', '1']);
const FALSE_WORDS = new Set(['tidak', 'tdk', 'bukan', 'n', 'no', 'false', 'salah', '0']);

function parseBoolean(cell: Cell): Reading<boolean> {
  const word = cell.raw.trim().toLowerCase();
  if (TRUE_WORDS.has(word)) return { value: true };
  if (FALSE_WORDS.has(word)) return { value: false };
  return refusal('NOT_A_BOOLEAN', {
    id: 'harus ya atau tidak',
    en: 'must be yes or no (ya, tidak, true, false, 1, 0)',
  });
}

function parseStrings(cell: Cell, separator: string): Reading<readonly string[] | null> {
  if (Array.isArray(cell.json)) return { value: cell.json.map((item) => String(item).trim()) };
  const items = cell.raw
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { value: items.length === 0 ? null : items };
}

/** `-7.0051, 110.4381`: always with decimal points, as maps give it. */
function parsePoint(cell: Cell): Reading<Readonly<Record<string, string>>> {
  const parts = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(cell.raw);
  const [, latitude, longitude] = parts ?? [];
  if (latitude === undefined || longitude === undefined) {
    return refusal('WRONG_CELL', {
      id: 'bukan titik koordinat seperti "-7.0051, 110.4381"',
      en: 'not a place like "-7.0051, 110.4381"',
    });
  }
  return { value: { latitude, longitude } };
}

function cellError(cell: Cell): Reading<never> {
  if (cell.isFormula === true && cell.raw.startsWith('=')) {
    return refusal('FORMULA_NOT_CALCULATED', {
      id: 'rumus ini belum pernah dihitung; buka berkasnya di Excel lalu simpan',
      en: 'this formula was never calculated; open the file in Excel and save it',
    });
  }
  return refusal('CELL_ERROR', {
    id: `selnya berisi galat ${cell.raw}; perbaiki rumusnya`,
    en: `the cell holds the error ${cell.raw}; mend its formula`,
  });
}

const BLANKS: LocalText = { id: 'hanya spasi: dianggap kosong', en: 'only blanks: read as empty' };
const FORMULA: LocalText = { id: 'hasil rumus yang tersimpan', en: 'saved result of a formula' };

function zeroDate(raw: string): LocalText {
  return { id: `tanggal nol ${raw}: tidak ada nilai`, en: `the zero date ${raw}: no value` };
}

function noValue(word: string): LocalText {
  return {
    id: `"${word}" dianggap tidak ada nilai, bukan nol`,
    en: `"${word}" is read as no value, not as zero`,
  };
}
