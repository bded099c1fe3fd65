import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { peakMemoryMiB, type BenchHub } from '../bench-hub.js';
import { budgetLine } from '../budget-lines.js';
import type { Codes } from '../codes.js';
import { interleave, ratio } from '../measure.js';
import type { Finding } from '../report.js';

export interface MemoryOptions {
  readonly rows: number;
  readonly rounds: number;
  readonly pushKey: string;
  readonly codes: Codes;
}

/** How often the connector's peak is read; its last reading is within this of its end. */
const SAMPLE_EVERY_MS = 200;

/** The most memory that hub and connector ever hold while the connector sends many rows from a file (P7). */
export async function measureMemory(hub: BenchHub, options: MemoryOptions): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-bench-connector-'));
  try {
    await writeRows(join(folder, 'lines.ndjson'), options);
    await writeFile(join(folder, 'lumbung.connector.yaml'), connectorFile(hub.url));
    const bundle = await bundleInto(folder);
    const starts = await measureStarts(bundle, folder, options.rounds);
    const startedAt = performance.now();
    const connectorPeak = await runConnector(bundle, folder, options.pushKey);
    const seconds = (performance.now() - startedAt) / 1000;
    const hubPeak = hub.process.pid === undefined ? undefined : await peakMemoryMiB(hub.process.pid);
    if (connectorPeak === undefined || hubPeak === undefined) return [];
    const rows = options.rows.toLocaleString('en');
    return [
      ...starts,
      {
        goal: 'P7',
        what: `peak memory of the hub, ${rows} rows sent`,
        value: hubPeak,
        unit: 'MiB',
        bound: { at: 350, better: 'less' },
      },
      {
        goal: 'P7',
        what: `peak memory of the connector, ${rows} rows sent`,
        value: connectorPeak,
        unit: 'MiB',
        bound: { at: 90, better: 'less' },
      },
      {
        goal: 'P7',
        what: `rows a second from file to applied, ${rows} rows`,
        value: options.rows / seconds,
        unit: '1/s',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeRows(path: string, options: MemoryOptions): Promise<void> {
  const file = createWriteStream(path);
  for (let n = 0; n < options.rows; n += 1) {
    if (!file.write(`${JSON.stringify(budgetLine(n, 'MEMORY', options.codes))}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function connectorFile(hubUrl: string): string {
  const asIs = [
    'versionCode',
    'organizationCode',
    'activityCode',
    'accountCode',
    'fundSourceCode',
    'stage',
    'description',
  ];
  return [
    `hub: { url: ${hubUrl}, key: "\${LUMBUNG_KEY}" }`,
    'stateDir: ./state',
    'streams:',
    '  - name: lines',
    '    dataset: budgets.budget_lines',
    '    source: { type: file, path: lines.ndjson, locale: en-US }',
    '    mode: upsert',
    '    map:',
    '      fiscalYear: { from: fiscalYear, as: integer }',
    '      amount: { from: amount, as: money }',
    ...asIs.map((name) => `      ${name}: { from: ${name} }`),
    '',
  ].join('\n');
}

/** The connector as agencies get it: one file, in a folder without packages. */
async function bundleInto(folder: string): Promise<string> {
  const script = fileURLToPath(new URL('../../../scripts/bundle.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, '--out', folder]);
  return join(folder, 'lumbung-connector.mjs');
}

/** From the spawn of the process to its end. */
async function measureStarts(bundle: string, folder: string, rounds: number): Promise<Finding[]> {
  const example = join(folder, 'example');
  await promisify(execFile)(process.execPath, [bundle, 'init', '--example', '--out', example]);
  const config = join(example, 'lumbung.connector.yaml');
  const env = { PATH: process.env['PATH'], LUMBUNG_URL: 'http://127.0.0.1:1', LUMBUNG_KEY: 'unused' };
  const took = async (...words: readonly string[]): Promise<number> => {
    const startedAt = performance.now();
    await promisify(execFile)(process.execPath, [...words], { env });
    return performance.now() - startedAt;
  };
  // What Node itself takes is no doing of ours, and more than half of it.
  const outcomes = await interleave(
    [
      { name: 'node', measure: () => took('--eval', '') },
      { name: 'version', measure: () => took(bundle, '--version') },
      { name: 'preview', measure: () => took(bundle, 'preview', '--config', config) },
    ],
    rounds,
  );
  const medianOf = (name: string): number => outcomes.get(name)?.median ?? Number.NaN;
  return ['version', 'preview'].flatMap((name): Finding[] => [
    {
      goal: 'P7',
      what: `connector, one file: ${name} from start to end`,
      value: medianOf(name),
      unit: 'ms',
      bound: { at: 500, better: 'less' },
    },
    {
      goal: 'P7',
      what: `connector, one file: ${name} ÷ Node doing nothing`,
      value: ratio(outcomes, name, 'node'),
      unit: 'ratio',
    },
  ]);
}

/** Runs `sync` and gives the most memory it held. */
async function runConnector(bundle: string, folder: string, key: string): Promise<number | undefined> {
  const connector = spawn(
    process.execPath,
    [bundle, 'sync', '--config', join(folder, 'lumbung.connector.yaml'), '--json'],
    {
      env: { PATH: process.env['PATH'], LUMBUNG_KEY: key },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let peak: number | undefined;
  const sampler = setInterval(() => {
    if (connector.pid !== undefined) void peakMemoryMiB(connector.pid).then((now) => (peak = now ?? peak));
  }, SAMPLE_EVERY_MS);
  const [code] = (await once(connector, 'exit')) as [number | null];
  clearInterval(sampler);
  if (code !== 0) throw new Error(`the connector ended with ${code}`);
  return peak;
}
