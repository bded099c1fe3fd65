import type { CursorValue } from '../../cursor/cursor-value.js';
import type { BoundValue, Dialect, SqlColumn } from '../dialect.js';
import { momentAtOffset } from '../../cursor/moment-text.js';

/** MySQL and MariaDB. */
export const MYSQL_DIALECT: Dialect = {
  rules: {
    backslashEscapes: true,
    hashComments: true,
    bracketNames: false,
    dollarStrings: false,
    qStrings: false,
    questionMarks: true,
  },
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  placeholder: () => '?',
  item: ({ form }, source) => (form === 'binary' ? `length(${source})` : source),
  // A zero date stands for no value, also in a column that must have one.
  lacksValue: ({ form }, source) =>
    form === 'moment' || form === 'instant' ? `(${source} is null or ${source} = 0)` : `${source} is null`,
  bind,
  hoistsWith: false,
};

function bind(value: CursorValue, column: SqlColumn | undefined): BoundValue {
  if ('number' in value) {
    // Compared with a text, a column of whole numbers would be compared as a float.
    const [whole = '', fraction = ''] = value.number.split('.');
    const type =
      fraction !== ''
        ? `decimal(65, ${Math.min(30, fraction.length)})`
        : whole.startsWith('-')
          ? 'signed'
          : 'unsigned';
    return { value: value.number, wrap: (placeholder) => `cast(${placeholder} as ${type})` };
  }
  if (column?.form !== 'instant') return { value: value.text };
  return {
    value: momentAtOffset(value.text, '+00:00'),
    wrap: (placeholder) => `convert_tz(${placeholder}, '+00:00', @@session.time_zone)`,
  };
}
