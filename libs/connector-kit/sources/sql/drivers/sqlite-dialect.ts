import { SQLITE_PAGE_ROWS } from '#core/limits';
import type { Dialect } from '../dialect.js';

export const SQLITE_DIALECT: Dialect = {
  rules: {
    backslashEscapes: false,
    hashComments: false,
    bracketNames: true,
    dollarStrings: false,
    qStrings: false,
    questionMarks: true,
  },
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  placeholder: () => '?',
  // Text as its bytes, because the library ends a text at its first NUL and mends what is not UTF-8; bytes as their length in
  // a text, which no text can be mistaken for because those come as bytes.
  item: (_, source) =>
    `case typeof(${source}) when 'text' then cast(${source} as blob) when 'blob' then cast(length(${source}) as text) else ${source} end`,
  lacksValue: (_, source) => `(${source} is null or ${source} = '')`,
  // SQLite tells 5 and '5' apart.
  bind: (value) => ({ value: 'number' in value ? numberOf(value.number) : value.text }),
  hoistsWith: false,
  pageRows: SQLITE_PAGE_ROWS,
};

function numberOf(text: string): number | bigint {
  return /^-?\d+$/.test(text) ? BigInt(text) : Number(text);
}
