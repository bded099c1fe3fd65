import { defineWords } from '../../i18n/index.js';

export const DOMAIN_WORDS = defineWords(
  {
    reference: 'Data induk',
    budgets: 'Anggaran',
    procurement: 'Pengadaan',
    delivery: 'Pelaksanaan',
    planning: 'Perencanaan',
    performance: 'Kinerja',
    complaints: 'Aduan',
    media: 'Media',
    prices: 'Harga',
  },
  {
    reference: 'Master data',
    budgets: 'Budget',
    procurement: 'Procurement',
    delivery: 'Delivery',
    planning: 'Planning',
    performance: 'Performance',
    complaints: 'Complaints',
    media: 'Media',
    prices: 'Prices',
  },
);

export const RELEASE_WORDS = defineWords(
  {
    day: 'tiap hari',
    week: 'tiap minggu',
    month: 'tiap bulan',
    quarter: 'tiap triwulan',
    year: 'tiap tahun',
    on_change: 'bila berubah',
  },
  {
    day: 'daily',
    week: 'weekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly',
    on_change: 'when it changes',
  },
);

export const ACCESS_WORDS = defineWords(
  { public: 'Publik', internal: 'Antarinstansi', restricted: 'Terbatas' },
  { public: 'Public', internal: 'Between agencies', restricted: 'Restricted' },
);

/** A code's word, or the code itself for one that came later than these words. */
export function wordFor(words: Readonly<Record<string, unknown>>, code: string): string {
  const word = words[code];
  return typeof word === 'string' ? word : code;
}
