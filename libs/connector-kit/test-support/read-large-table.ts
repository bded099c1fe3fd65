// Run as a program of its own by a test: reads a table through the connector's seam and prints how memory grew meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { openSource } from '../sources/open-source.js';
import { type SqlSettings, sqlStream } from './sql-source.js';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

/** After the driver is loaded and its buffers have their size. */
const SETTLED_ROWS = 20_000;
const LOOK_EVERY_ROWS = 20_000;

const settings = JSON.parse(process.argv[2] ?? '') as SqlSettings;
const workFolder = mkdtempSync(join(tmpdir(), 'lumbung-large-'));
const { signal } = new AbortController();

function liveMiB(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

try {
  const source = await openSource({
    stream: sqlStream(settings),
    folder: '/',
    workFolder,
    state: null,
    signal,
  });
  let rows = 0;
  let looked = 0;
  let settled = 0;
  let most = 0;
  for (const part of source.parts) {
    for await (const chunk of part.read(null)) {
      rows += chunk.rows.length;
      if (rows - looked < LOOK_EVERY_ROWS) continue;
      looked = rows;
      const live = liveMiB();
      if (rows <= SETTLED_ROWS) settled = live;
      most = Math.max(most, live);
    }
  }
  const rssMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ rows, growthMiB: Math.round(most - settled), rssMiB }));
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
