// Run as a program of its own by a test: writes a sheet of 200,000 rows, reads it, and prints how live memory grew.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { writeXlsx, type XlsxCell } from '#testing/xlsx';
import { inspectFile } from '../sources/file/inspect-file.js';
import { readFile } from '../sources/file/read-file.js';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

const ROWS = 200_000;
const folder = mkdtempSync(join(tmpdir(), 'lumbung-large-'));
const path = join(folder, 'besar.xlsx');

function* rows(): Generator<readonly XlsxCell[]> {
  yield ['kode', 'uraian', 'nilai'];
  for (let row = 1; row <= ROWS; row += 1) yield [`5.1.${row}`, `Uraian ${row % 50}`, row * 1_000.5];
}

try {
  writeFileSync(path, writeXlsx([{ name: 'Data', rows: rows() }]));
  const file = await inspectFile(path, 'besar.xlsx');
  const liveMiB = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  const before = liveMiB();
  let count = 0;
  let chunks = 0;
  let most = before;
  for await (const chunk of readFile(file, { headerRows: [1] })) {
    count += chunk.length;
    if ((chunks += 1) % 100 === 0) most = Math.max(most, liveMiB());
  }
  process.stdout.write(
    JSON.stringify({
      rows: count,
      heapGrowthMiB: Math.round(most - before),
      rssMiB: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
