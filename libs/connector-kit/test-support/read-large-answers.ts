// Run as a program of its own by a test: serves 100,000 records in pages, in one JSON answer and in one XML answer, reads each
// of them, and prints how live memory grew.
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { HttpSourceConfig } from '../sources/http/http-source.js';
import { readHttp } from '../sources/http/read-http.js';
import { json, LocalWeb } from './local-web.js';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

const ROWS = 100_000;
const PAGE = 500;
const record = (id: number): Record<string, unknown> => ({
  id,
  kode: `5.1.02.01.01.${String(id).padStart(4, '0')}`,
  uraian: `Belanja alat tulis kantor ${id % 50}`,
  nilai: `${id * 1_000}.00`,
});

function* jsonDocument(): Generator<string> {
  yield '{"status":"success","data":[';
  for (let id = 0; id < ROWS; id += 1) yield `${id === 0 ? '' : ','}${JSON.stringify(record(id))}`;
  yield ']}';
}

function* xmlDocument(): Generator<string> {
  yield '<hasil><data>';
  for (let id = 0; id < ROWS; id += 1) {
    const members = Object.entries(record(id)).map(([name, value]) => `<${name}>${String(value)}</${name}>`);
    yield `<baris>${members.join('')}</baris>`;
  }
  yield '</data></hasil>';
}

const stream = (response: ServerResponse, document: Generator<string>): void => {
  Readable.from(document).pipe(response);
};

const web = await LocalWeb.start(({ path, query }, response) => {
  if (path === '/json') return stream(response, jsonDocument());
  if (path === '/xml') return stream(response, xmlDocument());
  const from = Number(query.get('offset'));
  const count = Math.max(0, Math.min(PAGE, ROWS - from));
  json(response, { data: Array.from({ length: count }, (_, index) => record(from + index)) });
});
const folder = mkdtempSync(join(tmpdir(), 'lumbung-large-'));

const liveMiB = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
};

async function growth(config: Omit<HttpSourceConfig, 'type'>): Promise<{ rows: number; growthMiB: number }> {
  const before = liveMiB();
  let rows = 0;
  let chunks = 0;
  let most = before;
  for await (const chunk of readHttp({ config: { type: 'http', ...config }, position: '', folder })) {
    rows += chunk.rows.length;
    if ((chunks += 1) % 50 === 0) most = Math.max(most, liveMiB());
  }
  return { rows, growthMiB: Math.round(most - before) };
}

try {
  const pages = await growth({ url: `${web.url}/pages`, records: 'data', pagination: { type: 'offset' } });
  const wholeJson = await growth({ url: `${web.url}/json`, records: 'data' });
  const wholeXml = await growth({ url: `${web.url}/xml`, records: 'hasil.data.baris' });
  process.stdout.write(JSON.stringify({ pages, wholeJson, wholeXml }));
} finally {
  await web.stop();
  rmSync(folder, { recursive: true, force: true });
}
