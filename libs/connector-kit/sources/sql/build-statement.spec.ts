import { describe, expect, it } from '@jest/globals';
import { describeStatement, rowsStatement, type RowsWanted } from './build-statement.js';
import type { ColumnForm, SqlColumn, SqlDriverName, SqlStatement } from './dialect.js';
import { DIALECTS } from './dialects.js';
import { readQuery } from './read-query.js';

const QUERY = 'select id, diubah, foto from kas where diubah > :position order by diubah, id';
const BEHIND: RowsWanted = {
  kind: 'behind',
  values: [{ text: '2026-03-31 10:00:00.123' }, { number: '17' }],
};

const column = (name: string, form: ColumnForm, type = 'any'): SqlColumn => ({
  name,
  form,
  type,
  isNullable: true,
});

function partsOf(driver: SqlDriverName, sql = QUERY) {
  const dialect = DIALECTS[driver];
  const { query } = readQuery(sql, dialect.rules);
  if (query === undefined) throw new Error('not a query');
  return { dialect, query, start: undefined };
}

function statement(driver: SqlDriverName, wanted: RowsWanted, timeType: string, sql = QUERY): SqlStatement {
  const [id, time, picture] = [
    column('id', 'number', 'bigint'),
    column('diubah', 'moment', timeType),
    column('foto', 'binary'),
  ];
  const columns =
    driver === 'oracle'
      ? [id, time, picture].map((one) => ({ ...one, name: one.name.toUpperCase() }))
      : [id, time, picture];
  return rowsStatement(partsOf(driver, sql), columns, [columns[1] ?? id, columns[0] ?? id], wanted);
}

describe('a statement', () => {
  it('asks for columns and no rows', () => {
    expect(describeStatement(partsOf('postgres'))).toEqual({
      text: 'select q.* from (\nselect id, diubah, foto from kas where 1 = 1 \n) q where 1 = 0',
      values: [],
    });
  });

  it('goes on behind a row in MariaDB and MySQL', () => {
    expect(statement('mariadb', BEHIND, 'DATETIME')).toEqual({
      text: [
        'select q.`id`, q.`diubah`, length(q.`foto`) as `foto` from (',
        'select id, diubah, foto from kas where diubah >= ? ',
        ') q where q.`diubah` >= ? and not (q.`diubah` is null or q.`diubah` = 0) and not (q.`id` is null) and (q.`diubah` > ? or (q.`diubah` = ? and q.`id` > cast(? as unsigned))) order by q.`diubah`, q.`id`',
      ].join('\n'),
      values: [
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '17',
      ],
    });
  });

  it('goes on behind a row in PostgreSQL', () => {
    expect(statement('postgres', BEHIND, 'timestamp')).toEqual({
      text: [
        'select q."id", q."diubah", octet_length(q."foto") as "foto" from (',
        'select id, diubah, foto from kas where diubah >= $1 ',
        ') q where q."diubah" >= $2 and not (q."diubah" is null) and not (q."id" is null) and (q."diubah" > $3 or (q."diubah" = $4 and q."id" > $5)) order by q."diubah", q."id"',
      ].join('\n'),
      values: [
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '17',
      ],
    });
  });

  it('goes on behind a row in SQL Server, with each time as the type of its column', () => {
    expect(statement('mssql', BEHIND, 'datetime')).toEqual({
      text: [
        'select convert(varchar(60), q.[id]) as [id], convert(varchar(40), q.[diubah], 126) as [diubah], datalength(q.[foto]) as [foto] from (',
        'select id, diubah, foto from kas where diubah >= cast(@p0 as datetime) ',
        ') q where q.[diubah] >= cast(@p1 as datetime) and not (q.[diubah] is null) and not (q.[id] is null) and (q.[diubah] > cast(@p2 as datetime) or (q.[diubah] = cast(@p3 as datetime) and q.[id] > cast(@p4 as decimal(2, 0)))) order by q.[diubah], q.[id]',
      ].join('\n'),
      values: [
        '2026-03-31T10:00:00.123',
        '2026-03-31T10:00:00.123',
        '2026-03-31T10:00:00.123',
        '2026-03-31T10:00:00.123',
        '17',
      ],
    });
  });

  it('puts WITH in front in SQL Server, which does not take it in parentheses', () => {
    const sql = 'with a as (select * from kas where diubah > :position) select id, diubah, foto from a';
    const { text } = statement('mssql', { kind: 'from', value: { text: '2026-03-31' } }, 'date', sql);
    expect(text).toBe(
      [
        'with a as (select * from kas where diubah >= cast(@p0 as date)), lumbung_rows as (',
        'select id, diubah, foto from a',
        ')',
        'select convert(varchar(60), q.[id]) as [id], convert(varchar(10), q.[diubah], 23) as [diubah], datalength(q.[foto]) as [foto] from lumbung_rows q where q.[diubah] >= cast(@p1 as date) and not (q.[diubah] is null) and not (q.[id] is null) order by q.[diubah], q.[id]',
      ].join('\n'),
    );
  });

  it('goes on behind a row in Oracle, with times read and written by a format of their own', () => {
    expect(statement('oracle', BEHIND, 'TIMESTAMP')).toEqual({
      text: [
        `select q."ID", to_char(q."DIUBAH", 'YYYY-MM-DD HH24:MI:SS.FF9') as "DIUBAH", utl_raw.length(q."FOTO") as "FOTO" from (`,
        `select id, diubah, foto from kas where diubah >= to_timestamp(:p0, 'YYYY-MM-DD HH24:MI:SS.FF9') `,
        `) q where q."DIUBAH" >= to_timestamp(:p1, 'YYYY-MM-DD HH24:MI:SS.FF9') and not (q."DIUBAH" is null) and not (q."ID" is null) and (q."DIUBAH" > to_timestamp(:p2, 'YYYY-MM-DD HH24:MI:SS.FF9') or (q."DIUBAH" = to_timestamp(:p3, 'YYYY-MM-DD HH24:MI:SS.FF9') and q."ID" > to_number(:p4))) order by q."DIUBAH", q."ID"`,
      ].join('\n'),
      values: [
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '2026-03-31 10:00:00.123',
        '17',
      ],
    });
    const { values } = statement('oracle', { kind: 'from', value: { text: '2026-03-31 10:00:00' } }, 'DATE');
    expect(values).toEqual(['2026-03-31 10:00:00', '2026-03-31 10:00:00']);
  });

  it('binds a number as a number in SQLite and reads page by page', () => {
    const { text, values } = statement('sqlite', BEHIND, 'any');
    expect(text).toMatch(/order by q\."diubah", q\."id" limit 20000$/);
    expect(values.at(-1)).toBe(17n);
  });

  it('asks for rows without a value and for all that have one', () => {
    expect(statement('postgres', { kind: 'without value' }, 'timestamp').text).toMatch(
      /where 1 = 1 \n\) q where q\."diubah" is null or q\."id" is null$/,
    );
    expect(statement('postgres', { kind: 'with value' }, 'timestamp').text).toMatch(
      /where 1 = 1 \n\) q where not \(q\."diubah" is null\) and not \(q\."id" is null\) order by q\."diubah", q\."id"$/,
    );
  });

  it('keeps a start where the comparison cannot be left out', () => {
    const parts = {
      ...partsOf('postgres', 'select id from kas where coalesce(a, b) > :position'),
      start: { text: '2000-01-01' },
    };
    expect(rowsStatement(parts, [column('id', 'number')], [], { kind: 'all' })).toEqual({
      text: 'select q."id" from (\nselect id from kas where coalesce(a, b) >= $1\n) q',
      values: ['2000-01-01'],
    });
  });

  it.each([
    ['mariadb', '`', 'a``b'],
    ['postgres', '"', 'a""b'],
    ['mssql', ']', 'a]]b'],
    ['sqlite', '"', 'a""b'],
  ] as const)('quotes a name of %s that holds a quote', (driver, quote, quoted) => {
    expect(DIALECTS[driver].quote(`a${quote}b`).slice(1, -1)).toBe(quoted);
  });
});
