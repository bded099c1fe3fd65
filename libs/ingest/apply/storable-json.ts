/**
 * JSON text that PostgreSQL can keep: NUL and lone surrogates, which its texts cannot hold, are shown as the replacement
 * character. Only for what is shown to people beside the record; the record itself is kept to the letter.
 */
export function storableJson(value: unknown): string {
  // JSON.stringify writes exactly these as lower-case escapes; a backslash that was sent itself is escaped and skipped over.
  return JSON.stringify(value).replace(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escape) =>
    escape.length === 6 ? '\ufffd' : escape,
  );
}
