import type { LocalText } from './local-text.js';

/** What can be wrong with one record. Rules add `RULE_<NAME>`. */
export const PROBLEM_CODES = [
  'UNKNOWN_FIELD',
  'REQUIRED',
  'WRONG_TYPE',
  'TOO_LONG',
  'PATTERN',
  'OUT_OF_RANGE',
  'NOT_IN_LIST',
  'UNKNOWN_REFERENCE',
  'DUPLICATE_KEY_IN_BATCH',
  'KEY_OWNED_BY_OTHER_SOURCE',
  'NOT_IN_SCOPE',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number] | `RULE_${string}`;

/** One thing wrong with one field of one record. */
export interface Problem {
  /** The field's name; empty when the whole record is meant. */
  readonly field: string;
  readonly code: ProblemCode;
  /** The offending value as text, cut at {@link PROBLEM_VALUE_MAX} characters; null when the value is absent. */
  readonly value: string | null;
  readonly message: LocalText;
  /** A value that would pass and is near, ready to be used. */
  readonly suggestion?: string;
}

/** Enough to recognise a value in a list; a longer one would drown the message. */
export const PROBLEM_VALUE_MAX = 200;

/** A value as a person can recognise it in a message: text as it is, anything else as JSON, cut at 200 characters. */
export function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return storableText(textOf(value).slice(0, PROBLEM_VALUE_MAX));
}

/** A cut may split a surrogate pair, and lone surrogates and NUL cannot be stored: they become the replacement character. */
export function storableText(text: string): string {
  return text.replace(/[\u0000\p{Surrogate}]/gu, '\uFFFD');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // JSON.parse reads any depth, JSON.stringify runs out of stack at some thousand levels.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
