import type { CursorValue } from '../../cursor/cursor-value.js';
import type { BoundValue, Dialect, SqlColumn } from '../dialect.js';

/** Microsoft SQL Server. Its driver carries decimals as floats and times as JavaScript dates, so the server writes them as text. */
export const MSSQL_DIALECT: Dialect = {
  rules: {
    backslashEscapes: false,
    hashComments: false,
    bracketNames: true,
    dollarStrings: false,
    qStrings: false,
    questionMarks: false,
  },
  quote: (name) => `[${name.replaceAll(']', ']]')}]`,
  placeholder: (index) => `@p${index}`,
  item,
  bind,
  hoistsWith: true,
};

function item({ form, type }: SqlColumn, source: string): string {
  switch (form) {
    case 'binary':
      return `datalength(${source})`;
    case 'moment':
    case 'instant':
      // 126: ISO 8601 with T, which no language setting reads in another way.
      return type === 'date' ? `convert(varchar(10), ${source}, 23)` : `convert(varchar(40), ${source}, 126)`;
    case 'time':
      return `convert(varchar(16), ${source}, 114)`;
    case 'number':
      // 2: all four decimals of money. Floats arrive as they are.
      if (type === 'money' || type === 'smallmoney') return `convert(varchar(40), ${source}, 2)`;
      return type === 'float' || type === 'real' ? source : `convert(varchar(60), ${source})`;
    case 'text':
      return type === 'xml' || type === 'sql_variant' ? `convert(nvarchar(max), ${source})` : source;
    case 'boolean':
    case 'json':
      return source;
  }
}

function bind(value: CursorValue, column: SqlColumn | undefined): BoundValue {
  if ('number' in value) {
    const [whole = '', fraction = ''] = value.number.split('.');
    const digits = Math.min(38, whole.replace('-', '').length + fraction.length);
    return {
      value: value.number,
      wrap: (placeholder) => `cast(${placeholder} as decimal(${digits}, ${fraction.length}))`,
    };
  }
  const isTime = column?.form === 'moment' || column?.form === 'instant';
  if (!isTime) return { value: value.text };
  // As the column's own type: SQL Server gives datetime and datetime2 of the same text different fractions.
  return {
    value: value.text.replace(' ', 'T'),
    wrap: (placeholder) => `cast(${placeholder} as ${column.type})`,
  };
}
