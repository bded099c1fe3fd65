import { copyFile, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConnectorFolder } from '../../test-support/connector-folder.js';
import { cellsOf, column, readOnce, sentenceOf, type SqlSettings } from '../../test-support/sql-source.js';
import { copySqliteFile } from './drivers/copy-sqlite-file.js';

describe('a SQLite source', () => {
  let folder: ConnectorFolder;
  let path: string;
  const source = (query: string, more: Partial<SqlSettings> = {}): SqlSettings => ({
    driver: 'sqlite',
    url: path,
    query,
    ...more,
  });
  const change = (file: string, ...statements: readonly string[]): void => {
    const database = new sqlite.Database(file);
    for (const statement of statements) database.exec(statement);
    database.close();
  };
  const rest = async (file: string): Promise<void> => {
    const minuteAgo = new Date(Date.now() - 60_000);
    await utimes(file, minuteAgo, minuteAgo);
  };

  beforeAll(async () => {
    folder = await ConnectorFolder.make();
    path = join(folder.path, 'aplikasi.db');
    change(
      path,
      'create table nilai (id integer primary key, besar integer, d numeric, g real, teks text, campur, foto blob, kosong text)',
      `insert into nilai values (1, 9223372036854775807, 1250000.5, 0.1, 'Kafé', '5', x'00ff', ''), (2, -1, 7, 1e300, 'a' || char(0) || 'b', 5, null, null)`,
      `insert into nilai (id, teks) values (3, cast(x'4b6166e9' as text))`,
    );
    await rest(path);
  });
  afterAll(() => folder.remove());

  it('gives every value in its exact text, and says which text is broken', async () => {
    const { rows } = await readOnce(source('select * from nilai order by id'));
    const [first, second, third] = rows.map((row) =>
      Object.fromEntries(Object.entries(cellsOf(row)).map(([name, { kind, raw }]) => [name, [kind, raw]])),
    );
    expect(first).toEqual({
      id: ['number', '1'],
      besar: ['number', '9223372036854775807'],
      d: ['number', '1250000.5'],
      g: ['number', '0.1'],
      teks: ['text', 'Kafé'],
      campur: ['text', '5'],
      foto: ['error', '2 byte'],
      kosong: ['empty', ''],
    });
    expect(second).toMatchObject({
      campur: ['number', '5'],
      teks: ['error', 'a\u0000b'],
      g: ['number', '1e+300'],
    });
    expect(third).toMatchObject({ teks: ['error', 'Kafé'] });
    expect(cellsOf(rows[1])['teks']?.refusal?.code).toBe('UNREADABLE_TEXT');
    expect(cellsOf(rows[2])['teks']?.refusal?.message.en).toMatch(
      /its bytes do not fit the database's encoding/,
    );
  });

  it('leaves the file and its folder as they were', async () => {
    const before = [await readdir(folder.path), (await stat(path)).mtimeMs];
    await readOnce(source('select * from nilai'));
    expect([await readdir(folder.path), (await stat(path)).mtimeMs]).toEqual(before);
  });

  it('reads what stands only in the write-ahead log', async () => {
    // Files as an application leaves them while it is running: written by SQLite itself, committed, not yet checkpointed.
    const wal = join(folder.path, 'wal.db');
    const writer = new sqlite.Database(wal);
    writer.exec('pragma locking_mode = exclusive');
    writer.exec('pragma journal_mode = wal');
    writer.exec('create table a (n integer)');
    writer.exec('insert into a values (1), (2)');
    const running = join(folder.path, 'berjalan.db');
    await copyFile(wal, running);
    await copyFile(`${wal}-wal`, `${running}-wal`);
    writer.close();
    await rest(running);
    await rest(`${running}-wal`);
    expect((await stat(`${running}-wal`)).size).toBeGreaterThan(0);
    expect(column((await readOnce(source('select n from a', { url: running }))).rows, 'n')).toEqual([
      '1',
      '2',
    ]);
  });

  it('does not read a file in the middle of a transaction', async () => {
    const busy = join(folder.path, 'sibuk.db');
    await copyFile(path, busy);
    await rest(busy);
    // The first bytes of a journal that is in use.
    await writeFile(`${busy}-journal`, Buffer.from('d9d505f920a163d7', 'hex'));
    const work = join(folder.path, 'kerja');
    const copying = copySqliteFile(busy, work);
    await new Promise((resolve) => setTimeout(resolve, 250));
    // A journal that is kept after the transaction has zeros there.
    await writeFile(`${busy}-journal`, Buffer.alloc(512));
    const copy = await copying;
    expect((await stat(copy.path)).size).toBe((await stat(path)).size);
    await copy.remove();
    expect(await readdir(work)).toEqual([]);
  });

  it('reads a file that seems to come from the future, because the clock that wrote it is ahead', async () => {
    const ahead = join(folder.path, 'besok.db');
    await copyFile(path, ahead);
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    await utimes(ahead, tomorrow, tomorrow);
    expect((await readOnce(source('select id from nilai', { url: ahead }))).rows).toHaveLength(3);
  });

  it('removes the copy of a program that was killed, and no other', async () => {
    const work = join(folder.path, 'kerja');
    await mkdir(join(work, 'sqlite-copy-999999999-a'), { recursive: true });
    await mkdir(join(work, `sqlite-copy-${process.ppid}-b`));
    const copy = await copySqliteFile(path, work);
    expect(
      (await readdir(work)).filter((name) => name !== dirname(copy.path).slice(work.length + 1)),
    ).toEqual([`sqlite-copy-${process.ppid}-b`]);
    await copy.remove();
  });

  it.each([
    [
      'no file',
      'select 1 as a',
      { url: '/tidak/ada.db' },
      'SQL_DATABASE_UNKNOWN',
      /there is no SQLite file \/tidak\/ada\.db/,
    ],
    ['an unknown table', 'select * from tidak_ada', {}, 'SQL_TABLE_UNKNOWN', /tidak_ada/],
    ['an unknown column', 'select tidak_ada from nilai', {}, 'SQL_COLUMN_UNKNOWN', /tidak_ada/],
    ['bad syntax', 'select from where', {}, 'SQL_QUERY_INVALID', /does not understand this query/],
  ])('%s is one sentence with a code and a suggestion', async (_, query, more, code, message) => {
    expect(await sentenceOf(readOnce(source(query, more)))).toMatchObject({
      code,
      fault: 'SOURCE',
      en: expect.stringMatching(message),
    });
  });

  it('says that a file is no database', async () => {
    const text = await folder.write('catatan.db', 'bukan basis data\n'.repeat(100));
    expect(await sentenceOf(readOnce(source('select 1 as a', { url: text })))).toMatchObject({
      code: 'SQL_READ_FAILED',
      en: expect.stringContaining('file is not a database'),
    });
  });
});
