import { describe, expect, it } from '@jest/globals';
import { findHeaderRow, type RawRow } from './header-row.js';

const KNOWN = ['kode rekening', 'uraian', 'anggaran', 'realisasi', 'kode', 'nama', 'nilai'];

/** Rows written as text: one line a row, `|` between cells, the first line is row 1. */
function sheet(text: string): readonly RawRow[] {
  return text
    .split('\n')
    .map((line, index) => ({
      row: index + 1,
      texts: new Map(
        line.split('|').flatMap((cell, at) => (cell.trim() === '' ? [] : [[at + 1, cell.trim()] as const])),
      ),
    }))
    .filter(({ texts }) => texts.size > 0);
}

describe('the header row of a worksheet', () => {
  it('is found below titles and units, above the row of column numbers', () => {
    const found = findHeaderRow(
      sheet(`
PEMERINTAH PROVINSI CONTOH
LAPORAN REALISASI ANGGARAN
sampai dengan 31 Oktober 2026

Urusan | | 1 Urusan wajib
Unit organisasi | | 1.03 Dinas Contoh

Kode Rekening | Kode Sub Kegiatan | Uraian | Anggaran | Realisasi | %
1 | | 2 | 3 | 4 | 5
5 | | BELANJA | 100 | 50 | 50
5.1.02 | 1.03.10.1.01.0016 | Belanja contoh | 100 | 50 | 50
5.1.03 | 1.03.10.1.01.0016 | Belanja contoh | 100 | 50 | 50`),
      KNOWN,
    );
    expect(found.row).toBe(9);
    expect(found.titles).toContain('sampai dengan 31 Oktober 2026');
  });

  it('is the first row of a plain table', () => {
    expect(findHeaderRow(sheet('kode|nama\n1.1|PAD\n1.2|DAU'), KNOWN)).toEqual({
      row: 1,
      titles: [],
      hasNamesAbove: false,
    });
  });

  it('may have group headings above it, which are mentioned', () => {
    const text =
      'Rekap realisasi kegiatan dinas\nIndikator | Pagu murni | | Realisasi keuangan\nnama | nilai | kode | realisasi\nA|1|2|3\nB|1|2|3\nC|1|2|3';
    expect(findHeaderRow(sheet(text), KNOWN)).toMatchObject({ row: 3, hasNamesAbove: true });
  });

  it('is none where there are only figures', () => {
    expect(findHeaderRow(sheet('1|2|3\n4|5|6\n7|8|9'), KNOWN).row).toBe(0);
  });
});
