import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
};

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly said: string;
}

interface Started {
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A program of the repository, as npm and npx start it; `npm test` builds before it tests. */
function run(started: string | Started, ...words: readonly string[]): Promise<Run> {
  const { script, env } =
    typeof started === 'string' ? { script: started, env: { PATH: process.env['PATH'] } } : started;
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, script), ...words], { env }, (error, out, said) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), out, said }),
    );
  });
}

const COMMANDS = [
  '',
  'hub',
  'hub key',
  'hub key create',
  'hub rollup compare',
  'connector',
  'connector sync',
  'connector discover',
].map((line) => line.split(' ').filter((word) => word !== ''));
const SCRIPTS = ['start', 'test', 'build', 'bundle', 'emit'].map((name) => `scripts/${name}.mjs`);

describe('every command answers whoever only asks about it', () => {
  it.each(COMMANDS)('lumbung %s %s %s --version and --help', async (...words) => {
    expect(await run('bin/lumbung.mjs', ...words, '--version')).toEqual({
      exitCode: 0,
      out: `${VERSION}\n`,
      said: '',
    });
    const help = await run('bin/lumbung.mjs', ...words, '--help');
    expect([help.exitCode, help.said]).toEqual([0, '']);
    expect(help.out).toContain(['lumbung', ...words].join(' '));
  });

  it.each(SCRIPTS)('%s --help does nothing else', async (script) => {
    const { exitCode, out, said } = await run(script, '--help');
    expect([exitCode, said]).toEqual([0, '']);
    expect(out).toMatch(/^npm (start|test|run \w+)/);
  });

  it('npm start -- --version says the version and starts nothing', async () => {
    expect(await run('scripts/start.mjs', '--version')).toEqual({
      exitCode: 0,
      out: `${VERSION}\n`,
      said: '',
    });
  });

  it('a hub whose province has no profile says so and does not start', async () => {
    const env = { PATH: process.env['PATH'], PROVINCE: '99', HUB_DATA_DIR: '/dev/null/none' };
    const { exitCode, said } = await run({ script: 'dist/apps/hub/main.js', env });
    expect(exitCode).toBe(1);
    expect(said).toContain(
      'Setting PROVINCE = "99" cannot be used: it has no profile in samples/provinces; there are: 33, 35',
    );
  });

  it('names a word that is no program, and ends with 2', async () => {
    const { exitCode, out, said } = await run('bin/lumbung.mjs', 'hubb', 'start');
    expect([exitCode, out]).toEqual([2, '']);
    expect(said).toContain('lumbung hubb?');
  });
});
