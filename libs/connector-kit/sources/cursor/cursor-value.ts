import { SQL_LAG_DEFAULT_COUNT, SQL_LAG_DEFAULT_MS } from '#core/limits';
import { type LocalText } from '#dataset';
import type { Cell } from '../source-row.js';
import { isMomentText, shiftMoment } from './moment-text.js';

/** The value of a cursor column, with its exact text. The state file keeps it. */
export type CursorValue = { readonly number: string } | { readonly text: string };

/** Undefined for a cell that no order can go by. */
export function cursorValueOf(cell: Cell): CursorValue | undefined {
  if (cell.kind === 'number') return { number: cell.raw };
  return cell.kind === 'text' ? { text: cell.raw } : undefined;
}

export function isCursorValue(value: unknown): value is CursorValue {
  if (typeof value !== 'object' || value === null) return false;
  const { number, text } = value as Partial<Record<'number' | 'text', unknown>>;
  return typeof number === 'string' || typeof text === 'string';
}

/** How far behind the last value the next run begins: a span of time in milliseconds, a count, or as the value needs. */
export type Lag = { readonly ms: number } | { readonly count: number } | 'usual';

const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `15m` or a number; the schema has checked the form. */
export function lagOf(written: string | number | undefined): Lag {
  if (written === undefined) return 'usual';
  if (typeof written === 'number') return { count: written };
  return { ms: Number.parseInt(written, 10) * (UNITS_MS[written.slice(-1)] ?? 0) };
}

/** The value that lies a lag behind; undefined when the two do not go together. `null` says: no lag, begin right behind. */
export function lagBehind(value: CursorValue, lag: Lag): CursorValue | null | undefined {
  if ('number' in value) {
    if (lag !== 'usual' && 'ms' in lag) return lag.ms === 0 ? null : undefined;
    const count = lag === 'usual' ? SQL_LAG_DEFAULT_COUNT : lag.count;
    return count === 0 ? null : { number: String(wholePart(value.number) - BigInt(count)) };
  }
  const isMoment = isMomentText(value.text);
  if (lag === 'usual' && !isMoment) return null;
  if (lag !== 'usual' && (('ms' in lag && lag.ms === 0) || ('count' in lag && lag.count === 0))) return null;
  if (!isMoment || (lag !== 'usual' && 'count' in lag)) return undefined;
  return { text: shiftMoment(value.text, -(lag === 'usual' ? SQL_LAG_DEFAULT_MS : lag.ms)) };
}

/** Rounded towards minus infinity: a lag may only be longer. */
function wholePart(number: string): bigint {
  const [whole = '0', fraction = ''] = number.split('.');
  return BigInt(whole) - (number.startsWith('-') && /[1-9]/.test(fraction) ? 1n : 0n);
}

export function lagMisfit(column: string, value: CursorValue): LocalText {
  const shown = 'number' in value ? value.number : value.text;
  const isNumber = 'number' in value;
  return {
    id: `cursor.lag tidak cocok dengan kolom "${column}" (${shown}): ${isNumber ? 'untuk angka tulis angka, misalnya lag: 1000' : 'untuk waktu tulis lamanya, misalnya lag: 15m; untuk teks lain lag: 0'}`,
    en: `cursor.lag does not fit the column "${column}" (${shown}): ${isNumber ? 'for a number write a number, such as lag: 1000' : 'for a time write a span, such as lag: 15m; for other text lag: 0'}`,
  };
}
