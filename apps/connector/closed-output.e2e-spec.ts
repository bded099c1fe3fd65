import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

// The built program: `npm test` builds before it tests.
const PROGRAM = fileURLToPath(new URL('../../dist/apps/connector/cli.js', import.meta.url));

it('goes on quietly when nobody reads its output any more, as in `… | head`', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'init', '--list'], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Closed before the first line comes.
  child.stdout.destroy();
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect([exitCode, Buffer.concat(said).toString()]).toEqual([0, '']);
});
