import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamPreview, SyncReport } from '#connector-kit';
import { main } from './cli.js';

let folder: string;
let server: Server;
let answer: { status: number; body: unknown };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-cli-'));
  answer = { status: 200, body: {} };
  server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(answer.status).end(JSON.stringify(answer.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly said: string;
}

async function run(...argv: string[]): Promise<Run> {
  const out: string[] = [];
  const said: string[] = [];
  const exitCode = await main(argv, {
    environment: { KUNCI: 'rahasia-sekali' },
    isInteractive: false,
    columns: undefined,
    out: (line) => out.push(line),
    say: (line) => said.push(line),
    redraw: (line) => said.push(line),
  });
  return { exitCode, out: out.join('\n'), said: said.join('\n') };
}

async function connectorFile(csv: string, source = ''): Promise<string> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = join(folder, 'saldo.csv');
  await writeFile(table, csv);
  // As if it had stood still for a minute: a file that was just written is waited for.
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(table, minuteAgo, minuteAgo);
  const path = join(folder, 'lumbung.connector.yaml');
  await writeFile(
    path,
    `hub: { url: "${url}", key: \${KUNCI} }
stateDir: state
streams:
  - name: anggaran
    dataset: budgets.budget_realizations
    source: { type: file, path: saldo.csv${source} }
    map:
      fiscalYear: { from: tahun }
      month: { from: bulan }
      organizationCode: { const: 5.01.5.05.0.00.01.0000 }
      activityCode: { from: kegiatan }
      accountCode: { const: 5.1.02.01.01.0024 }
      fundSourceCode: { const: 1.1.01 }
      amount: { from: nilai, as: money }
`,
  );
  return path;
}

const header = 'tahun;bulan;kegiatan;nilai\n';
const activity = '5.01.02.1.01.0001';

describe('preview', () => {
  it('prints the raw cell beside the parsed value, every problem, and a locale only as a proposal', async () => {
    const config = await connectorFile(
      `${header}2026;1;${activity};1.250.000,50\n2026;2;${activity};1.000\n2026;13;${activity};5\n`,
    );
    const { exitCode, out } = await run('preview', '--config', config, '--limit', '2', '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(out).toContain('saldo.csv!2  is sent');
    expect(out).toMatch(/amount +D2 "1\.250\.000,50" {2}→ {2}"1250000\.50"/);
    expect(out).toContain('saldo.csv!3  HELD BACK');
    expect(out).toContain(
      'saldo.csv!D3 amount "1.000": AMBIGUOUS_NUMBER: may mean 1000 (id-ID) or 1 (en-US); set the locale of this column [id-ID: 1000 | en-US: 1]',
    );
    expect(out).toContain('saldo.csv!B4 month "13": OUT_OF_RANGE: between 1 and 12');
    expect(out).toContain('3 records: 1 good, 2 with problems, 0 skipped');
    expect(out).toContain(
      'proposal: locale: id-ID for amount (nilai); 1 cells read only so, 1 cells are ambiguous',
    );
  });

  it('is Indonesian unless told otherwise, and clean when everything is', async () => {
    const config = await connectorFile(`${header}2026;2;${activity};1.000\n`, ', locale: id-ID');
    const { exitCode, out } = await run('preview', '--config', config);
    expect([exitCode, out.includes('1 rekaman: 1 baik, 0 bermasalah, 0 dilewati')]).toEqual([0, true]);
  });

  it('makes no proposal for a column that is written both ways', async () => {
    const config = await connectorFile(
      `${header}2026;1;${activity};1.250,5\n2026;2;${activity};1,250.5\n2026;3;${activity};1.000\n`,
    );
    const { out } = await run('preview', '--config', config, '--json');
    const { streams } = JSON.parse(out) as { streams: readonly StreamPreview[] };
    expect(streams[0]).toMatchObject({ problemCount: 1, proposals: [] });
  });
});

describe('exit codes', () => {
  it.each([
    [['sync', '--confg', 'x'], 2, /unknown option '--confg'/],
    [['rekonsiliasi'], 2, /unknown command/],
    [['discover', '--file', '/tidak/ada*.csv'], 3, /tidak ada berkas .*ada\*\.csv/],
    [['sync', '--config', '/tidak/ada.yaml'], 2, /tidak ada berkas konektor \/tidak\/ada\.yaml; .*init/],
    [['preview', '--lang', 'jv'], 2, /Allowed choices are id, en/],
    [['preview', '--limit', '0'], 2, /whole number from 1/],
  ] as const)('%j ends with %d and a sentence', async (argv, exitCode, sentence) => {
    const { exitCode: found, said } = await run(...argv);
    expect([found, said]).toEqual([exitCode, expect.stringMatching(sentence)]);
  });

  it('2 for a stream that the file does not have', async () => {
    const config = await connectorFile(header);
    const { exitCode, said } = await run('sync', '--config', config, '--stream', 'lain');
    expect([exitCode, said]).toEqual([2, expect.stringContaining('tidak ada aliran "lain"')]);
  });

  it('3 for a source that cannot be read', async () => {
    const config = await connectorFile('kode;x\n1;2\n');
    const { exitCode, out } = await run('sync', '--config', config, '--json');
    expect(exitCode).toBe(3);
    expect((JSON.parse(out) as SyncReport).streams[0]?.error).toMatchObject({
      fault: 'SOURCE',
      code: 'COLUMN_MISSING',
    });
  });

  it('5 for a key that the hub does not take; the key itself is never printed', async () => {
    const config = await connectorFile(`${header}2026;2;${activity};5\n`);
    answer = { status: 401, body: { errors: [{ message: 'no', extensions: { code: 'INVALID_KEY' } }] } };
    const { exitCode, out, said } = await run('sync', '--config', config, '--json');
    expect(exitCode).toBe(5);
    expect(out + said).not.toContain('rahasia-sekali');
    expect((JSON.parse(out) as SyncReport).streams[0]).toMatchObject({
      read: 1,
      sent: 1,
      pending: 1,
      state: 'stopped',
    });
  });
});
