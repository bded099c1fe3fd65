// Rows that are wrong on purpose, about one in two hundred, in the ways real files are wrong.

/** One fault in this many rows, spread evenly, each kind in turn. */
const ROWS_PER_FAULT = 200;

/**
 * Spoils rows in place.
 * @param {object[]} rows
 * @param {Record<string, (row: object, rows: object[], at: number) => void>} kinds
 * @param {(kind: string) => void} note called for each spoiled row
 */
export function spoil(rows, kinds, note, every = ROWS_PER_FAULT) {
  const names = Object.keys(kinds);
  // Off the round numbers, so that faults do not all hit the first line of a block.
  for (let at = Math.min(37, rows.length - 1), turn = 0; at < rows.length; at += every, turn += 1) {
    const name = names[turn % names.length];
    kinds[name](rows[at], rows, at);
    note(name);
  }
}

/** Codes that look right and are not. */
export const unknownOrganization = (code) => code.replace(/\.\d{2}\.(\d{4})$/, '.77.$1');
/** A slip of the finger: the last two digits of the serial swapped. */
export const nearMiss = (code) => code.replace(/(\d)(\d)\.(\d{4})$/, '$2$1.$3');
