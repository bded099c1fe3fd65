import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DIALECTS } from './dialects.js';
import type { SqlDriverName } from './dialect.js';
import { readQuery } from './read-query.js';

const read = (sql: string, driver: SqlDriverName = 'mariadb') => readQuery(sql, DIALECTS[driver].rules);
const faultOf = (sql: string, driver?: SqlDriverName): string => read(sql, driver).fault?.en ?? '';

function written(sql: string, position: (() => string) | 'all', driver?: SqlDriverName): string {
  const { query, fault } = read(sql, driver);
  if (query === undefined) throw new Error(fault.en);
  const { common, select } = query.write(position);
  return `${common}${select}`;
}

describe('a query', () => {
  it.each([
    'select * from realisasi',
    "SELECT a.b, replace(c, ';', '') FROM a WHERE d = \"x;y\" -- ; delete from a",
    'with a as (select 1 as n), b as (select * from a) select * from b;',
    'select * from a where tahun in (select tahun from b) /* insert */ order by 1',
    "select 'it''s; -- fine', truncate(n, 2) from a",
    'select * from a where last.update > 3',
  ])('may be %s', (sql) => expect(faultOf(sql)).toBe(''));

  it.each([
    ['', 'is empty'],
    ['  -- only a comment', 'is empty'],
    ['delete from a', /^"delete": only one SELECT/],
    ['with a as (select 1) delete from b', /^"delete": only one SELECT/],
    ['with a as (delete from b returning *) select * from a', /^"delete": only one SELECT/],
    ['select * into b from a', /^"select … into": only one SELECT/],
    ["select * from a into outfile '/tmp/x'", /^"select … into"/],
    ['select 1; drop table a', 'holds more than one statement (;)'],
    ['select * from a for update', '"for update" locks rows; the connector only reads'],
    ['select * from a lock in share mode', '"lock in share mode" locks rows; the connector only reads'],
    ['select * from a /*! into outfile "x" */', 'MySQL runs comments of the form /*! … */; write it without'],
    ['call hapus()', /^"call": only one SELECT/],
    ["select 'a", 'the quote at character 8 is not closed'],
    ['select 1 /* a', 'the comment at character 10 is not closed'],
    ['select (1', 'a parenthesis without its pair at character 10'],
    ['select 1)', 'a parenthesis without its pair at character 9'],
    ['select * from a where b > ?', 'holds a ?; write :position'],
    ['select * from a where b > :sejak', ':sejak is not known; the only parameter is :position'],
    ['select * from a where b = :position', /^:position may stand only to the right of > or >=/],
    ['select * from a where b between :position and now()', /^:position may stand only to the right/],
  ] as const)('%j is refused', (sql, message) => {
    expect(faultOf(sql)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('knows the strings of its database', () => {
    expect(faultOf("select 'a\\'; drop table b' as c", 'mysql')).toBe('');
    expect(faultOf("select 'a\\'; drop table b -- '", 'postgres')).toBe('holds more than one statement (;)');
    expect(faultOf("select E'a\\'; drop table b'", 'postgres')).toBe('');
    expect(faultOf("select $a$ ; ' $b$ $a$, c::text, d ? 'kunci' from e", 'postgres')).toBe('');
    expect(faultOf("select q'[it's; fine]' from dual", 'oracle')).toBe('');
    expect(faultOf('select [a;b] from c', 'mssql')).toBe('');
    expect(faultOf('select a # ; comment\n from b', 'mysql')).toBe('');
  });

  it('takes the position behind >=, because rows of the same instant are told apart around it', () => {
    expect(written('select * from a where a.diubah > :position and b = 1', () => '$1')).toBe(
      'select * from a where a.diubah >= $1 and b = 1',
    );
    expect(written('select * from a where coalesce(b, c) >= :position', () => '$1')).toBe(
      'select * from a where coalesce(b, c) >= $1',
    );
  });

  it.each([
    ['select * from a where diubah > :position', 'select * from a where 1 = 1'],
    [
      'select * from a where b = 1 and (`a`.`diubah` >= :position) limit 5',
      'select * from a where b = 1 and (1 = 1) limit 5',
    ],
    [
      'with x as (select * from a where t > :position) select * from x where u > :position order by t',
      'with x as (select * from a where 1 = 1) select * from x where 1 = 1 ',
    ],
  ])('%s reads all rows without its comparisons', (sql, all) => expect(written(sql, 'all')).toBe(all));

  it.each([
    'select * from a where coalesce(diubah, dibuat) > :position',
    'select * from a where diubah > :position - interval 1 day',
    'select * from a where 1 + diubah > :position',
    'select * from a where not diubah > :position',
  ])('%s cannot read all rows without a start', (sql) => expect(read(sql).query?.canReadAll).toBe(false));

  it('loses an ORDER BY at its end, unless something depends on it', () => {
    expect(written('select a from b order by a desc;', 'all')).toBe('select a from b ');
    for (const kept of [
      'select a from b order by a limit 3',
      'select top 3 a from b order by a',
      'select row_number() over (order by a) from b',
    ]) {
      expect(written(kept, 'all', 'mssql')).toBe(kept);
    }
  });

  it('never throws, whatever text it is', () => {
    const piece = fc.constantFrom(
      'select',
      'with',
      ' ',
      "'",
      '"',
      '(',
      ')',
      ';',
      ':position',
      '>',
      '--',
      '\n',
      '/*',
      '*/',
      '$$',
      '[',
      "q'(",
      'a',
      '?',
      '\\',
      '#',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom(...(['mysql', 'postgres', 'mssql', 'oracle', 'sqlite'] as const)),
        (pieces, driver) => {
          const { query } = read(pieces.join(''), driver);
          query?.write('all');
          query?.write(() => '?');
        },
      ),
    );
  });
});
