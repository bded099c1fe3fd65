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

/** A program of the repository, as npm and npx start it; `npm test` builds before it tests. */
function run(script: string, ...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, script), ...words],
      { env: { PATH: process.env['PATH'] } },
      (error, out, said) => resolve({ exitCode: error === null ? 0 : Number(error.code), out, said }),
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

  it('names a word that is no program, and ends with 2', async () => {
    const { exitCode, out, said } = await run('bin/lumbung.mjs', 'hubb', 'start');
    expect([exitCode, out]).toEqual([2, '']);
    expect(said).toContain('lumbung hubb?');
  });
});
