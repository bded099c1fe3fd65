import { describe, expect, it } from '@jest/globals';
import {
  addressFault,
  connectionSettings,
  type ConnectionSettings,
  databaseName,
} from '../connection-settings.js';
import type { SqlDriverName } from '../dialect.js';
import { SqlCells, singleFloatText } from '../sql-cells.js';
import type { SqlSourceConfig } from '../sql-source.js';
import { mssqlForm, mssqlText } from './mssql-forms.js';
import { mssqlOptions } from './mssql-options.js';
import { oracleForm, oracleText } from './oracle-forms.js';
import { oracleOptions } from './oracle-options.js';
import { RowQueue } from './row-queue.js';

const config = (
  driver: SqlDriverName,
  url: string,
  more: Partial<SqlSourceConfig> = {},
): SqlSourceConfig => ({
  type: 'sql',
  driver,
  url,
  query: 'select 1',
  ...more,
});

const settings = (
  driver: SqlDriverName,
  url: string,
  more: Partial<SqlSourceConfig> = {},
  ca?: string,
): ConnectionSettings =>
  connectionSettings(config(driver, url, more), { folder: '/dinas', workFolder: '/kerja', ca });

describe('the address of a database', () => {
  it.each([
    [
      'mysql',
      'mysql://u:p%40ss@10.0.0.5/keu',
      { host: '10.0.0.5', port: 3306, database: 'keu', user: 'u', password: 'p@ss' },
    ],
    [
      'postgres',
      'postgresql://[::1]:6543/keu',
      { host: '::1', port: 6543, database: 'keu', user: '', password: '' },
    ],
    [
      'mssql',
      'mssql://u@h/keu?instanceName=SQLEXPRESS',
      { port: 1433, parameters: { instanceName: 'SQLEXPRESS' } },
    ],
    ['oracle', 'oracle://u@h:1522/ORCLPDB1', { host: 'h', port: 1522, database: 'ORCLPDB1' }],
    ['sqlite', 'sqlite:data/a.db', { database: '/dinas/data/a.db' }],
    ['sqlite', 'sqlite:///var/a.db', { database: '/var/a.db' }],
    ['sqlite', 'file:///var/a%20b.db', { database: '/var/a b.db' }],
    ['sqlite', './a.db', { database: '/dinas/a.db' }],
  ] as const)('of %s is taken apart: %s', (driver, url, expected) => {
    expect(addressFault(config(driver, url))).toBeUndefined();
    expect(settings(driver, url)).toMatchObject(expected);
  });

  it('may leave user and password to members of their own, which need no encoding', () => {
    expect(settings('mysql', 'mysql://h/keu', { user: 'a', password: 'p@#/ss' })).toMatchObject({
      user: 'a',
      password: 'p@#/ss',
    });
  });

  it('is the same database whoever asks', () => {
    expect(databaseName(config('mysql', 'mysql://a:b@h/keu'))).toBe(
      databaseName(config('mysql', 'mysql://c:d@h:3306/keu')),
    );
    expect(databaseName(config('mysql', 'mysql://h/keu'))).not.toBe(
      databaseName(config('mysql', 'mysql://h/lain')),
    );
  });
});

describe('SQL Server (no server here: what can be told without one)', () => {
  it('is asked for a read-only, encrypted, checked connection when tls says so', () => {
    expect(mssqlOptions(settings('mssql', 'mssql://u:p@h/keu', { tls: 'verify' }, 'PEM'))).toMatchObject({
      server: 'h',
      port: 1433,
      database: 'keu',
      requestTimeout: 0,
      options: {
        encrypt: true,
        trustServerCertificate: false,
        readOnlyIntent: true,
        cryptoCredentialsDetails: { ca: 'PEM' },
      },
    });
    expect(mssqlOptions(settings('mssql', 'mssql://h/keu', { tls: 'unverified' })).options).toMatchObject({
      encrypt: true,
      trustServerCertificate: true,
    });
    expect(mssqlOptions(settings('mssql', 'mssql://h/keu')).options).toMatchObject({ encrypt: false });
  });

  it('is found by the name of its instance, or signed in to with a domain', () => {
    const options = mssqlOptions(settings('mssql', 'mssql://h/keu?instanceName=SQLEXPRESS&domain=DINAS'));
    expect(options).toMatchObject({ domain: 'DINAS', options: { instanceName: 'SQLEXPRESS' } });
    expect(options.port).toBeUndefined();
  });

  it.each([
    ['bigint', undefined, 'number', 'bigint'],
    ['datetime2', 7, 'moment', 'datetime2(7)'],
    ['datetime', undefined, 'moment', 'datetime'],
    ['datetimeoffset', 3, 'instant', 'datetimeoffset(3)'],
    ['varbinary', undefined, 'binary', 'varbinary'],
    ['bit', undefined, 'boolean', 'bit'],
    ['uniqueidentifier', undefined, 'text', 'uniqueidentifier'],
  ] as const)('has a column of %s (%s)', (declaration, scale, form, type) => {
    expect(mssqlForm({ name: 'a', type: { declaration }, scale, nullable: false })).toEqual({
      name: 'a',
      form,
      type,
      isNullable: false,
    });
  });

  it('gives values as text', () => {
    const real = mssqlForm({ name: 'a', type: { declaration: 'real' } });
    expect([
      mssqlText(Math.fround(0.1), real),
      mssqlText('12.50', undefined),
      mssqlText(true, undefined),
      mssqlText(null, real),
      mssqlText(0.1, undefined),
    ]).toEqual(['0.1', '12.50', 'true', null, '0.1']);
  });
});

describe('Oracle (no server here: what can be told without one)', () => {
  it('is reached without a client, encrypted when tls says so', () => {
    expect(oracleOptions(settings('oracle', 'oracle://u:p@h/PDB'))).toMatchObject({
      user: 'u',
      password: 'p',
      connectString: 'tcp://h:1521/PDB',
    });
    expect(
      oracleOptions(settings('oracle', 'oracle://u:p@[::1]:2484/PDB', { tls: 'verify' }, 'PEM')),
    ).toMatchObject({
      connectString: 'tcps://[::1]:2484/PDB',
      sslServerDNMatch: true,
      walletContent: 'PEM',
    });
  });

  it.each([
    ['NUMBER', 'number', 'NUMBER'],
    ['DATE', 'moment', 'DATE'],
    ['TIMESTAMP(6)', 'moment', 'TIMESTAMP'],
    ['TIMESTAMP(6) WITH TIME ZONE', 'instant', 'TIMESTAMP WITH TIME ZONE'],
    ['CLOB', 'text', 'CLOB'],
    ['BLOB', 'binary', 'BLOB'],
  ] as const)('has a column of %s', (dbTypeName, form, type) => {
    expect(oracleForm({ name: 'A', dbTypeName })).toEqual({ name: 'A', form, type, isNullable: true });
  });

  it('writes a half with its zero', () => {
    const number = oracleForm({ name: 'A', dbTypeName: 'NUMBER' });
    expect(['.5', '-.5', '12345678901234567890.12', null].map((value) => oracleText(value, number))).toEqual([
      '0.5',
      '-0.5',
      '12345678901234567890.12',
      null,
    ]);
    expect(oracleText('.5', undefined)).toBe('.5');
  });
});

describe('cells', () => {
  const cells = new SqlCells([{ name: 'a', form: 'text', type: 'any', isNullable: true }]);
  it('say why a text cannot be read', () => {
    expect(cells.cell(0, 'a\u0000b').refusal?.message.id).toContain('NUL');
    expect(cells.cell(0, 'Kaf\ufffd').refusal?.code).toBe('UNREADABLE_TEXT');
    expect(cells.cell(0, '12', 'binary')).toMatchObject({ kind: 'error', refusal: { code: 'BINARY_CELL' } });
  });

  it.each([0.1, 16_777_216, 3.402_823_4e38, 1e-45, -2.5])(
    'hold a float of four bytes, %d, in the fewest digits',
    (value) => {
      const single = Math.fround(value);
      expect(Math.fround(Number(singleFloatText(single)))).toBe(single);
      expect(singleFloatText(single).length).toBeLessThanOrEqual(String(single).length);
    },
  );
});

describe('rows that a driver pushes', () => {
  it('come in order, in chunks, and the driver waits while nobody takes them', async () => {
    let flow = '';
    let next = 0;
    const queue: RowQueue<number> = new RowQueue(3, {
      pause: () => void (flow += 'p'),
      resume: () => {
        flow += 'r';
        setImmediate(push);
      },
    });
    const push = (): void => {
      for (let count = 0; count < 4 && next < 10; count += 1) queue.push((next += 1));
      if (next === 10) queue.end();
    };
    push();
    const seen: (readonly number[])[] = [];
    for await (const rows of queue.chunks()) seen.push(rows);
    expect(seen).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10],
    ]);
    expect(flow.replace(/p+/g, 'p')).toBe('prpr');
  });

  it('end with the error of the driver', async () => {
    const queue = new RowQueue<number>(3, { pause: () => undefined, resume: () => undefined });
    const first = queue.chunks().next();
    queue.fail(new Error('putus'));
    await expect(first).rejects.toThrow('putus');
  });
});
