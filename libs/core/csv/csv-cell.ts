/** One cell as RFC 4180 has it. Semicolons and tabs are quoted, too: they separate cells where the comma is the decimal sign. */
export function csvCell(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands in front of what begins like one, and of what begins with an
 * apostrophe, so that taking one off the front gives back exactly what is stored.
 */
export function guarded(text: string): string {
  return LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Also the full-width signs, which East Asian versions of Excel read alike (OWASP, CSV injection). */
const LOOKS_LIKE_A_FORMULA = /^['=+\-@\t\r\n＝＋－＠]/u;

export const CSV_LINE_END = '\r\n';
