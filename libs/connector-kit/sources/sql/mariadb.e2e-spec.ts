import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { mariadbForTests, type MariadbForTests, until } from '#testing';
import { loadConnectorFile } from '../../config/load-connector-file.js';
import { catalogueOf } from '../../contract.js';
import { previewStream } from '../../preview/preview-stream.js';
import { cellsOf, column, readOnce, sentenceOf, type SqlSettings } from '../../test-support/sql-source.js';

const found = await mariadbForTests();
if (found === null)
  process.stderr.write('SKIPPED: SQL source on MariaDB: none answers root on 127.0.0.1:3306\n');

(found === null ? describe.skip : describe)('a MariaDB source', () => {
  let server: MariadbForTests;
  const source = (query: string, more: Partial<SqlSettings> = {}): SqlSettings => ({
    driver: 'mariadb',
    url: server.url,
    query,
    ...more,
  });

  beforeAll(() => {
    if (found === null) throw new Error('skipped');
    server = found;
  });
  afterAll(() => server.close());

  it('gives every value in its exact text', async () => {
    await server.run(
      `create table nilai (
        id bigint unsigned primary key, d decimal(30, 10), f float, g double, y year, t time(3), dt datetime(6), ts timestamp,
        hari date, b bit(10), bo boolean, e enum('satu', 'dua'), s set('a', 'b', 'c'), j json, teks text character set latin1,
        kosong varchar(10), foto blob, vb varbinary(5), p point)`,
      `set time_zone = '+07:00'`,
      `insert into nilai values (18446744073709551615, 12345678901234567890.1234567891, 0.1, 0.1, 2026, '-838:59:58.999', '2026-03-31 23:59:59.123456',
        '2026-03-31 10:20:30', '2026-02-28', b'1000000001', true, 'dua', 'a,c', '{"a": 12345678901234567890}', 'Kafé – Ünïcode', '', x'00ff', x'41', point(1, 2))`,
    );
    const { rows } = await readOnce(source('select * from nilai', { zone: 'WIB' }));
    const cells = cellsOf(rows[0]);
    const raws = Object.fromEntries(
      Object.entries(cells).map(([name, { kind, raw }]) => [name, [kind, raw]]),
    );
    expect(raws).toEqual({
      id: ['number', '18446744073709551615'],
      d: ['number', '12345678901234567890.1234567891'],
      f: ['number', '0.1'],
      g: ['number', '0.1'],
      y: ['number', '2026'],
      t: ['text', '-838:59:58.999'],
      dt: ['text', '2026-03-31 23:59:59.123456'],
      ts: ['text', '2026-03-31 10:20:30+07:00'],
      hari: ['text', '2026-02-28'],
      b: ['number', '513'],
      bo: ['number', '1'],
      e: ['text', 'dua'],
      s: ['text', 'a,c'],
      j: ['json', '{"a": 12345678901234567890}'],
      teks: ['text', 'Kafé – Ünïcode'],
      kosong: ['empty', ''],
      foto: ['error', '2 byte'],
      vb: ['error', '1 byte'],
      p: ['error', '25 byte'],
    });
    expect(cells['foto']?.refusal).toMatchObject({ code: 'BINARY_CELL' });
  });

  it('reads a zero date as no value, keeps its text and counts it; half a date stays for the parser to refuse', async () => {
    await server.run(
      `set sql_mode = ''`,
      `create table lama (id int primary key, tgl date not null, diubah datetime not null)`,
      `insert into lama values (1, '0000-00-00', '0000-00-00 00:00:00'), (2, '2026-00-00', '2026-03-31 10:00:00'), (3, '2026-03-31', '2026-03-31 10:00:01')`,
    );
    const { rows, notices } = await readOnce(source('select * from lama'));
    expect(cellsOf(rows[0])).toMatchObject({
      tgl: { kind: 'empty', raw: '0000-00-00' },
      diubah: { kind: 'empty', raw: '0000-00-00 00:00:00' },
    });
    expect(cellsOf(rows[1])['tgl']).toMatchObject({ kind: 'text', raw: '2026-00-00' });
    expect(notices).toEqual([
      'column tgl: 1 zero dates (0000-00-00) were read as no value',
      'column diubah: 1 zero dates (0000-00-00) were read as no value',
    ]);
    // In a cursor column it has no place in the order: such rows are read every time.
    const ordered = source('select * from lama', { cursor: { columns: ['diubah', 'id'], lag: '0s' } });
    const { state, rows: first } = await readOnce(ordered);
    expect(column(first, 'id')).toEqual(['1', '2', '3']);
    expect(column((await readOnce(ordered, { state })).rows, 'id')).toEqual(['1']);
  });

  it('follows a TIMESTAMP whatever the zone it is shown in', async () => {
    await server.run(
      'create table jejak (id int primary key, pada timestamp(6) not null)',
      `set time_zone = '+00:00'`,
      `insert into jejak values (1, '2026-03-31 17:30:00.123456'), (2, '2026-03-31 17:30:00.123457')`,
    );
    const at = (zone: string): SqlSettings =>
      source('select id, pada from jejak where pada > :position', {
        zone,
        cursor: { columns: ['pada'], lag: '0s' },
      });
    const { rows, state } = await readOnce(at('WIB'), { rowsMax: 1 });
    expect(column(rows, 'pada')).toEqual(['2026-04-01 00:30:00.123456+07:00']);
    const rest = await readOnce(at('WIT'), { state });
    expect(column(rest.rows, 'pada')).toEqual(['2026-04-01 02:30:00.123457+09:00']);
    expect((await readOnce(at('WIB'), { state: rest.state })).rows).toEqual([]);
  });

  it('sees one moment of the database, and cannot write to it', async () => {
    await server.run(
      'create table kas (id int auto_increment primary key, n int not null)',
      'insert into kas (n) select 0 from seq_1_to_3000',
      `create function menulis() returns int modifies sql data begin insert into kas (n) values (1); return 1; end`,
    );
    const { rows } = await readOnce(source('select n from kas'), {
      afterFirstChunk: () => server.run('update kas set n = 1'),
    });
    const seen = column(rows, 'n');
    expect([seen.length, new Set(seen)]).toEqual([3000, new Set(['0'])]);
    expect(await sentenceOf(readOnce(source('select menulis() as a')))).toMatchObject({
      code: 'SQL_READ_FAILED',
      en: expect.stringContaining('READ ONLY'),
    });
  });

  it('ends a statement at the server when reading is to stop', async () => {
    const stop = new AbortController();
    const reading = readOnce(source('select sleep(50) as s'), { signal: stop.signal });
    const refused = expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    const isAsleep = async (): Promise<boolean> => {
      const { rows } = await readOnce(
        source(
          "select count(*) as n from information_schema.processlist where info like '%sleep(50)%' and info not like '%processlist%'",
        ),
      );
      return column(rows, 'n')[0] !== '0';
    };
    await until(isAsleep, 'the statement runs');
    stop.abort();
    await refused;
    await until(async () => !(await isAsleep()), 'the statement is ended');
  });

  it.each([
    [
      'while the server works on the next row',
      `select seq, sleep(if(seq > 2000, 50, 0)) as tidur from seq_1_to_3000`,
    ],
    ['while rows are under way', `select seq, repeat('a', 2000) as isi from seq_1_to_200000`],
  ])(
    'a connection that is killed %s is an error at once, not after the limit of silence',
    async (_, query) => {
      const kill = async (): Promise<void> => {
        const { rows } = await readOnce(
          source(
            `select id from information_schema.processlist where db = '${server.name}' and info like '%seq_1_to_%' and info not like '%processlist%'`,
          ),
        );
        await server.run(`kill ${column(rows, 'id')[0] ?? ''}`);
      };
      const said = await sentenceOf(readOnce(source(query), { afterFirstChunk: kill }));
      expect(said).toMatchObject({ code: 'SQL_CONNECTION_LOST', fault: 'SOURCE' });
    },
    20_000,
  );

  const url = (path: string, user = 'root'): Partial<SqlSettings> => ({
    url: `mysql://${user}@127.0.0.1:3306/${path}`,
  });
  it.each([
    [
      'a wrong password',
      'select 1 as a',
      () => url(server.name, 'peladen:rahasia-sekali'),
      'SQL_LOGIN_REFUSED',
      /refuses the user "peladen"; check user name and password/,
    ],
    [
      'a password apart from the address',
      'select 1 as a',
      () => ({ ...url(server.name, 'peladen'), password: 'rahasia-sekali' }),
      'SQL_LOGIN_REFUSED',
      /refuses the user "peladen"/,
    ],
    [
      'no server',
      'select 1 as a',
      () => ({ url: 'mysql://root@127.0.0.1:1/x' }),
      'SQL_UNREACHABLE',
      /at 127\.0\.0\.1:1 does not answer; check address and port/,
    ],
    [
      'an unknown host',
      'select 1 as a',
      () => ({ url: 'mysql://root@tidak-ada.invalid/x' }),
      'SQL_UNREACHABLE',
      /at tidak-ada\.invalid:3306 does not answer/,
    ],
    [
      'an unknown database',
      'select 1 as a',
      () => url('tidak_ada'),
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
    [
      'an unknown column',
      'select tidak_ada from kas',
      () => ({}),
      'SQL_COLUMN_UNKNOWN',
      /names a column that does not exist.*tidak_ada/,
    ],
    ['bad syntax', 'select from where', () => ({}), 'SQL_QUERY_INVALID', /does not understand this query/],
    [
      'two columns of one name',
      'select a.id, b.id from kas a join kas b on a.id = b.id',
      () => ({}),
      'SQL_COLUMN_TWICE',
      /rename one with AS/,
    ],
    [
      'TLS with a server that has none',
      'select 1 as a',
      () => ({ tls: 'verify' as const }),
      'SQL_TLS_FAILED',
      /may not speak TLS \(tls: none\)/,
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
    await server.run(
      'create table rahasia (id int)',
      `create user ${user}@'127.0.0.1'`,
      `grant select on ${server.name}.kas to ${user}@'127.0.0.1'`,
    );
    try {
      expect(
        await sentenceOf(readOnce(source('select * from rahasia', url(server.name, user)))),
      ).toMatchObject({
        code: 'SQL_NOT_PERMITTED',
        en: expect.stringContaining('ask for the SELECT privilege'),
      });
    } finally {
      await server.run(`drop user ${user}@'127.0.0.1'`);
    }
  });

  it('the example of the guides shows what the guides say', async () => {
    const example = new URL('../../../../docs/examples/connect-an-agency/', import.meta.url);
    const sql = readFileSync(new URL('basis-data.sql', example), 'utf8').replace(/^--.*$/gm, '');
    const statements = sql.split(/;\s*\n/).map((statement) => statement.trim());
    await server.run(
      ...statements.filter((statement) => statement !== '' && !/^(?:create database|use) /.test(statement)),
    );
    const config = await loadConnectorFile(fileURLToPath(new URL('basis-data.connector.yaml', example)), {
      LUMBUNG_URL: 'http://127.0.0.1:1',
      LUMBUNG_KEY: 'lmb_x',
      KEUANGAN_DB: server.url,
    });
    const [stream] = config.streams;
    if (stream === undefined) throw new Error('no stream');
    const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
    const preview = await previewStream({ config, stream, catalogue, limit: 1 });
    expect(preview).toMatchObject({ error: null, counts: { records: 4, good: 3, bad: 1, skipped: 0 } });
    const { at, code, raw, message } = preview.problems[0] ?? {};
    const said = `    ${at} month "${raw}": ${code}: `;
    for (const [page, language] of [
      ['connect-an-agency.md', 'en'],
      ['hubungkan-dinas.md', 'id'],
    ] as const) {
      expect(readFileSync(new URL(`../../${page}`, example), 'utf8')).toContain(said + message?.[language]);
    }
  });
});
