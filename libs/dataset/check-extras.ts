import type { LocalText } from './local-text.js';
import type { ProblemCode } from './problem.js';

export interface ExtraFault {
  readonly code: ProblemCode;
  readonly message: LocalText;
}

/** What keeps a member the dataset does not know from being kept as it is; null when nothing does. */
export function faultOfExtra(name: string, value: unknown, count: number): ExtraFault | null {
  if (count > EXTRAS_MAX)
    return fault(
      'TOO_LONG',
      `paling banyak ${EXTRAS_MAX} kolom tambahan`,
      `at most ${EXTRAS_MAX} extra fields`,
    );
  if (name.length > EXTRA_NAME_LENGTH_MAX || !isStorable(name))
    return fault(
      'PATTERN',
      'nama kolom tambahan terlalu panjang atau rusak',
      'the name of the extra field is too long or broken',
    );
  return faultOfValue(value, 1);
}

function faultOfValue(value: unknown, depth: number): ExtraFault | null {
  switch (typeof value) {
    case 'string':
      if (value.length > EXTRA_TEXT_LENGTH_MAX)
        return fault(
          'TOO_LONG',
          `paling panjang ${EXTRA_TEXT_LENGTH_MAX} karakter`,
          `at most ${EXTRA_TEXT_LENGTH_MAX} characters`,
        );
      return isStorable(value)
        ? null
        : fault(
            'PATTERN',
            'mengandung karakter yang tidak dapat disimpan',
            'contains a character that cannot be stored',
          );
    case 'number':
      // JSON.parse has already rounded what a double cannot hold: it would be stored as another number (I5).
      return isExact(value)
        ? null
        : fault('WRONG_TYPE', 'kirim angka sebesar ini sebagai teks', 'send a number of this size as text');
    case 'boolean':
      return null;
    case 'object':
      return value === null ? null : faultOfMembers(value, depth);
    default:
      return fault('WRONG_TYPE', 'bukan nilai JSON', 'not a JSON value');
  }
}

function faultOfMembers(value: object, depth: number): ExtraFault | null {
  if (depth > EXTRA_DEPTH_MAX)
    return fault(
      'TOO_LONG',
      `paling dalam ${EXTRA_DEPTH_MAX} tingkat`,
      `at most ${EXTRA_DEPTH_MAX} levels deep`,
    );
  const entries = Object.entries(value);
  if (entries.length > EXTRAS_MAX)
    return fault('TOO_LONG', `paling banyak ${EXTRAS_MAX} anggota`, `at most ${EXTRAS_MAX} members`);
  for (const [name, member] of entries) {
    if (!isStorable(name))
      return fault(
        'PATTERN',
        'mengandung karakter yang tidak dapat disimpan',
        'contains a character that cannot be stored',
      );
    const found = faultOfValue(member, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function fault(code: ProblemCode, id: string, en: string): ExtraFault {
  return { code, message: { id, en } };
}

function isStorable(text: string): boolean {
  return !/[\u0000\p{Surrogate}]/u.test(text);
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** The widest export met (SIPD budget details) has some seventy columns. */
export const EXTRAS_MAX = 100;
/** PostgreSQL's and most databases' own names end at 63; some exports use a sentence. */
const EXTRA_NAME_LENGTH_MAX = 200;
/** As long as the longest text field. */
const EXTRA_TEXT_LENGTH_MAX = 10_000;
/** Nested groups of a source are two or three deep; more is a document, not a row. */
const EXTRA_DEPTH_MAX = 5;
