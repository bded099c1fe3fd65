import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';
import { commandLineOf, thisProcess } from './process-identity.js';

const isRoot = process.getuid?.() === 0;
let folder: string;
let dataDir: string;
let running: EmbeddedPostgres[] = [];
let children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-embedded-'));
  await chmod(folder, 0o755);
  // A blank and an accent: no part of the way to the server may split or spell paths in its own manner.
  dataDir = join(folder, 'folder é', 'postgres');
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of running) await server.stop();
  running = [];
  children = [];
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the embedded server', () => {
  it('keeps its data from one start to the next, on a port of its own', async () => {
    const first = await start();
    await ask(first.url, 'create table kept (id int)');
    expect(new URL(first.url).hostname).toBe('127.0.0.1');
    await first.stop();
    const second = await start();
    expect(await ask(second.url, 'select count(*) as value from kept')).toBe('0');
  });

  it('lets nobody in without the password, which only its account can read', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1 as value')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(dataDir, 'lumbung-password'))).mode & 0o777).toBe(0o600);
  });

  it('listens on no other address and on no socket file', async () => {
    const { url } = await start();
    expect(await ask(url, `select current_setting('listen_addresses') as value`)).toBe('127.0.0.1');
    expect(await ask(url, `select current_setting('unix_socket_directories') as value`)).toBe('');
  });

  it('is durable unless told otherwise', async () => {
    const durable = await start({ durable: true });
    expect(await ask(durable.url, `select current_setting('fsync') as value`)).toBe('on');
    await durable.stop();
    const fast = await start({ durable: false });
    expect(await ask(fast.url, `select current_setting('fsync') as value`)).toBe('off');
  });

  it('is joined by a second process while the first lives, and stays when the second leaves', async () => {
    const owner = await startInChild();
    const joined = await start();
    expect(joined.joined).toBe(true);
    expect(joined.url).toBe(owner.url);
    await joined.stop();
    expect(await ask(owner.url, 'select 1 as value')).toBe(1);
    await expect(start({ exclusive: true })).rejects.toMatchObject({ code: 'DATA_DIR_IN_USE' });
  });

  it('stops by itself when its process is killed', async () => {
    const { child, serverPid } = await startInChild();
    child.kill('SIGKILL');
    await expect(endOf(serverPid)).resolves.toBe('gone');
  });

  it('starts again at once after a kill, with what was committed', async () => {
    const { child, url } = await startInChild();
    await ask(url, 'create table survivor as select 7 as id');
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    // Until its parent has heard of it, a dead process still has its number.
    await gone;
    const next = await start();
    expect(next.joined).toBe(false);
    expect(await ask(next.url, 'select id as value from survivor')).toBe(7);
  });

  it('stops the server that a dead process left behind, and starts its own', async () => {
    const { child, serverPid } = await startInChild({ kill: 'watchman' });
    child.kill('SIGKILL');
    await sleep(300);
    expect(commandLineOf(serverPid)).toContain('postgres');
    const next = await start();
    expect(next.joined).toBe(false);
    expect(await serverPidIn(dataDir)).not.toBe(serverPid);
    expect(await ask(next.url, 'select 1 as value')).toBe(1);
  });

  it('starts after the machine went down, though its pid now belongs to another program', async () => {
    const { child, serverPid } = await startInChild();
    const pidFile = await readFile(join(dataDir, 'postmaster.pid'), 'utf8');
    process.kill(serverPid, 'SIGKILL');
    child.kill('SIGKILL');
    await endOf(serverPid);
    const stranger = startStranger();
    await writeFile(join(dataDir, 'postmaster.pid'), pidFile.replace(/^\d+/u, String(stranger.pid)));
    const next = await start();
    expect(await ask(next.url, 'select 1 as value')).toBe(1);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });

  it('keeps a session of its own, so that Ctrl-C in the terminal reaches only the hub', async () => {
    await start();
    const pid = await serverPidIn(dataDir);
    const group = spawnSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
    expect(group).toBe(String(pid));
  });

  it('is started once when two ask at the same moment', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.url).toBe(two.url);
    expect([one.joined, two.joined].sort()).toEqual([false, true]);
  });
});

describe('the embedded server refuses', () => {
  it('a cluster of another major version, in both languages, and changes nothing', async () => {
    const old = join(folder, 'old');
    await mkdir(old, { mode: 0o700 });
    await writeFile(join(old, 'PG_VERSION'), '15\n');
    const refusal = startEmbeddedPostgres({ dataDir: old });
    await expect(refusal).rejects.toMatchObject({
      code: 'DATA_DIR_OTHER_VERSION',
      text: {
        id: expect.stringContaining('PostgreSQL 15'),
        en: expect.stringContaining('carries PostgreSQL 18'),
      },
    });
    expect(readdirSync(old)).toEqual(['PG_VERSION']);
  });

  it('a folder that holds something else', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'letter.txt'), 'Dear …');
    await expect(startEmbeddedPostgres({ dataDir: other })).rejects.toMatchObject({
      code: 'DATA_DIR_NOT_EMPTY',
    });
    expect(readdirSync(other)).toEqual(['letter.txt']);
  });

  it('nothing that an interrupted first start left: it begins anew', async () => {
    const interrupted = join(folder, 'interrupted');
    await mkdir(`${interrupted}.unfinished-abcd`);
    await writeFile(join(`${interrupted}.unfinished-abcd`, 'PG_VERSION'), '18\n');
    await writeFile(
      `${interrupted}.lock`,
      JSON.stringify({ ...thisProcess(), startedAt: 'before the crash' }),
    );
    const server = await startEmbeddedPostgres({ dataDir: interrupted, durable: false });
    running.push(server);
    expect(await ask(server.url, 'select 1 as value')).toBe(1);
    expect(existsSync(`${interrupted}.unfinished-abcd`)).toBe(false);
  });
});

(isRoot ? describe : describe.skip)('the embedded server under root', () => {
  it('never runs as root', async () => {
    await start();
    const user = spawnSync('ps', ['-o', 'uid=', '-p', String(await serverPidIn(dataDir))], {
      encoding: 'utf8',
    });
    expect(Number(user.stdout)).toBeGreaterThan(0);
  });

  it('works below a folder that its account may not enter', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await startEmbeddedPostgres({ dataDir: join(closed, 'postgres'), durable: false });
    running.push(server);
    expect(await ask(server.url, 'select 1 as value')).toBe(1);
    expect(lstatSync(join(closed, 'postgres')).isSymbolicLink()).toBe(true);
  });

  it('takes over a cluster of an ordinary account without changing its owner', async () => {
    const nobody = 65_534;
    const theirs = join(folder, 'theirs');
    const first = await startEmbeddedPostgres({ dataDir: theirs, durable: false });
    await first.stop();
    spawnSync('chown', ['-R', `${nobody}:${nobody}`, theirs]);
    const second = await startEmbeddedPostgres({ dataDir: theirs, durable: false });
    running.push(second);
    const owners = readdirSync(theirs).map((name) => lstatSync(join(theirs, name)).uid);
    expect(new Set(owners)).toEqual(new Set([nobody]));
  });

  it('takes over a cluster that root copied', async () => {
    const copied = join(folder, 'copied');
    const first = await startEmbeddedPostgres({ dataDir: copied, durable: false });
    await first.stop();
    spawnSync('chown', ['-R', '0:0', copied]);
    const second = await startEmbeddedPostgres({ dataDir: copied, durable: false });
    running.push(second);
    expect(await ask(second.url, 'select 1 as value')).toBe(1);
  });
});

async function start(options: { durable?: boolean; exclusive?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  running.push(server);
  return server;
}

/** The server as another process's, which the test may kill. */
async function startInChild(
  options: { kill?: 'watchman' } = {},
): Promise<{ child: ChildProcess; url: string; serverPid: number }> {
  const program = `
    import { register } from 'node:module';
    register(${JSON.stringify(new URL('../../testing/source-hooks.mjs', import.meta.url).href)});
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
    const { url } = await startEmbeddedPostgres({ dataDir: process.argv[1], durable: false });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const serverPid = await serverPidIn(dataDir);
  if (options.kill === 'watchman') killWatchmanOf(serverPid);
  return { child, url: chunk.toString().trim(), serverPid };
}

/** The watchman is the one shell in the session of the server. */
function killWatchmanOf(serverPid: number): void {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,sess=,comm='], { encoding: 'utf8' });
  const shells = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, session, command]) => session === String(serverPid) && command === 'sh');
  expect(shells).toHaveLength(1);
  process.kill(Number(shells[0]?.[0]), 'SIGKILL');
}

/** A harmless program of the very account under which the server runs: the case in which PostgreSQL is deceived. */
function startStranger(): ChildProcess {
  const { uid, gid } = lstatSync(join(dataDir, 'PG_VERSION'));
  const child = spawn('/bin/sleep', ['60'], { ...(isRoot ? { uid, gid } : {}), stdio: 'ignore' });
  children.push(child);
  return child;
}

async function serverPidIn(path: string): Promise<number> {
  return Number((await readFile(join(path, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function endOf(pid: number): Promise<'gone' | 'still there'> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 50) {
    if (!commandLineOf(pid).includes('postgres')) return 'gone';
    await sleep(50);
  }
  return 'still there';
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}
