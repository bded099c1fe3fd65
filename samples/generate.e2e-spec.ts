import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Manifest {
  readonly streams: readonly {
    source: string;
    dataset: string;
    records: number;
    faults: Record<string, number>;
  }[];
  readonly files: readonly { path: string; bytes: number; sha256: string }[];
}

const GENERATOR = fileURLToPath(new URL('generate/generate.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lumbung-samples-'));
let first: Manifest;

beforeAll(async () => {
  first = await generate('first', { '--province': '33', '--today': '2026-11-23' });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the generator of the sample systems', () => {
  it('writes the same bytes for the same arguments', async () => {
    const again = await generate('again', { '--province': '33', '--today': '2026-11-23' });
    expect(again.files).toEqual(first.files);
  }, 60_000);

  it('writes other figures for another seed', async () => {
    const other = await generate('other', {
      '--province': '33',
      '--today': '2026-11-23',
      '--seed': 'elsewhere',
    });
    expect(other.files.map((file) => file.sha256)).not.toEqual(first.files.map((file) => file.sha256));
  }, 60_000);

  it('makes at least 20,000 records from at least seven agencies and three regencies', () => {
    expect(first.streams.reduce((sum, stream) => sum + stream.records, 0)).toBeGreaterThanOrEqual(20_000);
    const sources = new Set(first.streams.map((stream) => stream.source));
    expect([...sources].filter((source) => source.startsWith('kabkota-'))).toHaveLength(3);
    expect(sources.size).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['budgets.budget_lines', 8000],
    ['performance.employee_appraisals', 4000],
    ['complaints.complaints', 5000],
  ])('makes enough of %s', (dataset, least) => {
    expect(recordsOf(first, dataset)).toBeGreaterThanOrEqual(least);
  });

  it('spoils between two and ten rows in a thousand on purpose', () => {
    const records = first.streams.reduce((sum, stream) => sum + stream.records, 0);
    const faults = first.streams
      .flatMap((stream) => Object.values(stream.faults))
      .reduce((sum, count) => sum + count, 0);
    expect(faults / records).toBeGreaterThan(0.002);
    expect(faults / records).toBeLessThan(0.01);
  });

  it.each(['2026-01-01', '2026-02-03', '2026-04-15', '2027-01-10'])(
    'works for any day, %s too, and for East Java',
    async (today) => {
      const manifest = await generate(`35-${today}`, { '--province': '35', '--today': today });
      expect(recordsOf(manifest, 'budgets.budget_lines')).toBeGreaterThanOrEqual(8000);
      expect(recordsOf(manifest, 'budgets.budget_realizations')).toBeGreaterThan(0);
    },
    60_000,
  );

  it('refuses a day that is none', async () => {
    await expect(generate('never', { '--today': 'yesterday' })).rejects.toThrow('--today');
  }, 60_000);
});

async function generate(name: string, options: Record<string, string>): Promise<Manifest> {
  const out = join(folder, name);
  await promisify(execFile)(process.execPath, [GENERATOR, '--out', out, ...Object.entries(options).flat()]);
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
}

function recordsOf(manifest: Manifest, dataset: string): number {
  return manifest.streams
    .filter((stream) => stream.dataset === dataset)
    .reduce((sum, stream) => sum + stream.records, 0);
}
