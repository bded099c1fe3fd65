import { execFile } from 'node:child_process';
import { mkdtemp, rm, readdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { peakMemoryMiB, type BenchHub } from '../bench-hub.js';
import { bundleInto, runConnector, writeConnectorFile, writeLines } from '../connector-run.js';
import type { Codes } from '../codes.js';
import { interleave, ratio } from '../measure.js';
import type { Finding } from '../report.js';

export interface MemoryOptions {
  readonly rows: number;
  readonly rounds: number;
  readonly pushKey: string;
  readonly codes: Codes;
}

/** The most memory that hub and connector ever hold while the connector sends many rows from a file (P7). */
export async function measureMemory(hub: BenchHub, options: MemoryOptions): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-bench-connector-'));
  try {
    await writeLines(folder, 'MEMORY', options);
    await writeConnectorFile(folder, hub.url);
    const bundle = await bundleInto(folder);
    const starts = await measureStarts(bundle, folder, options.rounds);
    const startedAt = performance.now();
    const { exitCode, peakMiB: connectorPeak } = await runConnector(bundle, folder, options.pushKey, 'sync');
    if (exitCode !== 0) throw new Error(`the connector ended with ${exitCode}`);
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

/** From the spawn of the process to its end. */
async function measureStarts(bundle: string, folder: string, rounds: number): Promise<Finding[]> {
  const example = join(folder, 'example');
  await promisify(execFile)(process.execPath, [bundle, 'init', '--example', '--out', example]);
  // A file written a moment ago is waited for, in case somebody is still writing it.
  const inbox = join(example, 'in');
  for (const name of await readdir(inbox)) await utimes(join(inbox, name), LONG_AGO, LONG_AGO);
  const config = join(example, 'lumbung.connector.yaml');
  const env = { PATH: process.env['PATH'], LUMBUNG_URL: 'http://127.0.0.1:1', LUMBUNG_KEY: 'unused' };
  const took = async (...words: readonly string[]): Promise<number> => {
    const startedAt = performance.now();
    await promisify(execFile)(process.execPath, [...words], { env }).catch((error: unknown) => {
      // The example has a bad cell on purpose, and preview says so with its exit code.
      if (!(error instanceof Error && 'code' in error && error.code === FOUND_PROBLEMS)) throw error;
    });
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

/** Exit code of `preview` when it ran and found something. */
const FOUND_PROBLEMS = 1;
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
