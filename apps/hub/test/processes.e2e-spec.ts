import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createEmptyDatabase, type TestDatabase, until } from '#testing';
import { isAwaited, lock } from './table-lock.js';

// The built program as an operator runs it: `npm test` builds before it tests.
const root = join(import.meta.dirname, '..', '..', '..');
const program = join(root, 'bin', 'lumbung.mjs');
const adminKey = 'an-admin-key-for-tests-of-processes-only';

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});

afterAll(async () => {
  await database.close();
});

describe('lumbung hub', () => {
  it('names every wrong setting in both languages and does not start', async () => {
    const { code, stderr } = await run(['start'], {
      PORT: 'http',
      HUB_ROLES: 'cron',
      HUB_ADMIN_KEY: 'too-short',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Pengaturan PORT = "http" tidak dapat dipakai/);
    expect(stderr).toMatch(/Setting HUB_ROLES = "cron" cannot be used/);
    expect(stderr).toMatch(/Setting HUB_ADMIN_KEY cannot be used/);
    expect(stderr).not.toContain('too-short');
  });

  it('migrates, once', async () => {
    expect((await run(['migrate'])).stdout).toContain('CreateAccess');
    expect((await run(['migrate'])).stdout).toContain('already up to date');
  });

  it('makes, lists and revokes a key, which is printed once', async () => {
    const source = await run([
      'source',
      'create',
      '--code',
      'dinas-cli',
      '--name',
      'Dinas CLI',
      '--org',
      '1.03',
    ]);
    expect(source).toMatchObject({ code: 0, stdout: 'dinas-cli\n' });
    const scopes = 'push:budgets.*@org=1.03,read:*';
    const made = await run(['key', 'create', '--source', 'dinas-cli', '--name', 'cli', '--scopes', scopes]);
    expect(made.stdout).toMatch(/^lmb_\w{8}_\w{32}\n$/);
    const prefix = made.stdout.slice(0, 12);
    const listed = await run(['key', 'list']);
    expect(listed.stdout).toContain(
      `${prefix}\tcli\tdinas-cli\tberlaku/valid\t-\tpush:budgets.*@org=1.03 read:*`,
    );
    expect(listed.stdout).not.toContain(made.stdout.trim());
    expect((await run(['key', 'revoke', prefix])).stdout).toContain('dicabut/revoked');
  });

  it.each([
    [['key', 'create', '--name', 'x', '--scopes', 'push:budget.*'], 1, 'no dataset is called budget.*'],
    [
      ['key', 'create', '--name', 'x', '--scopes', 'read:*', '--source', 'nobody'],
      1,
      'The source "nobody" was not found',
    ],
    [
      ['key', 'create', '--name', 'x', '--scopes', 'read:*', '--expires', 'tomorrow'],
      1,
      '--expires "tomorrow" cannot be used: it must be an instant with a zone',
    ],
    [['key', 'revoke', 'lmb_unknown1'], 1, 'lmb_unknown1'],
    [['key', 'create', '--name', 'x'], 2, '--scopes'],
    [['dance'], 2, "perintah 'dance' tidak dikenal"],
  ])('refuses %j with a sentence', async (args, code, sentence) => {
    const answer = await run(args);
    expect(answer).toMatchObject({ code, stdout: '' });
    expect(answer.stderr).toContain(sentence);
    expect(answer.stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['--help', 0, 'Ctrl-C'],
    ['--port', 2, 'npm start: --port?'],
  ])('npm start takes no arguments: %s is answered and nothing is started', (word, code, sentence) => {
    const started = spawnSync(process.execPath, [join(root, 'scripts', 'start.mjs'), word], {
      encoding: 'utf8',
    });
    expect(started.status).toBe(code);
    expect(started.stdout + started.stderr).toContain(sentence);
  });

  it('on SIGTERM finishes the request in hand, takes no other, and ends with 0', async () => {
    // A worker would ask for sources of its own accord.
    const hub = start(['start'], { HUB_ROLES: 'api' });
    const url = await addressOf(hub);
    // A table that somebody holds makes the query wait.
    const table = await lock(database.pool, 'hub.sources');
    const answer = graphql(url, '{ sources { code } }');
    await until(() => isAwaited(database.pool, 'hub.sources'), 'the query waits');
    hub.process.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await table.release();
    expect(await answer).toMatchObject({ status: 200, body: expect.stringContaining('dinas-cli') });
    expect(await hub.ended).toMatchObject({ code: 0 });
    await expect(graphql(url, '{ __typename }')).rejects.toThrow('ECONNREFUSED');
  });

  it('a worker serves health and metrics, and no API', async () => {
    const hub = start(['start'], { HUB_ROLES: 'worker' });
    const url = await addressOf(hub);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    expect((await fetch(`${url}/graphql?query={__typename}`)).status).toBe(404);
    hub.process.kill('SIGINT');
    expect(await hub.ended).toMatchObject({ code: 0 });
  });

  it('a database that is not there is said in a line, and ends with 1', async () => {
    const { code, stderr } = await run(['start'], {
      DATABASE_URL: 'postgresql://nobody:s3cret@127.0.0.1:1/none',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('could not start');
    expect(stderr).not.toContain('s3cret');
  });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
  readonly ended: Promise<Ended>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [program, 'hub', ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: database.url,
      PORT: '0',
      DEMO: 'off',
      HUB_ADMIN_KEY: adminKey,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { process: child, output: () => stderr, ended };
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return start(args, env).ended;
}

async function addressOf({ output, ended }: Started): Promise<string> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (;;) {
    const url = /"url":"([^"]+)"/.exec(output())?.[1];
    if (url !== undefined) return url;
    if (hasEnded) throw new Error(`the hub did not start: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** On a connection of its own, so that nothing is kept alive between tests. */
function graphql(url: string, query: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${adminKey}`,
      connection: 'close',
    };
    const sent = request(`${url}/graphql`, { method: 'POST', headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (text: Buffer) => (body += text.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}
