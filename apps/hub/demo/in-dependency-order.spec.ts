import { describe, expect, it } from '@jest/globals';
import { inDependencyOrder } from './in-dependency-order.js';

const item = (code: string, ...dependsOn: string[]) => ({ code, dependsOn });

describe('inDependencyOrder', () => {
  it('starts nothing before what it depends on has ended, and gives the results in the order of the items', async () => {
    const log: string[] = [];
    const results = await inDependencyOrder(
      [item('c', 'b'), item('a'), item('b', 'a')],
      2,
      async ({ code }) => {
        log.push(`+${code}`);
        await Promise.resolve();
        log.push(`-${code}`);
        return code.toUpperCase();
      },
    );
    expect(log).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
    expect(results).toEqual(['C', 'A', 'B']);
  });

  it('never runs more than the limit at a time', async () => {
    let now = 0;
    let most = 0;
    await inDependencyOrder(
      ['a', 'b', 'c', 'd', 'e'].map((code) => item(code)),
      2,
      async () => {
        most = Math.max(most, (now += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
      },
    );
    expect(most).toBe(2);
  });

  it('says which items wait for each other instead of waiting for ever', async () => {
    await expect(
      inDependencyOrder([item('a', 'b'), item('b', 'a')], 2, () => Promise.resolve()),
    ).rejects.toThrow('never ready: a, b');
  });

  it('starts nothing new after a fault', async () => {
    const started: string[] = [];
    const run = inDependencyOrder([item('a'), item('b', 'a')], 1, ({ code }) => {
      started.push(code);
      return Promise.reject(new Error('broken'));
    });
    await expect(run).rejects.toThrow('broken');
    expect(started).toEqual(['a']);
  });
});
