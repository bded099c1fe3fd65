import { utimesSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sqlite from 'node-sqlite3-wasm';
import { catalogueOf, type GroupReport, loadConnectorFile, runService } from '#connector-kit';
import { createLogger } from '#core/logging';
import { DATASETS } from '#schemas';
import { mariadbForTests, until } from '#testing';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { ConnectorOffice } from './connector-office.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const CATEGORIES = 'complaints.complaint_categories';
const COUNT = 700;

let hub: TestHub;
let office: ConnectorOffice;
let agency: Agency;
let agencies = 0;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());
beforeEach(async () => {
  office = await ConnectorOffice.open();
  agencies += 1;
  agency = await registerAgency(hub.url, hub.adminKey, {
    code: `asal-${agencies}`,
    scopes: [`push:${CATEGORIES}`],
  });
  await hub.database.pool.query('delete from complaints.complaint_categories');
});
afterEach(() => office.close());

const codeOf = (n: number): string => `KAT-${String(n).padStart(4, '0')}`;
const describeStream = (source: string, more = ''): Promise<void> =>
  office.describe({ url: hub.url, key: agency.key }, [
    `{ name: kategori, dataset: ${CATEGORIES}, source: ${source}, ${more}map: { code: { from: kode }, name: { from: nama } } }`,
  ]);

/** As another program with the agency's key would: one record is changed at the hub and one is deleted there. */
async function tamper(): Promise<void> {
  const changes = [
    { mode: 'UPSERT' as const, records: [{ code: codeOf(3), name: 'Diubah di hub' }] },
    { mode: 'DELETE' as const, records: [{ code: codeOf(5) }] },
  ];
  for (const { mode, records } of changes) {
    const idempotencyKey = `ubah-${mode}-${agencies}`;
    const { batchId } = await push(hub.url, agency.key, {
      dataset: CATEGORIES,
      records,
      mode,
      idempotencyKey,
    });
    await ended(hub.url, agency.key, [batchId]);
  }
}

const named = ({ findings }: GroupReport): readonly string[] =>
  findings.map(({ kind, key }) => `${kind} ${key ?? '?'}`).sort();

/** What the two sides of a comparison go through, whatever the source is: equal, three differences found, mended. */
async function expectProof(removeFromSource: () => Promise<void> | void): Promise<void> {
  expect((await office.sync()).streams[0]).toMatchObject({ applied: COUNT });
  expect(await office.compare()).toMatchObject({
    exitCode: 0,
    state: 'equal',
    sourceRecords: COUNT,
    hubRecords: COUNT,
  });
  await tamper();
  await removeFromSource();
  const found = await office.compare();
  expect(found).toMatchObject({ exitCode: 1, state: 'different', isWhole: true });
  expect(named(found)).toEqual([
    `different ${codeOf(3)}`,
    `missing-at-hub ${codeOf(5)}`,
    `missing-at-source ${codeOf(COUNT - 1)}`,
  ]);
  expect(await office.compare({ mend: true })).toMatchObject({
    exitCode: 0,
    state: 'equal',
    hubRecords: COUNT - 1,
  });
  expect(await office.compare()).toMatchObject({ exitCode: 0, state: 'equal', counts: { equal: COUNT - 1 } });
}

describe('reconcile', () => {
  it('proves a database with a cursor: it is read whole, rows that a cursor cannot see gone are found', async () => {
    const path = join(office.folder, 'aplikasi.db');
    const run = (...statements: readonly string[]): void => {
      const database = new sqlite.Database(path);
      for (const statement of statements) database.exec(statement);
      database.close();
      // As if the application had written a minute ago.
      const minuteAgo = new Date(Date.now() - 60_000);
      utimesSync(path, minuteAgo, minuteAgo);
    };
    const rows = Array.from({ length: COUNT }, (_, n) => `(${n}, '${codeOf(n)}', 'Kategori ${n}')`);
    run(
      'create table kategori (id integer primary key, kode text, nama text)',
      `insert into kategori values ${rows.join(', ')}`,
    );
    await describeStream(
      '{ type: sql, driver: sqlite, url: aplikasi.db, query: select * from kategori where id > :position, cursor: { columns: [id], lag: 10 } }',
    );
    await expectProof(() => run(`delete from kategori where id = ${COUNT - 1}`));
  });

  it('proves a MariaDB table', async () => {
    const server = await mariadbForTests();
    if (server === null) {
      process.stderr.write('SKIPPED: reconcile on MariaDB: none answers root on 127.0.0.1:3306\n');
      return;
    }
    try {
      const rows = Array.from({ length: COUNT }, (_, n) => `('${codeOf(n)}', 'Kategori ${n}')`);
      await server.run(
        'create table kategori (kode varchar(20) primary key, nama varchar(50))',
        `insert into kategori values ${rows.join(', ')}`,
      );
      await describeStream(
        `{ type: sql, driver: mariadb, url: "${server.url}", query: select * from kategori }`,
      );
      await expectProof(() => server.run(`delete from kategori where kode = '${codeOf(COUNT - 1)}'`));
    } finally {
      await server.close();
    }
  });

  it('proves an interface that answers in pages', async () => {
    let count = COUNT;
    const web = createServer((request, response) => {
      const page = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('page') ?? '1');
      const from = (page - 1) * 100;
      const data = Array.from({ length: Math.max(0, Math.min(100, count - from)) }, (_, n) => ({
        kode: codeOf(from + n),
        nama: `Kategori ${from + n}`,
      }));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data, total: count }));
    });
    const url = await listening(web);
    try {
      await describeStream(
        `{ type: http, url: "${url}/kategori", records: data, pagination: { type: page, size: 100, total: total } }`,
      );
      await expectProof(() => void (count -= 1));
    } finally {
      web.closeAllConnections();
      web.close();
    }
  });
});

it('the nightly job of the service compares, mends what differs, and says what it did', async () => {
  await office.write(
    'in/a.csv',
    `kode;nama\n${Array.from({ length: COUNT }, (_, n) => `${codeOf(n)};Kategori ${n}`).join('\n')}\n`,
  );
  // What a service has never done is due when it starts; after that not before next year and next night.
  await describeStream('{ type: file, path: in/a.csv }', 'schedule: "0 0 1 1 *", reconcile: nightly, ');
  await office.sync();
  await tamper();
  const log: string[] = [];
  const stop = new AbortController();
  const configFile = join(office.folder, 'lumbung.connector.yaml');
  const service = runService({
    configFile,
    load: () => loadConnectorFile(configFile, {}),
    catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
    streams: [],
    listen: undefined,
    log: createLogger({
      level: 'info',
      isPretty: false,
      destination: { write: (line) => void log.push(line) },
    }),
    language: 'en',
    stop: stop.signal,
  });
  try {
    await until(() => log.some((line) => line.includes('"reconcile.done"')), 'the comparison');
    expect(await namesAtHub()).toEqual(['Kategori 3', 'Kategori 5']);
  } finally {
    stop.abort();
    await service;
  }
  expect(await office.compare()).toMatchObject({ exitCode: 0, state: 'equal', counts: { equal: COUNT } });
});

async function namesAtHub(): Promise<readonly string[]> {
  const { rows } = await hub.database.pool.query<{ name: string }>(
    'select name from complaints.complaint_categories where code = any($1) order by code',
    [[codeOf(3), codeOf(5)]],
  );
  return rows.map(({ name }) => name);
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
