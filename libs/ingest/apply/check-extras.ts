import { isDecimal, shownValue, type Problem } from '#dataset';
import { problemOf } from './checked-batch.js';

/**
 * Members outside the dataset are kept as they came, so what JSON or the database cannot keep to the letter is refused
 * instead of bent (I5).
 */
export function extrasProblems(extras: Readonly<Record<string, unknown>>): Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(extras)) {
    if (!isStorableText(name) || !isStorable(value)) problems.push(notKept(name, value));
  }
  return problems;
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value === 'number') return isFaithful(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorableText(name) && isStorable(part));
}

function isStorableText(text: string): boolean {
  return !/[\u0000\p{Surrogate}]/u.test(text);
}

/** A double carries 15 decimal digits faithfully (IEEE 754): past that it may already differ from what was sent. */
const FAITHFUL_DIGITS = 15;

function isFaithful(value: number): boolean {
  const text = String(value);
  return isDecimal(text) && text.replace(/\D/g, '').replace(/^0+/, '').length <= FAITHFUL_DIGITS;
}

function notKept(name: string, value: unknown): Problem {
  const field = shownValue(name)?.slice(0, 100) ?? '';
  return problemOf(field, 'PATTERN', shownValue(value), {
    id: 'mengandung NUL, karakter Unicode yang rusak, atau angka yang tidak dapat disimpan tepat; kirim angka sebagai teks',
    en: 'holds NUL, a broken Unicode character or a number that cannot be kept exactly; send the number as text',
  });
}
