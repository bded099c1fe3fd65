import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockHolder, lockState } from './state-lock.js';

let folder: string;
const written = (content: string | object): Promise<void> =>
  writeFile(join(folder, 'lock'), typeof content === 'string' ? content : JSON.stringify(content));
const silentFor = async (ms: number): Promise<void> => {
  const then = new Date(Date.now() - ms);
  await utimes(join(folder, 'lock'), then, then);
};
const inUse = { fault: 'OUTBOX', code: 'STATE_IN_USE' };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the lock of a state folder', () => {
  it('turns a second one away, in the same process too, and can be taken again once it was let go of', async () => {
    const unlock = await lockState(folder);
    await expect(lockState(folder)).rejects.toMatchObject(inUse);
    expect(await lockHolder(folder)).toEqual({ pid: process.pid, host: hostname(), isAlive: true });
    await unlock();
    expect(await lockHolder(folder)).toBeUndefined();
    await (
      await lockState(folder)
    )();
  });

  it.each([
    ['a running process', { pid: process.ppid, host: hostname() }],
    ['an older version, by its number alone', String(process.ppid)],
    ['another machine that touched it a moment ago', { pid: 1, host: 'other' }],
    ['somebody who is just writing it', ''],
  ])('of %s is respected', async (_, content) => {
    await written(content);
    await expect(lockState(folder)).rejects.toMatchObject(inUse);
  });

  it.each([
    ['a process that is gone', { pid: 2_147_483_600, host: hostname() }, 0],
    // In a container every start has the same number, and the lock of the killed one before it, too.
    ['an earlier process with our own number', { pid: process.pid, host: hostname() }, 0],
    ['another machine that fell silent', { pid: 1, host: 'other' }, 180_000],
    ['somebody who died while writing it', '', 10_000],
    ['somebody who died while writing it, before the clock was set back', '', -3_600_000],
    [
      'another machine that fell silent, before the clock was set back',
      { pid: 1, host: 'other' },
      -3_600_000,
    ],
  ])('of %s is taken over', async (_, content, silentMs) => {
    await written(content);
    await silentFor(silentMs);
    const unlock = await lockState(folder, 10);
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await unlock();
  });

  it.each([3_600_000, -3_600_000])(
    'of another machine whose clock is %d ms away is respected as long as it is touched',
    async (silentMs) => {
      await written({ pid: 1, host: 'other' });
      await silentFor(silentMs);
      const touching = setTimeout(() => void silentFor(silentMs - 15_000), 100);
      await expect(lockState(folder, 300)).rejects.toMatchObject(inUse);
      clearTimeout(touching);
    },
  );

  it('of a dead one is taken over by one of two who find it at once', async () => {
    await written({ pid: 2_147_483_600, host: hostname() });
    const taken = await Promise.allSettled([lockState(folder), lockState(folder)]);
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of taken) if (one.status === 'fulfilled') await one.value();
    await expect(stat(join(folder, 'lock'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
