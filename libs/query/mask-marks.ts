/**
 * Where a field is hidden on one record only, the statement writes a mark in the place of its value: the answer says by itself
 * which fields it hides, and each mark becomes null before it leaves. A mark begins with NUL, which no text of the database
 * can hold, so nothing that was ever stored looks like one.
 */
export function maskMark(index: number): string {
  return `'"\\u0000${index}"'::json`;
}

/** The answer as it leaves, and which of the fields it hides. */
export function withoutMarks(
  text: string,
  fields: readonly string[],
): { readonly text: string; readonly hidden: readonly string[] } {
  if (fields.length === 0 || !text.includes(BEGINNING)) return { text, hidden: [] };
  const hidden = new Set<string>();
  const clean = text.replace(MARK, (_mark, index: string) => {
    hidden.add(fields[Number(index)] ?? '');
    return 'null';
  });
  return { text: clean, hidden: [...hidden] };
}

const BEGINNING = '"\\u0000';
const MARK = /"\\u0000(\d+)"/g;
