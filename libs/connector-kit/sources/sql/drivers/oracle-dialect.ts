import type { CursorValue } from '../../cursor/cursor-value.js';
import type { BoundValue, Dialect, SqlColumn } from '../dialect.js';

/** Oracle Database. Times are written out by the server; the driver would turn them into JavaScript dates. */
export const ORACLE_DIALECT: Dialect = {
  rules: {
    backslashEscapes: false,
    hashComments: false,
    bracketNames: false,
    dollarStrings: false,
    qStrings: true,
    questionMarks: false,
  },
  quote: (name) => `"${name}"`,
  placeholder: (index) => `:p${index}`,
  item,
  bind,
  hoistsWith: false,
};

const DAY_AND_TIME = 'YYYY-MM-DD HH24:MI:SS';

function item({ form, type }: SqlColumn, source: string): string {
  if (form === 'moment') return `to_char(${source}, '${DAY_AND_TIME}${type === 'DATE' ? '' : '.FF9'}')`;
  if (form === 'instant') return `to_char(${source}, '${DAY_AND_TIME}.FF9TZH:TZM')`;
  if (form !== 'binary') return source;
  return type === 'BLOB' || type === 'BFILE' ? `dbms_lob.getlength(${source})` : `utl_raw.length(${source})`;
}

function bind(value: CursorValue, column: SqlColumn | undefined): BoundValue {
  // The session's decimal point is set when connecting.
  if ('number' in value) return { value: value.number, wrap: (placeholder) => `to_number(${placeholder})` };
  switch (column?.form) {
    case 'moment':
      return column.type === 'DATE'
        ? { value: value.text.slice(0, 19), wrap: (at) => `to_date(${at}, '${DAY_AND_TIME}')` }
        : { value: value.text, wrap: (at) => `to_timestamp(${at}, '${DAY_AND_TIME}.FF9')` };
    case 'instant':
      return { value: value.text, wrap: (at) => `to_timestamp_tz(${at}, '${DAY_AND_TIME}.FF9TZH:TZM')` };
    default:
      return { value: value.text };
  }
}
