import { spawnSync } from 'node:child_process';
import type { Stats } from 'node:fs';

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Under root: the owner of an existing cluster, else `postgres` (created if it can be), else `nobody`. Otherwise nobody but ourselves. */
export function findAccount(existing: Stats | undefined): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existing !== undefined && existing.uid !== 0) {
    return { name: `uid ${existing.uid}`, uid: existing.uid, gid: existing.gid };
  }
  return lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
}

/** Asked of the system itself, so that modes, groups and access lists all count. */
export function mayEnter(account: Account, directory: string): boolean {
  return runAs(account, 'cd -- "$1"', directory);
}

export function mayExecute(account: Account, program: string): boolean {
  return runAs(account, 'test -x "$1"', program);
}

function runAs({ uid, gid }: Account, script: string, argument: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', argument], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function lookUp(name: string): Account | undefined {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid };
}

function idOf(which: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8', env: { PATH: SYSTEM_PATH } });
  return status === 0 ? Number(stdout) : undefined;
}

function create(name: string): Account | undefined {
  const commands = [
    // Debian, Ubuntu, Red Hat; then Alpine's BusyBox.
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', name],
  ] as const;
  for (const [program, ...parameters] of commands) {
    spawnSync(program, parameters, { stdio: 'ignore', env: { PATH: SYSTEM_PATH } });
    const account = lookUp(name);
    if (account !== undefined) return account;
  }
  return undefined;
}

const SYSTEM_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
