import { RECORD_DEPTH_MAX } from '#core/limits';
import type { LocalText } from '#core/errors';
import { IngestError } from '../ingest.errors.js';

/**
 * Walks over JSON text without parsing it: only strings and brackets are understood, which is enough to find where a value
 * ends. What lies inside stays as it was sent. Offsets are positions in the text; each function starts at a value's first
 * character and gives the position behind its last.
 */
export function endOfValue(text: string, start: number): number {
  switch (text.charCodeAt(start)) {
    case QUOTE:
      return endOfString(text, start);
    case OPEN_BRACE:
    case OPEN_BRACKET:
      return endOfContainer(text, start);
    default:
      return endOfScalar(text, start);
  }
}

/** The position behind the closing quote: the first quote with an even number of backslashes before it. */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  throw malformed({ id: 'sebuah teks tidak ditutup', en: 'a text is not closed' }, start);
}

/** The position behind the bracket that closes the one at `start`. Brackets must match in kind and nest within the limit. */
export function endOfContainer(text: string, start: number): number {
  // One bit per level, 1 for an object: the depth limit keeps it inside 31 bits.
  let kinds = 0;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) at = endOfString(text, at) - 1;
    else if (letter === OPEN_BRACE || letter === OPEN_BRACKET) {
      if (depth === RECORD_DEPTH_MAX)
        throw malformed(
          {
            id: `bersarang lebih dari ${RECORD_DEPTH_MAX} tingkat`,
            en: `nested deeper than ${RECORD_DEPTH_MAX} levels`,
          },
          at,
        );
      kinds = (kinds << 1) | (letter === OPEN_BRACE ? 1 : 0);
      depth += 1;
    } else if (letter === CLOSE_BRACE || letter === CLOSE_BRACKET) {
      if ((kinds & 1) !== (letter === CLOSE_BRACE ? 1 : 0))
        throw malformed({ id: 'kurungnya tidak berpasangan', en: 'brackets do not match' }, at);
      kinds >>= 1;
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw malformed({ id: 'sebuah kurung tidak ditutup', en: 'a bracket is not closed' }, start);
}

/** Calls `visit` with the extent of each element of the array at `start`; blanks may stand at its end. */
export function scanArray(
  text: string,
  start: number,
  visit: (from: number, to: number) => void,
): { readonly end: number; readonly count: number } {
  let at = skipBlanks(text, start + 1);
  if (text.charCodeAt(at) === CLOSE_BRACKET) return { end: at + 1, count: 0 };
  for (let count = 1; ; count += 1) {
    const from = at;
    at = endOfElement(text, from, count - 1);
    visit(from, at);
    const letter = text.charCodeAt(at);
    if (letter === CLOSE_BRACKET) return { end: at + 1, count };
    if (letter !== COMMA)
      throw malformed(
        {
          id: `elemen ${count - 1} tidak diikuti koma`,
          en: `element ${count - 1} is not followed by a comma`,
        },
        at,
      );
    at = skipBlanks(text, at + 1);
  }
}

/**
 * Calls `visit` with each member of the object at `start`: its name, and where name and value begin. It gives the position
 * behind the value, so that a value that must be looked into is walked over once.
 */
export function scanObject(
  text: string,
  start: number,
  visit: (member: { readonly name: string; readonly from: number; readonly value: number }) => number,
): number {
  let at = skipBlanks(text, start + 1);
  if (text.charCodeAt(at) === CLOSE_BRACE) return at + 1;
  for (;;) {
    const from = at;
    if (text.charCodeAt(at) !== QUOTE)
      throw malformed({ id: 'sebuah anggota tidak bernama', en: 'a member has no name' }, at);
    const nameEnd = endOfString(text, at);
    const colon = skipBlanks(text, nameEnd);
    if (text.charCodeAt(colon) !== COLON)
      throw malformed({ id: 'sebuah anggota tidak bertitik dua', en: 'a member has no colon' }, colon);
    const value = skipBlanks(text, colon + 1);
    at = skipBlanks(text, visit({ name: nameOf(text.slice(from, nameEnd), from), from, value }));
    if (text.charCodeAt(at) === CLOSE_BRACE) return at + 1;
    if (text.charCodeAt(at) !== COMMA)
      throw malformed(
        { id: 'sebuah anggota tidak diikuti koma', en: 'a member is not followed by a comma' },
        at,
      );
    at = skipBlanks(text, at + 1);
  }
}

export function skipBlanks(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter !== 0x20 && letter !== 0x0a && letter !== 0x0d && letter !== 0x09) break;
  }
  return at;
}

export function isObjectAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPEN_BRACE;
}

export function isArrayAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPEN_BRACKET;
}

export function malformed({ id, en }: LocalText, position: number): IngestError {
  return new IngestError('MALFORMED_JSON', { reasonId: id, reasonEn: en, position });
}

/** An element may be nonsense such as `NaN` or `{"a":1}{"b":2}`: it is refused by itself later, with its text. */
function endOfElement(text: string, start: number, index: number): number {
  let at = start;
  for (;;) {
    const letter = text.charCodeAt(at);
    if (Number.isNaN(letter))
      throw malformed({ id: 'daftarnya tidak ditutup', en: 'the array is not closed' }, at);
    if (letter === COMMA || letter === CLOSE_BRACKET) {
      if (at === start)
        throw malformed({ id: `elemen ${index} kosong`, en: `element ${index} is empty` }, at);
      return at;
    }
    if (letter === CLOSE_BRACE)
      throw malformed({ id: 'kurungnya tidak berpasangan', en: 'brackets do not match' }, at);
    at = skipBlanks(text, endOfValue(text, at));
  }
}

/** Takes at least one character, so that whoever calls it in a loop gets on. */
function endOfScalar(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !isDelimiter(text.charCodeAt(at))) at += 1;
  return at;
}

function isDelimiter(letter: number): boolean {
  switch (letter) {
    case COMMA:
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
    case OPEN_BRACE:
    case OPEN_BRACKET:
    case QUOTE:
    case COLON:
    case 0x20:
    case 0x0a:
    case 0x0d:
    case 0x09:
      return true;
    default:
      return false;
  }
}

function nameOf(quoted: string, position: number): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw malformed({ id: 'nama sebuah anggota rusak', en: 'a member has a broken name' }, position);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
