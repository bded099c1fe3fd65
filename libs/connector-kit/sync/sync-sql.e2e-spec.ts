import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { ConnectorFolder, fundSourceCode } from '../test-support/connector-folder.js';
import { runConnector } from '../test-support/run-connector.js';
import { type SqlServer, sqlServers } from '../test-support/sql-servers.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { previewStream } from '../preview/preview-stream.js';
import { runSync, type SyncOptions } from './run-sync.js';
import type { StreamReport, SyncReport } from './sync-report.js';

// Processes are started one after the other, on a machine that other tests share.
jest.setTimeout(180_000);

const servers = await sqlServers();
afterAll(() => Promise.all(servers.map((server) => server.close())));

const QUICK: SyncOptions = {
  catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
  post: { attemptsMax: 2, firstPauseMs: 1, timeoutMs: 10_000 },
};

const QUERY = 'select kode, nama, diubah from dana where diubah > :position order by diubah, kode';
const COUNT = 1_000;

describe.each(servers.map((server) => [server.name, server] as const))(
  'sync from %s',
  (name, server: SqlServer) => {
    let hub: StandInHub;
    let folder: ConnectorFolder;

    beforeEach(async () => {
      hub = new StandInHub();
      await hub.start();
      folder = await ConnectorFolder.make();
      const time = name === 'mariadb' ? 'datetime' : name === 'sqlite' ? 'text' : 'timestamp';
      await server.run(
        'drop table if exists dana',
        `create table dana (kode varchar(40) primary key, nama varchar(200), diubah ${time})`,
      );
      await insert(0, COUNT);
    });
    afterEach(async () => {
      await hub.stop();
      await folder.remove();
    });

    /** A few rows share each instant. */
    const at = (index: number): string =>
      new Date(Date.UTC(2026, 2, 1) + Math.floor(index / 7) * 60_000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ');
    const insert = (from: number, to: number): Promise<void> => {
      const rows = Array.from(
        { length: to - from },
        (_, index) => `('${fundSourceCode(from + index)}', 'Dana ${from + index}', '${at(from + index)}')`,
      );
      return server.run(`insert into dana values ${rows.join(', ')}`);
    };
    const yaml = (
      more = 'cursor: { columns: [diubah, kode], lag: 15m }',
      stream = 'batchSize: 100',
    ): string => {
      const { driver, url } = server.source('');
      return [
        `hub: { url: "${hub.url}", key: test-key }`,
        'stateDir: ./state',
        'streams:',
        '  - name: dana',
        '    dataset: reference.fund_sources',
        `    source: { type: sql, driver: ${driver}, url: "${url}", query: "${more === '' ? 'select kode, nama from dana' : QUERY}", ${more} }`,
        '    map: { code: { from: kode }, name: { from: nama } }',
        `    ${stream}`,
      ].join('\n');
    };
    const sync = async (text = yaml(), options: Partial<SyncOptions> = {}): Promise<StreamReport> =>
      only(await runSync(folder.config(text), { ...QUICK, ...options }));

    it('sends every row once, then what changed and the rows within the lag', async () => {
      expect(await sync()).toMatchObject({
        state: 'done',
        read: COUNT,
        sent: COUNT,
        applied: COUNT,
        resumed: false,
      });
      expect(hub.pushes[0]?.input.records[0]).toEqual({
        code: fundSourceCode(0),
        name: 'Dana 0',
        $sourceKey: `dana!${fundSourceCode(0)}`,
      });
      const quiet = await sync();
      expect(quiet).toMatchObject({ state: 'done', applied: 0, read: quiet.unchanged });
      expect(quiet.read).toBeGreaterThan(0);
      expect(quiet.read).toBeLessThan(16 * 7);
      await insert(COUNT, COUNT + 10);
      await server.run(
        `update dana set nama = 'Dana baru', diubah = '${at(COUNT + 7)}' where kode = '${fundSourceCode(3)}'`,
      );
      expect(await sync()).toMatchObject({ state: 'done', applied: 11 });
      expect(hub.store.size).toBe(COUNT + 10);
    });

    it('reads all of it again when told, and when the mapping changed', async () => {
      await sync();
      expect(await sync(yaml(), { again: true })).toMatchObject({ read: COUNT, unchanged: COUNT });
      const changed = yaml().replace('name: { from: nama }', `name: { expr: "nama & '!'" }`);
      expect(await sync(changed)).toMatchObject({ read: COUNT, applied: COUNT });
    });

    it('without a cursor reads everything on each run', async () => {
      expect(await sync(yaml(''))).toMatchObject({ read: COUNT, applied: COUNT });
      expect(await sync(yaml(''))).toMatchObject({ read: COUNT, unchanged: COUNT });
    });

    it('makes a snapshot of the whole table, and begins it anew when it was interrupted', async () => {
      const snapshot = yaml('', 'mode: snapshot\n    scope: { region: "33" }\n    batchSize: 100');
      hub.trouble = ({ attempt }, response) => attempt > 4 && response.destroy() !== undefined;
      expect(await sync(snapshot)).toMatchObject({ state: 'stopped' });
      hub.trouble = () => false;
      expect(await sync(snapshot)).toMatchObject({
        state: 'done',
        resumed: false,
        read: COUNT,
        snapshot: { state: 'COMMITTED' },
      });
      expect(hub.commits.at(-1)).toMatchObject({ expectedCount: COUNT });
    });

    it('sends what is in the outbox when the database is away, and says that it is', async () => {
      hub.trouble = ({ attempt }, response) => attempt > 3 && response.destroy() !== undefined;
      await sync();
      hub.trouble = () => false;
      await server.run('drop table dana');
      const report = await sync();
      expect(report).toMatchObject({
        state: 'stopped',
        error: { fault: 'SOURCE', code: 'SQL_TABLE_UNKNOWN' },
        pending: 0,
      });
      expect(hub.store.size).toBe(report.sent);
      expect(report.sent).toBeGreaterThan(0);
    });

    it('previews its rows with the names of its columns', async () => {
      const config = folder.config(yaml());
      const [stream] = config.streams;
      if (stream === undefined) throw new Error('no stream');
      const preview = await previewStream({ config, stream, catalogue: QUICK.catalogue, limit: 1 });
      expect(preview).toMatchObject({ error: null, counts: { records: COUNT, good: COUNT } });
      expect(preview.rows[0]?.fields[1]).toMatchObject({
        field: 'name',
        raw: 'Dana 0',
        cell: `dana!${fundSourceCode(0)}.nama`,
      });
    });

    // Positions are the same wherever the rows come from, and processes take their time.
    if (name !== 'postgres') return;

    it('killed again and again, sends every record in exactly one push', async () => {
      await folder.write('lumbung.connector.yaml', yaml(undefined, 'batchSize: 50'));
      let report: SyncReport | 'killed' = 'killed';
      let kills = 0;
      for (let run = 0; run < 10 && report === 'killed'; run += 1) {
        let left = run < 3 ? 4 + run * 8 : Number.POSITIVE_INFINITY;
        report = await runConnector(folder, hub, () => (left -= 1) === 0);
        if (report === 'killed') kills += 1;
      }
      if (report === 'killed') throw new Error('never finished');
      expect(kills).toBeGreaterThan(0);
      expect(only(report)).toMatchObject({
        resumed: true,
        read: COUNT,
        sent: COUNT,
        applied: COUNT,
        pending: 0,
      });
      const codes = hub.pushes.flatMap(({ input }) => input.records.map(({ code }) => String(code)));
      expect([codes.length, new Set(codes).size, hub.conflicts]).toEqual([COUNT, COUNT, 0]);
      // The run after begins where the first kill was, for what was committed late meanwhile.
      const state = JSON.parse(readFileSync(join(folder.path, 'state', 'dana', 'state.json'), 'utf8')) as {
        source: { cursor: { text: string }[] };
      };
      expect((state.source.cursor[0]?.text ?? '') < at(COUNT - 1)).toBe(true);
    });
  },
);

function only(report: SyncReport): StreamReport {
  const [stream] = report.streams;
  if (stream === undefined) throw new Error('no stream in the report');
  return stream;
}
