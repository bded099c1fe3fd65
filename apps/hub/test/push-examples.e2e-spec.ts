import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, push, registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const EXAMPLES = join(ROOT, 'docs/examples/push');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** What each program is started with, and what must be on the machine for that. */
const PROGRAMS = [
  { name: 'push.sh', needs: ['sh', 'curl', 'awk', 'sha256sum'], command: ['sh', join(EXAMPLES, 'push.sh')] },
  { name: 'push.py', needs: ['python3'], command: ['python3', join(EXAMPLES, 'push.py')] },
  { name: 'push.php', needs: ['php'], command: ['php', join(EXAMPLES, 'push.php')] },
  { name: 'push.ts', needs: [], command: [process.execPath, 'push.js'] },
].map((program) => ({ ...program, missing: program.needs.filter((tool) => !isThere(tool)) }));

for (const { name, missing } of PROGRAMS.filter((program) => program.missing.length > 0))
  describe.skip(`${name}: this machine has no ${missing.join(', ')}`, () => it('', () => {}));
const runnable = PROGRAMS.filter(({ missing }) => missing.length === 0);

const folder = mkdtempSync(join(tmpdir(), 'lumbung-push-'));
let hub: TestHub;
let key: string;

beforeAll(async () => {
  for (const name of ['realisasi.csv', 'hapus.csv']) copyFileSync(join(EXAMPLES, name), join(folder, name));
  hub = await startTestHub();
  await loadMasterData();
  key = await agencyKey('simda-contoh', ['push:budgets.*']);
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the client in TypeScript', () => {
  it('compiles with its example as somebody who copies three files compiles them', async () => {
    for (const name of ['lumbung.ts', 'push.ts'])
      copyFileSync(join(ROOT, 'clients/typescript', name), join(folder, name));
    copyFileSync(join(ROOT, 'schemas/generated/records.d.ts'), join(folder, 'records.d.ts'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    expect(await compile('push.ts')).toBe('');
  });
});

describe.each(runnable)('$name', ({ command }) => {
  it('pushes, and names the record, the field and the reason of what was rejected', async () => {
    const first = await run(command, ['realisasi.csv']);
    expect(first).toMatchObject({ code: 1, errors: '' });
    expect(first.output).toMatch(/^batch \d+: 2 applied, 0 unchanged, 1 rejected$/m);
    expect(first.output).toMatch(/month.*OUT_OF_RANGE.*antara 1 dan 12/);
    // The index of the record, or the line of the file.
    expect(first.output).toMatch(/realisasi\.csv:4|"index":2/);
  });

  it('run again is the same push; of a mended file, another', async () => {
    const [first, again] = [await run(command, ['realisasi.csv']), await run(command, ['realisasi.csv'])];
    expect(again).toEqual(first);
    const mended = readFileSync(join(folder, 'realisasi.csv'), 'utf8').replace('2024,13,', '2024,3,');
    writeFileSync(join(folder, 'mended.csv'), mended);
    const outcome = await run(command, ['mended.csv']);
    expect(outcome).toMatchObject({ code: 0, errors: '' });
    expect(outcome.output).toMatch(/^batch \d+: 1 applied, 2 unchanged, 0 rejected\n$/);
  });

  it('a file that was written again is pushed again, also when its content was pushed before', async () => {
    const outcome = await run(command, ['mended.csv']);
    const later = new Date('2026-02-03T04:05:06Z');
    utimesSync(join(folder, 'mended.csv'), later, later);
    const again = await run(command, ['mended.csv']);
    expect(again.output).not.toEqual(outcome.output);
    expect(again.output).toMatch(/: 0 applied, 3 unchanged, 0 rejected\n$/);
  });

  it('deletes by key, and ends what a snapshot does not hold', async () => {
    expect(await run(command, ['hapus.csv', 'delete'])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/: 1 applied, 0 unchanged, 0 rejected\n$/),
    });
    expect(await months()).toEqual([1, 3]);
    const january = readFileSync(join(folder, 'realisasi.csv'), 'utf8').split('\n').slice(0, 2).join('\n');
    writeFileSync(join(folder, 'januari.csv'), `${january}\n`);
    expect(await run(command, ['januari.csv', 'snapshot'])).toMatchObject({
      code: 0,
      errors: '',
      output: expect.stringMatching(
        /^snapshot: COMMITTED, 1 removed *\nbatch \d+: 0 applied, 1 unchanged, 0 rejected\n$/,
      ),
    });
    expect(await months()).toEqual([1]);
  });

  it('sends again when the line breaks or the hub is busy, waits as long as it is told, and counts nothing twice', async () => {
    const line = await badLine();
    const january = readFileSync(join(folder, 'januari.csv'), 'utf8').replaceAll('2024,1,', '2024,5,');
    writeFileSync(join(folder, 'mei.csv'), january);
    const outcome = await run(command, ['mei.csv'], { LUMBUNG_URL: line.url });
    await line.close();
    expect(outcome.output).toMatch(/: 1 applied, 0 unchanged, 0 rejected\n$/);
    expect(outcome.code).toBe(0);
    expect(line.gapsMs[1]).toBeGreaterThan(1_900);
    expect(line.pushed).toEqual([line.pushed[0], line.pushed[0]]);
    expect(await months()).toEqual([1, 5]);
    // For the next program the table is as this one found it.
    for (const name of ['januari.csv', 'mei.csv']) {
      const rows = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
      const keys = rows.map((row) => row.slice(0, row.lastIndexOf(',')));
      writeFileSync(join(folder, name), `${keys.join('\n')}\n`);
      expect((await run(command, [name, 'delete'])).code).toBe(0);
    }
    expect(await months()).toEqual([]);
  });

  it('ends with 2 and says why when the hub does not let it in', async () => {
    const outcome = await run(command, ['realisasi.csv'], { LUMBUNG_KEY: 'lmb_tidakada' });
    expect(outcome.code).toBe(2);
    expect(outcome.errors).toMatch(/INVALID_KEY|UNAUTHENTICATED/);
  });
});

const pages = ['README.md', 'docs/push.md', 'docs/push.id.md'];
const curlIsMissing = !isThere('sh') || !isThere('curl');
if (curlIsMissing) describe.skip('the curl of the pages: this machine has no curl', () => it('', () => {}));

(curlIsMissing ? describe.skip : describe)('the curl of', () => {
  it.each(pages)('%s gives a receipt, the first and the second time', async (page) => {
    const block = /^```\n(curl [^]*?pushRecords[^]*?)^```$/m.exec(
      readFileSync(join(ROOT, page), 'utf8'),
    )?.[1];
    const command = (block ?? '').replace('http://127.0.0.1:3000', hub.url);
    const steward = await agencyKey(page.toLowerCase().replaceAll(/[^a-z]/g, '-'), ['push:*']);
    const receipts = [];
    for (let time = 0; time < 2; time += 1)
      receipts.push(JSON.parse((await execute('sh', ['-c', command], { KEY: steward })).output) as object);
    expect(receipts).toMatchObject(
      [false, true].map((replayed) => ({ data: { pushRecords: { replayed } } })),
    );
  });
});

/** What the compiler says. */
async function compile(file: string): Promise<string> {
  const target = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node'];
  const typeRoots = ['--typeRoots', join(ROOT, 'node_modules/@types')];
  return (await execute(process.execPath, [TSC, ...target, ...typeRoots, file])).output;
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function run(
  [program = '', ...first]: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return execute(program, [...first, ...args], { LUMBUNG_URL: hub.url, LUMBUNG_KEY: key, ...env });
}

function execute(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env } };
    const child = execFile(program, args, options, (_, output, errors) =>
      resolve({ code: child.exitCode, output, errors }),
    );
  });
}

function isThere(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

/** A line to the hub on which the first request finds no answer, the second a busy hub, and the first receipt gets lost. */
async function badLine(): Promise<{
  readonly url: string;
  readonly gapsMs: readonly number[];
  readonly pushed: readonly string[];
  close(): Promise<void>;
}> {
  const times: number[] = [];
  const gapsMs: number[] = [];
  const pushed: string[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const before = times.at(-1);
      times.push(performance.now());
      if (before !== undefined) gapsMs.push(performance.now() - before);
      if (times.length === 1) return void request.socket.destroy();
      if (times.length === 2) return void response.writeHead(429, { 'retry-after': '2' }).end(BUSY);
      void forward(Buffer.concat(parts).toString('utf8'));
    });
    const forward = async (body: string): Promise<void> => {
      const { authorization = '' } = request.headers;
      const headers = { 'content-type': 'application/json', 'accept-language': 'id', authorization };
      const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
      const text = await answer.text();
      const batchId = /"pushRecords":.*"id":"(\d+)"/.exec(text)?.[1];
      if (batchId !== undefined) pushed.push(batchId);
      if (batchId !== undefined && pushed.length === 1) return void request.socket.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    };
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, gapsMs, pushed, close };
}

const BUSY =
  '{"errors":[{"message":"Antrean penuh.","extensions":{"code":"QUEUE_FULL","retryAfterSeconds":2}}]}';

/** The months that the hub has a realization of. */
async function months(): Promise<readonly number[]> {
  const { body } = await hub.graphql('{ budgetRealizations(orderBy: [{ month: ASC }]) { nodes { month } } }');
  return (body.data.budgetRealizations.nodes as readonly { month: number }[]).map(({ month }) => month);
}

async function agencyKey(code: string, scopes: readonly string[]): Promise<string> {
  return (await registerAgency(hub.url, hub.adminKey, { code, scopes })).key;
}

/** What the rows of the example refer to. */
async function loadMasterData(): Promise<void> {
  const steward = await agencyKey('walidata-uji', ['push:reference.*']);
  const load = async (dataset: string, record: object): Promise<void> => {
    const toSend = { dataset, records: [record], idempotencyKey: dataset };
    const { batchId } = await push(hub.url, steward, toSend);
    const [batch] = await ended(hub.url, steward, [batchId]);
    if (batch?.appliedCount !== 1) throw new Error(`${dataset}: ${JSON.stringify(batch)}`);
  };
  const code = '2.23.02.1.01.0002';
  await load('reference.regions', { code: '33', name: 'Provinsi Contoh', level: 'province' });
  await load('reference.organizations', {
    ...{ code: '2.23.2.24.0.00.01.0000', name: 'Dinas Contoh', kind: 'agency' },
    ...{ regionCode: '33', functionCodes: [] },
  });
  await load('reference.program_codes', {
    ...{ code, governmentLevel: 'province', level: 'sub_activity' },
    ...{ name: 'Sub kegiatan contoh', isMinimumService: false },
  });
  const account = { code: '5.1.02.01.01.0024', level: 6, name: 'Belanja contoh', kind: 'expenditure' };
  await load('reference.account_codes', account);
  await load('reference.fund_sources', { code: '1.1', name: 'Dana contoh' });
}
