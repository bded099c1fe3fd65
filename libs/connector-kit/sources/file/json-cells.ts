import type { Cell } from '../source-row.js';

/** A number that `JSON.parse` would round: many digits or an exponent, where JSON can have a number (long codes are texts). */
const LONG_NUMBER = /(?:^|[:,[\s])-?(?:[\d.]{16,}|\d[\d.]*[eE][+-]?\d)/;
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Put before the text of a number that is carried as a string. No text of a source starts so. */
const NUMBER_MARK = '\u0000number:';

/**
 * One JSON object as named values, nested objects flattened to `reporter.name`. Numbers keep the digits of the file: where
 * `JSON.parse` would go through a float that cannot hold them, they are carried as text.
 */
export function jsonCells(text: string): Map<string, Cell> {
  const value = parseMarked(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('not an object');
  const cells = new Map<string, Cell>();
  flatten(value as Readonly<Record<string, unknown>>, '', cells);
  return cells;
}

/** A JSON text of any form in which the numbers that a float cannot hold are texts of their digits. */
export function parseExactly(text: string): unknown {
  return unmarked(parseMarked(text));
}

function parseMarked(text: string): unknown {
  return JSON.parse(LONG_NUMBER.test(text) ? text.replace(TOKENS, marked) : text);
}

function unmarked(value: unknown): unknown {
  if (typeof value === 'string')
    return value.startsWith(NUMBER_MARK) ? value.slice(NUMBER_MARK.length) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unmarked);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unmarked(member)]));
}

function marked(token: string): string {
  if (token.startsWith('"')) return token;
  return token.length < 16 && !/[eE]/.test(token) ? token : JSON.stringify(NUMBER_MARK + token);
}

const DEPTH_SEPARATOR = '.';

function flatten(members: Readonly<Record<string, unknown>>, prefix: string, cells: Map<string, Cell>): void {
  for (const [name, value] of Object.entries(members)) {
    const path = prefix + name;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      flatten(value as Readonly<Record<string, unknown>>, path + DEPTH_SEPARATOR, cells);
    } else {
      cells.set(path, cellOfJson(value, cells.size + 1));
    }
  }
}

function cellOfJson(value: unknown, column: number): Cell {
  switch (typeof value) {
    case 'string':
      if (value.startsWith(NUMBER_MARK)) {
        const raw = value.slice(NUMBER_MARK.length);
        return { kind: 'number', raw, column, json: raw };
      }
      return { kind: value === '' ? 'empty' : 'text', raw: value, column };
    case 'number':
      return { kind: 'number', raw: String(value), column, json: value };
    case 'boolean':
      return { kind: 'boolean', raw: String(value), column };
    default:
      if (value === null || value === undefined) return { kind: 'empty', raw: '', column };
      return listCell(unmarked(value), column);
  }
}

function listCell(value: unknown, column: number): Cell {
  return { kind: 'json', raw: JSON.stringify(value), column, json: value };
}
