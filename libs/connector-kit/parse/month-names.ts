// The spellings met in Indonesian files; the old ones (Pebruari, Nopember) are still everywhere.
const SPELLINGS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'agst', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const MONTHS = new Map(SPELLINGS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** `Nopember` → 11, `Agt.` → 8; undefined for what is not a month. */
export function monthOfName(name: string): number | undefined {
  return MONTHS.get(name.trim().toLowerCase().replace(/\.$/, ''));
}
