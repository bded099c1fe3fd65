import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it('reads a sheet of 200,000 rows with flat memory', () => {
  // In a process of its own, so that its memory is its own.
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const script = './dist/libs/connector-kit/test-support/read-large-sheet.js';
  const { stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  const { rows, heapGrowthMiB } = JSON.parse(stdout) as { rows: number; heapGrowthMiB: number };
  expect(rows).toBe(200_000);
  // All rows at once would be over 150 MiB of live objects.
  expect(heapGrowthMiB).toBeLessThan(20);
}, 60_000);
