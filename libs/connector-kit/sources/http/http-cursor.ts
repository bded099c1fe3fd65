import { sourceError } from '../../connector.errors.js';
import { type CursorValue, lagBehind, lagMisfit, lagOf } from '../cursor/cursor-value.js';
import { instantOf, isMomentText } from '../cursor/moment-text.js';
import type { HttpCursor } from './http-source.js';

/** A whole number, also one that an interface writes as text, or a moment; undefined for anything else. */
export function cursorValue(text: string): CursorValue | undefined {
  const trimmed = text.trim();
  if (/^-?\d{1,30}$/.test(trimmed)) return { number: trimmed };
  return isMomentText(trimmed) ? { text: trimmed } : undefined;
}

/** Whether `a` lies behind `b`; undefined when they cannot be compared. */
export function isLater(a: CursorValue, b: CursorValue): boolean | undefined {
  if ('number' in a && 'number' in b) return BigInt(a.number) > BigInt(b.number);
  if ('text' in a && 'text' in b) return instantOf(a.text) > instantOf(b.text);
  return undefined;
}

/** What a request asks from: the position with the lag taken off, written as the source writes it. */
export function askedFrom(position: string, { column, lag }: HttpCursor): string {
  const value = cursorValue(position);
  const behind = value === undefined ? null : lagBehind(value, lagOf(lag));
  if (value !== undefined && behind === undefined) throw sourceError('CURSOR_LAG', lagMisfit(column, value));
  if (behind == null) return position;
  return 'number' in behind ? behind.number : behind.text;
}
