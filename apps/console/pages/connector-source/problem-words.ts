import { defineWords } from '../../i18n/index.js';

/** The hub's codes of what can be wrong with a record, as headings. Each example carries the hub's own sentence besides. */
export const PROBLEM_WORDS = defineWords(
  {
    UNKNOWN_FIELD: 'Kolom tidak dikenal',
    REQUIRED: 'Wajib diisi, tetapi kosong',
    WRONG_TYPE: 'Jenis isian salah',
    TOO_LONG: 'Terlalu panjang',
    PATTERN: 'Bentuknya tidak sesuai',
    OUT_OF_RANGE: 'Di luar batas',
    NOT_IN_LIST: 'Tidak ada dalam daftar',
    UNKNOWN_REFERENCE: 'Menunjuk kode yang tidak ada',
    UNKNOWN_LOOKUP_VALUE: 'Tidak ada dalam tabel padanan',
    INVALID_DATE: 'Bukan tanggal',
    INVALID_NUMBER: 'Bukan angka',
    AMBIGUOUS_NUMBER: 'Angka bermakna ganda',
    DUPLICATE_KEY_IN_BATCH: 'Kunci dobel dalam satu kiriman',
    KEY_OWNED_BY_OTHER_SOURCE: 'Kunci milik sumber lain',
    NOT_IN_SCOPE: 'Di luar wewenang kunci',
    rule: 'Melanggar aturan data',
  },
  {
    UNKNOWN_FIELD: 'Unknown column',
    REQUIRED: 'Required but empty',
    WRONG_TYPE: 'Wrong kind of value',
    TOO_LONG: 'Too long',
    PATTERN: 'Does not have the right form',
    OUT_OF_RANGE: 'Out of range',
    NOT_IN_LIST: 'Not in the list',
    UNKNOWN_REFERENCE: 'Points to a code that does not exist',
    UNKNOWN_LOOKUP_VALUE: 'Not in the lookup table',
    INVALID_DATE: 'Not a date',
    INVALID_NUMBER: 'Not a number',
    AMBIGUOUS_NUMBER: 'A number with two meanings',
    DUPLICATE_KEY_IN_BATCH: 'The same key twice in one batch',
    KEY_OWNED_BY_OTHER_SOURCE: 'The key belongs to another source',
    NOT_IN_SCOPE: 'Outside the rights of the key',
    rule: 'Breaks a rule of the data',
  },
);

/** A rule (`RULE_…`) is explained by the hub's sentence below it; its name means something to programs alone. */
export function problemWord(
  code: string,
  words: (typeof PROBLEM_WORDS)['id'] | (typeof PROBLEM_WORDS)['en'],
): string {
  if (Object.hasOwn(words, code)) return words[code as keyof typeof words];
  return code.startsWith('RULE_') ? words.rule : code;
}
