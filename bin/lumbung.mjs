#!/usr/bin/env node
// npx lumbung hub … | npx lumbung connector …
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAMS = ['hub', 'connector'];
const USAGE = `Pakai / usage: lumbung ${PROGRAMS.join('|')} <perintah / command> …
  lumbung hub --help        menjalankan dan mengurus hub / runs and looks after the hub
  lumbung connector --help  membaca sistem dinas dan mengirimnya / reads an agency's system and sends it
  lumbung --version         versi / version`;
const [node, , program, ...rest] = process.argv;

if (program === '--version' || program === '-V') {
  console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
  process.exit(0);
}
if (!PROGRAMS.includes(program)) {
  const isAsked = program === undefined || ['--help', '-h', 'help'].includes(program);
  (isAsked ? console.log : console.error)(isAsked ? USAGE : `lumbung ${program}?\n${USAGE}`);
  process.exit(isAsked ? 0 : 2);
}

// The connector starts in a fraction of the time as one file, which `npm run build` makes and `npm start` does not.
const candidates = [
  ...(program === 'connector' ? ['../dist/connector/lumbung-connector.mjs'] : []),
  `../dist/apps/${program}/cli.js`,
].map((path) => new URL(path, import.meta.url));
const cli = candidates.find((url) => existsSync(url));
if (cli === undefined) {
  console.error(
    'Lumbung belum dibangun; jalankan npm run build. / Lumbung is not built yet; run npm run build.',
  );
  process.exit(1);
}
process.setSourceMapsEnabled(true);
process.argv = [node, fileURLToPath(cli), ...rest];
await import(cli.href);
