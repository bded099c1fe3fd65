import { randomUUID } from 'node:crypto';

/** A number of a JSON text that a double cannot hold: 12345678901234567890 or 1e400, as it was written. */
export class SentNumber {
  constructor(readonly text: string) {}

  /** graphql-js shows what this gives in its own messages. */
  toJSON(): string {
    return this.text;
  }
}

/**
 * JSON.parse without its silent change: a number that would become another one is given as a {@link SentNumber}, or as `wrap`
 * makes it, so that it is refused by whoever wanted a number, and told as it was sent. // I5
 */
export function parseJsonAsSent(
  text: string,
  wrap: (number: string) => unknown = (number) => new SentNumber(number),
): unknown {
  const parsed: unknown = JSON.parse(text);
  if (!MAY_LOSE_DIGITS.test(text)) return parsed;
  const marked = text.replace(TEXT_OR_NUMBER, (token) =>
    token.startsWith('"') || isHeld(token) ? token : `"${MARK}${token}"`,
  );
  if (marked === text) return parsed;
  return JSON.parse(marked, (_name, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? wrap(value.slice(MARK.length)) : value,
  );
}

/** Every double keeps fifteen digits (IEEE 754); of longer numbers, those that a double is written as. */
function isHeld(token: string): boolean {
  const value = Number(token);
  const [mantissa = ''] = token.split(/e/i);
  const isShort = mantissa.replace(/\D/g, '').length <= DOUBLE_DIGITS;
  return Number.isFinite(value) && (isShort ? isNormal(value, mantissa) : String(value) === token);
}

/** Below the smallest normal double digits are lost, and at last all of them. */
function isNormal(value: number, mantissa: string): boolean {
  return Math.abs(value) >= 2 ** -1022 || !/[1-9]/.test(mantissa);
}

const DOUBLE_DIGITS = 15;
/** Sixteen digits, or an exponent of two: nearly every request has neither, and is parsed once. */
const MAY_LOSE_DIGITS = /\d[\d.]{15}|\d[eE][+-]?\d\d/;
// The text is written so that its loops are over one class of letters: others would keep a place for each letter.
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;
/** No client can guess it, so no text of theirs is taken for a number. */
const MARK = `${randomUUID()}:`;
