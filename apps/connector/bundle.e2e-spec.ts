import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DoctorReport, StreamPreview } from '#connector-kit';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

// No folder above this one has packages: what runs here runs on a machine that has Node and nothing else.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-bundle-'));
  await promisify(execFile)(process.execPath, [join(root, 'scripts/bundle.mjs'), '--out', folder]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly said: string;
}

function run(...words: readonly string[]): Promise<Run> {
  const env = { PATH: process.env['PATH'], LUMBUNG_URL: 'http://127.0.0.1:1', LUMBUNG_KEY: 'kunci' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['lumbung-connector.mjs', ...words],
      { cwd: folder, env },
      (error, out, said) => resolve({ exitCode: error === null ? 0 : Number(error.code), out, said }),
    );
  });
}

async function previewOf(config: string): Promise<readonly StreamPreview[]> {
  const { out, said } = await run('preview', '--json', '--config', config);
  if (out === '') throw new Error(said);
  return (JSON.parse(out) as { readonly streams: readonly StreamPreview[] }).streams;
}

describe('the connector as one file, without packages', () => {
  it('is one file, with all of its text in characters that Node keeps in one byte each', async () => {
    expect(await readdir(folder)).toEqual(['lumbung-connector.mjs']);
    const text = await readFile(join(folder, 'lumbung-connector.mjs'), 'utf8');
    expect(/[^\u0000-\u00ff]/.exec(text)?.[0]).toBeUndefined();
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await run('--version')).toEqual({ exitCode: 0, out: `${version}\n`, said: '' });
  });

  it('sets the same flags of memory when it is started by itself and as `npx lumbung connector`', async () => {
    const installed = await mkdtemp(join(tmpdir(), 'lumbung-installed-'));
    try {
      await mkdir(join(installed, 'dist/connector'), { recursive: true });
      await mkdir(join(installed, 'bin'));
      await cp(
        join(folder, 'lumbung-connector.mjs'),
        join(installed, 'dist/connector/lumbung-connector.mjs'),
      );
      await cp(join(root, 'bin/lumbung.mjs'), join(installed, 'bin/lumbung.mjs'));
      // Tells each flag that is set before it is.
      await writeFile(
        join(installed, 'telling.mjs'),
        "import v8 from 'node:v8'; import { syncBuiltinESMExports } from 'node:module';" +
          'const set = v8.setFlagsFromString; v8.setFlagsFromString = (flag) => { console.error(flag); set(flag); };' +
          'syncBuiltinESMExports();',
      );
      const flagsOf = async (...argv: readonly string[]): Promise<readonly string[]> => {
        const words = ['--import', pathToFileURL(join(installed, 'telling.mjs')).href, ...argv, '--version'];
        const { stderr } = await promisify(execFile)(process.execPath, words, { cwd: installed });
        return stderr.trim().split('\n');
      };
      const alone = await flagsOf('dist/connector/lumbung-connector.mjs');
      expect(alone).toEqual(['--optimize-for-size', '--semi-space-growth-factor=1']);
      expect(await flagsOf('bin/lumbung.mjs', 'connector')).toEqual(alone);
    } finally {
      await rm(installed, { recursive: true });
    }
  });

  it.each([
    ['starter', 'CSV'],
    ['lra-worksheet', 'XLSX'],
  ])('writes the preset %s and previews its example (%s)', async (preset) => {
    const made = await run('init', '--preset', preset, '--example', '--out', preset);
    expect([made.exitCode, made.said]).toEqual([0, '']);
    const streams = await previewOf(`${preset}/lumbung.connector.yaml`);
    const manifest = JSON.parse(
      await readFile(join(root, 'libs/connector-kit/presets', preset, 'preset.json'), 'utf8'),
    ) as { fixture: { streams: Record<string, unknown> } };
    const counted = streams.map(({ name, counts }) => [name, counts]);
    expect(Object.fromEntries(counted)).toEqual(manifest.fixture.streams);
  });

  it('proposes a connector file, and checks one', async () => {
    await writeFile(join(folder, 'dana.csv'), 'kode_dana;nama_dana\n1.1;PAD\n1.2;Transfer\n');
    const proposed = await run('discover', '--file', 'dana.csv', '--out', 'dana.connector.yaml');
    expect([proposed.exitCode, proposed.out]).toEqual([0, '']);
    const checked = await run('doctor', '--config', 'dana.connector.yaml', '--json');
    const { findings } = JSON.parse(checked.out) as DoctorReport;
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CONFIG_OK', 'HUB_NO_CONNECTION', 'MAPPING_OK']),
    );
    expect(checked.exitCode).toBe(4);
  });

  it('keeps running until it is told to end, and ends with 0', async () => {
    await run('init', '--out', 'layanan', '--example');
    const child = execFile(
      process.execPath,
      [
        'lumbung-connector.mjs',
        'run',
        '--config',
        'layanan/lumbung.connector.yaml',
        '--listen',
        '127.0.0.1:0',
      ],
      { cwd: folder, env: { LUMBUNG_URL: 'http://127.0.0.1:1', LUMBUNG_KEY: 'kunci-rahasia' } },
    );
    const ended = new Promise((resolve) => child.on('close', resolve));
    const log = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (text: string) => {
        said += text;
        if (said.includes('hub.retry')) resolve(said);
      });
      child.on('close', () => reject(new Error(said)));
    });
    const url = /"url":"(http:[^"]+)"/.exec(log)?.[1] ?? '';
    const health = (await (await fetch(`${url}/health`)).json()) as { readonly status: string };
    expect(health.status).toBe('ok');
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      'lumbung_connector_hub_requests_total{status="none"}',
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(log).not.toContain('kunci-rahasia');
  });

  const query = 'user: dinas, password: rahasia, query: "select kode, nama from dana"';
  it.each([
    ['mysql', 'mysql2', `type: sql, driver: mysql, url: "mysql://127.0.0.1:1/keuangan", ${query}`],
    ['postgres', 'pg', `type: sql, driver: postgres, url: "postgres://127.0.0.1:1/keuangan", ${query}`],
    ['mssql', 'mssql', `type: sql, driver: mssql, url: "mssql://127.0.0.1:1/keuangan", ${query}`],
    ['oracle', 'oracledb', `type: sql, driver: oracle, url: "oracle://127.0.0.1:1/keuangan", ${query}`],
    ['sqlite', 'node-sqlite3-wasm', `type: sql, driver: sqlite, url: keuangan.sqlite, ${query}`],
    [
      'sftp',
      'ssh2-sftp-client',
      `type: file, path: "sftp://dinas@127.0.0.1:1/*.csv", password: rahasia, hostKey: "SHA256:${'A'.repeat(43)}"`,
    ],
  ])('says that reading %s needs the package %s, and where', async (driver, wanted, source) => {
    const config = `${driver}.connector.yaml`;
    await writeFile(
      join(folder, config),
      [
        'hub: { url: "${LUMBUNG_URL}", key: "${LUMBUNG_KEY}" }',
        'stateDir: state',
        'streams:',
        '  - name: dana',
        '    dataset: reference.fund_sources',
        `    source: { ${source} }`,
        '    map: { code: { from: kode }, name: { from: nama } }',
        '',
      ].join('\n'),
    );
    const { exitCode, out } = await run('preview', '--config', config, '--lang', 'en');
    expect(out).toContain(
      `reading ${driver} needs the package ${wanted}, which is not installed; run "npm install ${wanted}" in the folder of this connector`,
    );
    expect(exitCode).toBe(3);
  });
});
