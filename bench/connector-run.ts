import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { peakMemoryMiB } from './bench-hub.js';
import { budgetLine, type BudgetLine } from './budget-lines.js';
import type { Codes } from './codes.js';

export interface ConnectorRun {
  readonly exitCode: number | null;
  /** The most memory it held; undefined where the system does not tell. */
  readonly peakMiB: number | undefined;
  /** What it printed as its one line. */
  readonly report: unknown;
}

/** How often the connector's peak is read; its last reading is within this of its end. */
const SAMPLE_EVERY_MS = 200;

/** The connector as agencies get it: one file, in a folder without packages. */
export async function bundleInto(folder: string): Promise<string> {
  const script = fileURLToPath(new URL('../../scripts/bundle.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, '--out', folder]);
  return join(folder, 'lumbung-connector.mjs');
}

/** Runs one command of the connector in a process of its own. */
export async function runConnector(
  bundle: string,
  folder: string,
  key: string,
  command: string,
): Promise<ConnectorRun> {
  const connector = spawn(
    process.execPath,
    [bundle, command, '--config', join(folder, 'lumbung.connector.yaml'), '--json'],
    {
      env: { PATH: process.env['PATH'], LUMBUNG_KEY: key },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  connector.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  let peakMiB: number | undefined;
  const sampler = setInterval(() => {
    if (connector.pid !== undefined)
      void peakMemoryMiB(connector.pid).then((now) => (peakMiB = now ?? peakMiB));
  }, SAMPLE_EVERY_MS);
  const [exitCode] = (await once(connector, 'close')) as [number | null];
  clearInterval(sampler);
  return { exitCode, peakMiB, report: printed === '' ? null : (JSON.parse(printed) as unknown) };
}

/** Writes `lines.ndjson` with so many budget lines; `change` may give a line another content. */
export async function writeLines(
  folder: string,
  versionCode: string,
  {
    rows,
    codes,
    change = (line) => line,
  }: {
    readonly rows: number;
    readonly codes: Codes;
    readonly change?: (line: BudgetLine, n: number) => BudgetLine;
  },
): Promise<void> {
  const file = createWriteStream(join(folder, 'lines.ndjson'));
  for (let n = 0; n < rows; n += 1) {
    const line = change(budgetLine(n, versionCode, codes), n);
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

export async function writeConnectorFile(folder: string, hubUrl: string): Promise<void> {
  const asIs = [
    'versionCode',
    'organizationCode',
    'activityCode',
    'accountCode',
    'fundSourceCode',
    'stage',
    'description',
  ];
  const lines = [
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
  ];
  await writeFile(join(folder, 'lumbung.connector.yaml'), lines.join('\n'));
}
