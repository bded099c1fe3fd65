#!/usr/bin/env node
// The web interfaces of the sample systems: serves `web/` of a generated folder on this machine, until its standard input ends.
//   node samples/serve-web.mjs --dir .lumbung/demo/33 [--port 0]
// The first line it prints is its address as JSON. `/dinkes/indikator?halaman=2` is the file `web/dinkes/indikator.2.json`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const TYPES = { '.json': 'application/json', '.xml': 'application/xml; charset=utf-8' };

const { values } = parseArgs({
  options: { dir: { type: 'string' }, port: { type: 'string', default: '0' } },
});
if (values.dir === undefined) {
  console.error('--dir names the folder that generate/generate.mjs wrote');
  process.exit(2);
}
const root = resolve(values.dir, 'web');
const server = createServer((request, response) => void answer(request, response));
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }));
});
process.stdin.on('end', () => process.exit()).resume();

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = fileOf(pathname, searchParams.get('halaman') ?? '1');
  const content = path.startsWith(root + sep) ? await readFile(path).catch(() => undefined) : undefined;
  if (content === undefined) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"status":"tidak ada"}');
    return;
  }
  response
    .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    .end(content);
}

/** Addresses without an ending are lists in pages. */
function fileOf(pathname, page) {
  const path = decodeURIComponent(pathname);
  return join(root, extname(path) === '' ? `${path}.${page}.json` : path);
}
