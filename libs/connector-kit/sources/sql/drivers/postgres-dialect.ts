import type { Dialect } from '../dialect.js';

export const POSTGRES_DIALECT: Dialect = {
  rules: {
    backslashEscapes: false,
    hashComments: false,
    bracketNames: false,
    dollarStrings: true,
    qStrings: false,
    questionMarks: false,
  },
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  placeholder: (index) => `$${index + 1}`,
  item: ({ form, type }, source) => {
    if (form === 'binary') return `octet_length(${source})`;
    // The text of money depends on the server's language.
    return type === 'money' ? `${source}::numeric` : source;
  },
  // Without a type, so that the server takes it for what it is compared with.
  bind: (value) => ({ value: 'number' in value ? value.number : value.text }),
  hoistsWith: false,
};
