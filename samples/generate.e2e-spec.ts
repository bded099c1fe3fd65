import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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

const SAMPLES = fileURLToPath(new URL('.', import.meta.url));
const GENERATOR = join(SAMPLES, 'generate', 'generate.mjs');
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

  it('dates its files by the beginning of the day in Jakarta, so that none comes from the future', () => {
    const saved = first.files.map(({ path }) => statSync(join(folder, 'first', path)).mtime.toISOString());
    expect(new Set(saved)).toEqual(new Set(['2026-11-22T17:00:00.000Z']));
  });

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
    ['prices.price_observations', 6000],
    ['delivery.progress_reports', 1000],
    ['budgets.disbursements', 1000],
    ['procurement.procurement_packages', 400],
    ['media.media_mentions', 600],
    ['budgets.unit_prices', 300],
    ['performance.agency_scores', 200],
  ])('makes enough of %s', (dataset, least) => {
    expect(recordsOf(first, dataset)).toBeGreaterThanOrEqual(least);
  });

  it('stays small enough for a demo that is done in a minute', () => {
    expect(first.streams.reduce((sum, stream) => sum + stream.records, 0)).toBeLessThan(95_000);
  });

  it('has a cash plan of every agency that has a budget', () => {
    const agencies = new Set(ndjson('first/sipd/data_rka.ndjson').map((row) => row['nama_skpd']));
    const plans = first.files.filter(({ path }) => path.startsWith('bpkad/kas/'));
    expect(plans.length).toBeGreaterThan(40);
    expect(plans).toHaveLength(agencies.size);
  });

  it('plans what it spends, agency by agency, but for the programs that are left out on purpose', () => {
    const above = new Map(
      readFileSync(join(SAMPLES, 'provinces', '33', 'organizations.ndjson'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { code: string; parentCode?: string })
        .map(({ code, parentCode }) => [code, parentCode ?? code]),
    );
    // Nobody stands more than one step below an agency.
    const spent = ndjson('first/sipd/data_rka.ndjson').map(
      (row) => `${row['kode_program'] ?? ''} ${above.get(row['kode_skpd'] ?? '') ?? 'unknown'}`,
    );
    const planned = readFileSync(join(folder, 'first', 'bappeda', 'pohon.csv'), 'utf8')
      .split('\r\n')
      .map((line) => line.split(';'))
      .filter(([plan, , kind]) => plan === 'RKPD-33-2026' && kind === 'PROGRAM')
      .map(([, , , , , agency, program]) => `${program ?? ''} ${agency ?? ''}`);
    const missing = new Set(spent.filter((one) => !one.endsWith(' unknown') && !planned.includes(one)));
    const programs = [...missing].map((one) => one.split(' ')[0]);
    expect(programs).toEqual(expect.arrayContaining(['8.01.06', '2.23.02', '2.15.03']));
    // Beside those three only what stands on a row of the plan that is spoiled on purpose.
    expect(missing.size).toBeLessThan(10);
  });

  it('pays what is realised, or says why not: a float, warrants that have not come, a payment that was not booked', () => {
    const inForce = ({ kode_tahap, tahun_anggaran }: Readonly<Record<string, string>>) =>
      kode_tahap === 'PERUBAHAN' && tahun_anggaran === '2026';
    const paid = ndjson('first/sp2d/sp2d.ndjson');
    const shareOf = (name: string) =>
      total(
        paid.filter(({ namaSkpd, jenisSp2d }) => namaSkpd === name && jenisSp2d !== 'UP'),
        'nilaiSp2d',
      ) /
      total(
        ndjson('first/sipd/data_rka.ndjson').filter((row) => row['nama_skpd'] === name && inForce(row)),
        'rincian',
      );
    expect(shareOf('Dinas Kesehatan')).toBeGreaterThan(0.45);
    expect(shareOf('Dinas Kesehatan')).toBeLessThan(0.65);
  });

  it('pays out with the warrants of one agency what it has realised', () => {
    const warrants = ndjson('first/sp2d/sp2d.ndjson').filter(
      ({ namaSkpd, jenisSp2d }) => namaSkpd === 'Dinas Komunikasi dan Informatika' && jenisSp2d !== 'UP',
    );
    const budget = ndjson('first/sipd/data_rka.ndjson').filter(
      ({ nama_skpd, kode_tahap, tahun_anggaran }) =>
        nama_skpd === 'Dinas Komunikasi dan Informatika' &&
        kode_tahap === 'PERUBAHAN' &&
        tahun_anggaran === '2026',
    );
    const share = total(warrants, 'nilaiSp2d') / total(budget, 'rincian');
    // The usual absorption at the end of October is seven tenths of the budget.
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.9);
  });

  it('has prices with a zero too many and too few, days that nobody observed, and prices above the ceiling', () => {
    const rows = first.files
      .filter(({ path }) => path.startsWith('harga/konsumen-'))
      .flatMap(({ path }) =>
        readFileSync(join(folder, 'first', path), 'utf8')
          .trimEnd()
          .split('\r\n')
          .slice(1),
      )
      .map((line) => line.split(';'));
    expect(new Set(rows.map(([, , imputed]) => imputed))).toEqual(new Set(['Ya', 'Tidak']));
    const beef = rows.map((row) => rupiah(row[8])).filter((price) => price > 0);
    const usual = [...beef].sort((a, b) => a - b)[beef.length >> 1] ?? 0;
    expect(usual).toBeGreaterThan(120_000);
    const ratios = rows
      .flatMap((row) => row.slice(3).map((cell, at) => rupiah(cell) / rupiah(rows[0]?.[at + 3])))
      .filter((ratio) => Number.isFinite(ratio) && ratio > 0);
    expect(Math.max(...ratios)).toBeGreaterThan(5);
    expect(Math.min(...ratios)).toBeLessThan(0.2);
    // Minyakita, whose ceiling is 15,700 a litre.
    expect(rows.filter((row) => rupiah(row[7]) > 15_700).length).toBeGreaterThan(rows.length / 2);
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

function ndjson(path: string): readonly Readonly<Record<string, string>>[] {
  return readFileSync(join(folder, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
}

/** `Rp 34.687` → 34687; 0 for `-` and for what is no number. */
function rupiah(cell: string | undefined): number {
  return /^Rp [\d.]+$/.test(cell ?? '') ? Number(cell?.replace(/\D/g, '')) : 0;
}

function total(rows: readonly Readonly<Record<string, string>>[], name: string): number {
  return rows.reduce((sum, row) => sum + (Number(row[name]) || 0), 0);
}

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
