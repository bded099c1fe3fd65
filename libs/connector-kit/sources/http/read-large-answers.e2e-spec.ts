import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it('reads 100,000 records with flat memory: in pages, in one JSON answer and in one XML answer', () => {
  // In a process of its own, so that its memory is its own.
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const script = './dist/libs/connector-kit/test-support/read-large-answers.js';
  const { stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  const found = JSON.parse(stdout) as Record<string, { rows: number; growthMiB: number }>;
  expect(Object.keys(found)).toEqual(['pages', 'wholeJson', 'wholeXml']);
  for (const { rows, growthMiB } of Object.values(found)) {
    expect(rows).toBe(100_000);
    // All rows at once would be over 60 MiB of live objects.
    expect(growthMiB).toBeLessThan(15);
  }
}, 120_000);
