import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAMPLES } from './samples.js';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lumbung-types-'));
let complaints: readonly string[];

// One run of the compiler for all of them: it is the slow part.
beforeAll(async () => {
  copyFileSync(join(ROOT, 'clients/typescript/lumbung.ts'), join(folder, 'lumbung.ts'));
  copyFileSync(join(ROOT, 'schemas/generated/records.d.ts'), join(folder, 'records.d.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'samples.ts'), everySample());
  writeFileSync(join(folder, 'wrong.ts'), WRONG);
  complaints = await compile(['lumbung.ts', 'samples.ts', 'wrong.ts']);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('records.d.ts and the client', () => {
  it('take every accepted sample of every dataset, and compile for a browser', () => {
    expect(complaints.filter((line) => !line.startsWith('wrong.ts'))).toEqual([]);
  });

  it('find a wrong field, a wrong dataset, an old contract and a deletion with more than the key', () => {
    expect(complaints.filter((line) => line.startsWith('wrong.ts'))).toEqual([
      expect.stringMatching(/'amuont' does not exist in type 'FundSource'/),
      expect.stringMatching(/reference\.fund_source.* is not assignable .*Did you mean/),
      expect.stringMatching(/Type '2' is not assignable to type '1'/),
      expect.stringMatching(/'name' does not exist in type 'Pick<FundSource/),
      expect.stringMatching(/Property 'name' is missing/),
    ]);
  });
});

function everySample(): string {
  const lists = SAMPLES.map(
    ({ dataset, accepted }) =>
      `  (): readonly Records['${dataset.name}'][] => ${JSON.stringify(accepted)},\n`,
  );
  return `import type { Records } from './records.js';\nexport const samples = [\n${lists.join('')}];\n`;
}

const WRONG = `
  import { Lumbung } from './lumbung.js';
  const hub = new Lumbung({ url: 'https://lumbung.example.go.id', key: '' });
  const push = { dataset: 'reference.fund_sources', contractVersion: 1, occasion: '2026-03' } as const;
  void hub.push({ ...push, records: [{ code: '1.9', name: 'Dana contoh', amuont: '1' }] });
  void hub.push({ ...push, dataset: 'reference.fund_source', records: [] });
  void hub.push({ ...push, contractVersion: 2, records: [] });
  void hub.delete({ ...push, records: [{ code: '1.9', name: 'Dana contoh' }] });
  void hub.push({ ...push, records: [{ code: '1.9' }] });
`;

/** What the compiler says, one line each; the client must need nothing of Node, nor any syntax that is more than types. */
function compile(files: readonly string[]): Promise<readonly string[]> {
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
  const target = ['--target', 'es2023', '--module', 'nodenext', '--lib', 'ES2023,DOM', '--skipLibCheck'];
  const manner = ['--noEmit', '--pretty', 'false', '--erasableSyntaxOnly'];
  const args = [join(ROOT, 'node_modules/typescript/bin/tsc'), ...strict, ...target, ...manner, ...files];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_, output) =>
      resolve(output.split('\n').filter((line) => /^\S/.test(line))),
    );
  });
}
