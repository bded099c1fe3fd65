import { describe, expect, it } from '@jest/globals';
import { PREPARED_STATEMENTS_MAX } from '#core/limits';
import { LeastRecentlyUsed } from './least-recently-used.js';
import { StatementNames } from './statement-names.js';

describe('StatementNames', () => {
  it('names a statement when it comes again, always the same', () => {
    const names = new StatementNames();
    expect(names.nameOf('select 1')).toBeUndefined();
    const name = names.nameOf('select 1');
    expect(name).toMatch(/^q1_[\w-]{16}$/);
    expect(names.nameOf('select 1')).toBe(name);
    names.nameOf('select 2');
    expect(names.nameOf('select 2')).not.toBe(name);
  });

  it('begins a new generation when the names are used up, so that no connection keeps more', () => {
    const names = new StatementNames();
    const twice = (sql: string): string | undefined => {
      names.nameOf(sql);
      return names.nameOf(sql);
    };
    const first = twice('select 0');
    for (let at = 1; at < PREPARED_STATEMENTS_MAX; at += 1) twice(`select ${at}`);
    expect(names.generation).toBe(1);
    expect(twice('one more')).toMatch(/^q2_/);
    expect(names.generation).toBe(2);
    const again = twice('select 0');
    expect(again).not.toBe(first);
  });

  it('statements that come once leave nothing behind', () => {
    const names = new StatementNames();
    for (let at = 0; at < 10 * PREPARED_STATEMENTS_MAX; at += 1) names.nameOf(`select ${at}`);
    expect(names.generation).toBe(1);
  });
});

describe('LeastRecentlyUsed', () => {
  it('forgets what was not asked for the longest', () => {
    const cache = new LeastRecentlyUsed<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.count]).toEqual([1, undefined, 3, 2]);
  });
});
