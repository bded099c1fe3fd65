import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmptyDatabase, type TestDatabase, until } from '#testing';
import { cellsOf, column, readOnce, sentenceOf, type SqlSettings } from '../../test-support/sql-source.js';

describe('a PostgreSQL source', () => {
  let database: TestDatabase;
  const run = async (...statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await database.pool.query(statement);
  };
  const source = (query: string, more: Partial<SqlSettings> = {}): SqlSettings => ({
    driver: 'postgres',
    url: database.url,
    query,
    ...more,
  });

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.close());

  it('gives every value in its exact text', async () => {
    await run(
      `create table nilai (
        id bigint primary key, d numeric, r real, g double precision, uang money, t time(3), ts timestamp(6), tz timestamptz, hari date,
        bo boolean, j json, jb jsonb, daftar text[], u uuid, kosong text, foto bytea, kotor text)`,
      `insert into nilai values (-9223372036854775808, 12345678901234567890.12345678901, 0.1, 0.1, 1234567.89, '23:59:58.999', '2026-03-31 23:59:59.123456',
        '2026-03-31 10:20:30.5+07', '2026-02-28', true, '{"a": 12345678901234567890}', '{"b": 1}', '{a,"b c"}',
        '6f9619ff-8b86-d011-b42d-00c04fc964ff', '', '\\x00ff', null)`,
    );
    const { rows } = await readOnce(source('select * from nilai', { zone: 'WITA' }));
    const raws = Object.fromEntries(
      Object.entries(cellsOf(rows[0])).map(([name, { kind, raw }]) => [name, [kind, raw]]),
    );
    expect(raws).toEqual({
      id: ['number', '-9223372036854775808'],
      d: ['number', '12345678901234567890.12345678901'],
      r: ['number', '0.1'],
      g: ['number', '0.1'],
      uang: ['number', '1234567.89'],
      t: ['text', '23:59:58.999'],
      ts: ['text', '2026-03-31 23:59:59.123456'],
      tz: ['text', '2026-03-31 11:20:30.5+08'],
      hari: ['text', '2026-02-28'],
      bo: ['boolean', 'true'],
      j: ['json', '{"a": 12345678901234567890}'],
      jb: ['json', '{"b": 1}'],
      daftar: ['text', '{a,"b c"}'],
      u: ['text', '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
      kosong: ['empty', ''],
      foto: ['error', '2 byte'],
      kotor: ['empty', ''],
    });
  });

  it('follows a time with a zone to its last microsecond, whatever the zone it is shown in', async () => {
    await run(
      'create table jejak (id int primary key, pada timestamptz)',
      `insert into jejak values (1, '2026-03-31 17:30:00.123456Z'), (2, '2026-03-31 17:30:00.123457Z')`,
    );
    const at = (zone: string): SqlSettings =>
      source('select id, pada from jejak where pada > :position', {
        zone,
        cursor: { columns: ['pada'], lag: '0s' },
      });
    const { state } = await readOnce(at('WIB'), { rowsMax: 1 });
    const rest = await readOnce(at('WIT'), { state });
    expect(column(rest.rows, 'pada')).toEqual(['2026-04-01 02:30:00.123457+09']);
    expect((await readOnce(at('WIB'), { state: rest.state })).rows).toEqual([]);
  });

  it('sees one moment of the database, and cannot write to it', async () => {
    await run(
      'create table kas (id int primary key, n int)',
      'insert into kas select i, 0 from generate_series(1, 3000) i',
      `create function menulis() returns int language sql as 'insert into kas values (0, 1) returning 1'`,
    );
    const { rows } = await readOnce(source('select n from kas'), {
      afterFirstChunk: () => run('update kas set n = 1'),
    });
    expect([rows.length, new Set(column(rows, 'n'))]).toEqual([3000, new Set(['0'])]);
    expect(await sentenceOf(readOnce(source('select menulis() as a')))).toMatchObject({
      code: 'SQL_READ_FAILED',
      en: expect.stringContaining('read-only transaction'),
    });
  });

  it('ends a statement at the server when reading is to stop', async () => {
    const stop = new AbortController();
    const reading = readOnce(source('select pg_sleep(50)::text as s'), { signal: stop.signal });
    const refused = expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    // Rows come through a cursor: what the server works on is the fetch.
    const isAsleep = async (): Promise<boolean> => {
      const { rowCount } = await database.pool.query(
        `select from pg_stat_activity where state = 'active' and query like 'fetch forward%' and datname = current_database()`,
      );
      return rowCount === 1;
    };
    await until(isAsleep, 'the statement runs');
    stop.abort();
    await refused;
    await until(async () => !(await isAsleep()), 'the statement is ended');
  });

  const changed = (change: (url: URL) => void): Partial<SqlSettings> => {
    const url = new URL(database.url);
    change(url);
    return { url: url.href };
  };
  it.each([
    [
      'a wrong password',
      'select 1 as a',
      () => changed((url) => (url.password = 'rahasia-sekali')),
      'SQL_LOGIN_REFUSED',
      /refuses the user/,
    ],
    [
      'no server',
      'select 1 as a',
      () => changed((url) => (url.port = '1')),
      'SQL_UNREACHABLE',
      /:1 does not answer; check address and port/,
    ],
    [
      'an unknown database',
      'select 1 as a',
      () => changed((url) => (url.pathname = '/tidak_ada')),
      'SQL_DATABASE_UNKNOWN',
      /there is no database "tidak_ada"/,
    ],
    [
      'an unknown table',
      'select * from tidak_ada',
      () => ({}),
      'SQL_TABLE_UNKNOWN',
      /names a table that .* does not have.*tidak_ada/,
    ],
    ['an unknown column', 'select tidak_ada from kas', () => ({}), 'SQL_COLUMN_UNKNOWN', /tidak_ada/],
    ['bad syntax', 'select from where', () => ({}), 'SQL_QUERY_INVALID', /does not understand this query/],
    [
      'two columns of one name',
      'select a.id, b.id from kas a join kas b on a.id = b.id',
      () => ({}),
      'SQL_COLUMN_TWICE',
      /two columns of the result are named "id"/,
    ],
    [
      'TLS with a server that has none',
      'select 1 as a',
      () => ({ tls: 'verify' as const }),
      'SQL_TLS_FAILED',
      /may not speak TLS \(tls: none\)/,
    ],
    [
      'a missing ca file',
      'select 1 as a',
      () => ({ tls: 'verify' as const, ca: 'tidak-ada.pem' }),
      'SQL_TLS_FAILED',
      /the ca file tidak-ada\.pem cannot be read/,
    ],
  ])(
    '%s is one sentence with a code and a suggestion, and no secret',
    async (_, query, more, code, message) => {
      const said = await sentenceOf(readOnce(source(query, more())));
      expect(said).toMatchObject({ code, fault: 'SOURCE', en: expect.stringMatching(message) });
      expect(said.id).not.toBe(said.en);
      expect(JSON.stringify(said)).not.toContain('rahasia');
    },
  );

  it('a user without rights is told which right to ask for', async () => {
    const user = `tamu_${process.pid}`;
    await run('create table rahasia (id int)', `create role ${user} login password 'tamu'`);
    const asGuest = changed((url) => {
      url.username = user;
      url.password = 'tamu';
    });
    try {
      expect(await sentenceOf(readOnce(source('select * from rahasia', asGuest)))).toMatchObject({
        code: 'SQL_NOT_PERMITTED',
        en: expect.stringContaining('ask for the SELECT privilege'),
      });
    } finally {
      await run(`drop role ${user}`);
    }
  });
});
