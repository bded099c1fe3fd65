import type { LocalText } from '#dataset';
import { type Reading, refusal } from '../refusal.js';
import type { Cell } from '../sources/source-row.js';
import {
  expandNumericText,
  movePoint,
  roundDecimal,
  roundToDigits,
  significantDigits,
} from './decimal-text.js';
import type { Locale } from './locale.js';
import { readNumberText } from './number-text.js';

export interface DecimalOptions {
  readonly locale?: Locale | undefined;
  readonly round?: number | undefined;
}

/** A decimal as text. A percentage is refused here: whether 12,5% is 12.5 or 0.125 is for the mapping to say. */
export function parseDecimal(cell: Cell, options: DecimalOptions): Reading<string> {
  const number = readNumber(cell, options.locale);
  if (number.refusal !== undefined) return number;
  if (number.value.percent) return percentCell();
  return rounded(number.value.decimal, options.round, number.note);
}

/** Percentage points: `12,5%` and a cell of 0.125 shown as 12.5% are both 12.5. A bare 12,5 is taken as points. */
export function parsePercent(cell: Cell, options: DecimalOptions): Reading<string> {
  const number = readNumber(cell, options.locale);
  if (number.refusal !== undefined) return number;
  const isShare = cell.kind === 'number' && number.value.percent;
  const points = isShare ? movePoint(number.value.decimal, 2) : number.value.decimal;
  return rounded(points, options.round, isShare ? SHARE : number.note);
}

/** Beyond this a JSON number would no longer be exact. */
const SAFE_INTEGER_DIGITS = 15;
const SMALL_INTEGER = /^(?:0|[1-9]\d{0,8})$/;

export function parseInteger(cell: Cell, locale: Locale | undefined): Reading<number> {
  if (cell.kind === 'text' && SMALL_INTEGER.test(cell.raw)) return { value: Number(cell.raw) };
  const decimal = parseDecimal(cell, { locale });
  if (decimal.refusal !== undefined) return decimal;
  if (!/^-?\d+$/.test(decimal.value) || significantDigits(decimal.value) > SAFE_INTEGER_DIGITS) {
    return refusal('NOT_AN_INTEGER', {
      id: `harus bilangan bulat, ini ${decimal.value}`,
      en: `must be a whole number, this is ${decimal.value}`,
    });
  }
  return { ...decimal, value: Number(decimal.value) };
}

interface NumberInCell {
  readonly decimal: string;
  readonly percent: boolean;
}

function readNumber(cell: Cell, locale: Locale | undefined): Reading<NumberInCell> {
  if (cell.kind === 'text') return readNumberText(cell.raw, locale);
  if (cell.kind === 'number') return readStoredNumber(cell);
  return refusal('NOT_A_NUMBER', { id: 'bukan angka', en: 'not a number' });
}

/** A double carries 15 decimal digits faithfully (IEEE 754); Excel shows and compares no more than these. */
const FAITHFUL_DIGITS = 15;

/**
 * The number of a workbook or of JSON, taken from its decimal text. A workbook stores doubles with 17 digits, so 1250 that came
 * out of a formula may be written 1249.9999999999998: such binary noise behind the point is rounded to the 15 digits that
 * Excel itself shows, and the proof says so. Whole numbers and JSON numbers are left alone.
 */
function readStoredNumber(cell: Cell): Reading<NumberInCell> {
  const exact = expandNumericText(cell.raw);
  if (exact === undefined) return refusal('NOT_A_NUMBER', { id: 'bukan angka', en: 'not a number' });
  const percent = cell.format?.includes('%') === true;
  const isNoisy =
    cell.json === undefined && exact.includes('.') && significantDigits(exact) > FAITHFUL_DIGITS;
  if (!isNoisy) return { value: { decimal: exact, percent } };
  const decimal = roundToDigits(exact, FAITHFUL_DIGITS);
  return {
    value: { decimal, percent },
    note: {
      id: `derau biner dibulatkan menjadi ${decimal}, seperti tampilan Excel`,
      en: `binary noise rounded to ${decimal}, as Excel shows it`,
    },
  };
}

function rounded(
  decimal: string,
  decimals: number | undefined,
  note: LocalText | undefined,
): Reading<string> {
  const value = decimals === undefined ? decimal : roundDecimal(decimal, decimals);
  const said =
    value === decimal
      ? note
      : {
          id: `dibulatkan menjadi ${value} (round: ${decimals})`,
          en: `rounded to ${value} (round: ${decimals})`,
        };
  return said === undefined ? { value } : { value, note: said };
}

function percentCell(): Reading<never> {
  return refusal('PERCENT_CELL', {
    id: 'sel ini persentase; tetapkan as: percent (12,5% menjadi 12.5)',
    en: 'this cell is a percentage; set as: percent (12.5% becomes 12.5)',
  });
}

const SHARE: LocalText = {
  id: 'persen dari sel berformat %',
  en: 'percentage points of a cell formatted as %',
};
