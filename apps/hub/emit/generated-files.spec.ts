import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { EMITTERS } from './emitters.js';
import { checkGenerated, writeGenerated } from './generated-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-emit-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const FILES = [
  { path: 'a.txt', text: 'a\n' },
  { path: 'below/b.txt', text: 'b\n' },
];

describe('generated files', () => {
  it('are in order once written, and written only when they changed', () => {
    expect(checkGenerated(folder, FILES)).toEqual(['a.txt', 'below/b.txt']);
    expect(writeGenerated(folder, FILES)).toBe(2);
    expect(checkGenerated(folder, FILES)).toEqual([]);
    expect(writeGenerated(folder, FILES)).toBe(0);
  });

  it('are stale when edited by hand, missing or left over', () => {
    writeGenerated(folder, FILES);
    writeFileSync(join(folder, 'a.txt'), 'A\n');
    writeFileSync(join(folder, 'old.txt'), '');
    expect(checkGenerated(folder, FILES)).toEqual(['a.txt', 'old.txt']);
    writeGenerated(folder, FILES);
    expect(checkGenerated(folder, FILES)).toEqual([]);
  });
});

it('every emitter gives the same text every time', async () => {
  const emit = async () => {
    const context = { registry: new DatasetRegistry(DATASETS), entries: DATASETS };
    return (await Promise.all(EMITTERS.map(async (emitter) => emitter(context)))).flat();
  };
  const files = await emit();
  expect(await emit()).toEqual(files);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});
