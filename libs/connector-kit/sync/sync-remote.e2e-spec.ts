import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { ConnectorFolder, fundSourcesYaml } from '../test-support/connector-folder.js';
import { SftpServer } from '../test-support/sftp-server.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync, type SyncOptions } from './run-sync.js';
import type { StreamReport } from './sync-report.js';

const QUICK: SyncOptions = {
  catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
  post: { attemptsMax: 2, firstPauseMs: 1, timeoutMs: 2_000 },
};

let hub: StandInHub;
let folder: ConnectorFolder;
let sftp: SftpServer;
let drop: string;

beforeEach(async () => {
  hub = new StandInHub();
  await hub.start();
  folder = await ConnectorFolder.make();
  drop = join(folder.path, 'server/kirim');
  mkdirSync(drop, { recursive: true });
  sftp = await SftpServer.start(join(folder.path, 'server'));
});

afterEach(async () => {
  await sftp.stop();
  await hub.stop();
  await folder.remove();
});

async function sync(more: string): Promise<StreamReport> {
  const path = `sftp://dinas@${sftp.host}/kirim/*.csv`;
  const yaml = fundSourcesYaml(hub.url, { path }).replace('locale: id-ID', `locale: id-ID, ${more}`);
  const {
    streams: [stream],
  } = await runSync(folder.config(yaml, { SANDI: 'kata-sandi' }), QUICK);
  if (stream === undefined) throw new Error('no stream in the report');
  return stream;
}

const csv = (...rows: string[]): string => `kode;nama\n${rows.join('\n')}\n`;

it('reads a drop folder over SFTP, puts away what is at the hub, and leaves what has to be mended', async () => {
  writeFileSync(join(drop, 'a.csv'), csv('1.1;Satu'));
  writeFileSync(join(drop, 'b.csv'), csv('1.2;Dua', '1.3'));
  writeFileSync(join(drop, 'c.csv'), '%PDF-1.7 bukan tabel');
  const keys = `password: "\${SANDI}", hostKey: "${sftp.fingerprint}", archive: done`;
  const first = await sync(keys);
  expect(first).toMatchObject({ read: 3, applied: 2, refused: 1, error: { code: 'NOT_A_TABLE' } });
  expect(first.topRefusal?.example).toMatch(/^sftp:\/\/127\.0\.0\.1:\d+\/kirim\/b\.csv!3$/);
  expect(readdirSync(drop).sort()).toEqual(['b.csv', 'c.csv', 'done']);
  expect(readdirSync(join(drop, 'done'))).toEqual(['a.csv']);
  writeFileSync(join(drop, 'b.csv'), csv('1.2;Dua', '1.3;Tiga'));
  writeFileSync(join(drop, 'c.csv'), csv('1.4;Empat'));
  expect(await sync(keys)).toMatchObject({ state: 'done', read: 3, refused: 0 });
  expect(readdirSync(drop)).toEqual(['done']);
  expect(await sync(keys)).toMatchObject({ state: 'done', read: 0, sent: 0 });
  expect(JSON.stringify(first)).not.toContain('kata-sandi');
  expect(readFileSync(join(folder.path, 'state/dana/state.json'), 'utf8')).not.toContain('kata-sandi');
});

it('brings to the hub what an earlier run has read although the server is away, and forgets nothing of its files', async () => {
  const keys = `password: "\${SANDI}", hostKey: "${sftp.fingerprint}"`;
  writeFileSync(join(drop, 'a.csv'), csv('1.1;Satu'));
  await sync(keys);
  writeFileSync(join(drop, 'b.csv'), csv('1.2;Dua'));
  hub.trouble = (_request, response) => {
    response.destroy();
    return true;
  };
  expect(await sync(keys)).toMatchObject({ pending: 1, error: { code: 'HUB_UNREACHABLE' } });
  hub.trouble = () => false;
  const { host } = sftp;
  await sftp.stop();
  const path = `sftp://dinas@${host}/kirim/*.csv`;
  const yaml = fundSourcesYaml(hub.url, { path }).replace('locale: id-ID', `locale: id-ID, ${keys}`);
  const { streams } = await runSync(folder.config(yaml, { SANDI: 'kata-sandi' }), QUICK);
  expect(streams[0]).toMatchObject({ resumed: true, applied: 1, error: { code: 'ADDRESS_UNREACHABLE' } });
  const state = JSON.parse(readFileSync(join(folder.path, 'state/dana/state.json'), 'utf8')) as {
    source: object;
  };
  expect(
    Object.keys(state.source)
      .map((name) => name.split('/').at(-1))
      .sort(),
  ).toEqual(['a.csv', 'b.csv']);
  sftp = await SftpServer.start(join(folder.path, 'server'));
}, 60_000);

it('sends nothing, not even the password, before the key of the server is written down', async () => {
  writeFileSync(join(drop, 'a.csv'), csv('1.1;Satu'));
  const stream = await sync('password: "${SANDI}"');
  expect(stream.error).toMatchObject({
    fault: 'SOURCE',
    code: 'HOST_KEY_UNKNOWN',
    message: { id: expect.stringContaining(sftp.fingerprint) },
  });
  expect(sftp.logins).toEqual([]);
});
