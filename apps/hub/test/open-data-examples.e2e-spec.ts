import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, push, registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const run = promisify(execFile);
let hub: TestHub;
let key: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-examples-'));
  hub = await startTestHub();
  const steward = await registerAgency(hub.url, hub.adminKey, { code: 'walidata-uji', scopes: ['push:*'] });
  ({ key } = await registerAgency(hub.url, hub.adminKey, {
    code: 'aplikasi-warga',
    scopes: ['push:complaints.complaints'],
  }));
  const load = async (dataset: string, record: object): Promise<void> => {
    const toSend = { dataset, records: [record], idempotencyKey: JSON.stringify(record).slice(0, 40) };
    await ended(hub.url, steward.key, [(await push(hub.url, steward.key, toSend)).batchId]);
  };
  await load('reference.regions', { code: '33', name: 'Provinsi Jawa Tengah', level: 'province' });
  await load('reference.regions', { code: '33.74', name: 'Kota Semarang', level: 'city', parentCode: '33' });
  await load('complaints.complaint_categories', { code: 'INFRASTRUKTUR', name: 'Infrastruktur' });
  await load('complaints.complaints', {
    ...{
      sourceSystem: 'laporgub',
      ticket: 'LG17698000028',
      channel: 'web',
      kind: 'complaint',
      title: 'Contoh',
    },
    ...{ categoryCode: 'INFRASTRUKTUR', status: 'received', isAnonymous: false, isSecret: false },
    ...{ reopenedCount: 0, receivedAt: '2026-03-01T08:00:00+07:00' },
  });
});
afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The commands of a page, each with its continued lines. */
function commandsIn(page: string): readonly string[] {
  const text = readFileSync(fileURLToPath(new URL(`../../../docs/${page}`, import.meta.url)), 'utf8');
  return text.replaceAll('\\\n', '').match(/^curl .*$/gm) ?? [];
}

const commands = ['open-data.md', 'open311.md'].flatMap((page) => commandsIn(page));

// A machine without curl has nothing to run them with.
const isCurlThere = spawnSync('curl', ['--version']).status === 0;

(isCurlThere ? describe : describe.skip)('the commands of the guides', () => {
  it('are there', () => expect(commands.length).toBeGreaterThanOrEqual(8));

  it.each(commands)('%s', async (command) => {
    const here = command
      .replace('curl ', 'curl --fail-with-body ')
      .replaceAll('http://127.0.0.1:3000', hub.url);
    const { stdout } = await run('sh', ['-c', here], { cwd: folder, env: { ...process.env, KEY: key } });
    const files = readdirSync(folder);
    expect(stdout.length + files.length).toBeGreaterThan(0);
    if (here.includes(' -J ')) expect(files).toContain('reference.organizations.xlsx');
  });
});
