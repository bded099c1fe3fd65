import { defineDataset } from '#dataset';
import { ACCOUNT_CODE } from '../code-grammars.js';
import { FINANCE_AGENCY } from '../producers.js';
import { NAME, VALID_FROM, VALID_TO } from '../shared-fields.js';

export const accountCodes = defineDataset({
  name: 'reference.account_codes',
  version: 1,
  title: { id: 'Kode rekening', en: 'Account codes' },
  description: {
    id: 'Bagan akun standar pemerintah daerah. Rekening berpindah dari waktu ke waktu, karena itu bertanggal dan menyebut pendahulunya.',
    en: 'The standard chart of accounts of local government. Accounts move over time, so they are dated and name their predecessor.',
  },
  standard: {
    concept: { id: 'Bagan akun standar', en: 'Standard chart of accounts' },
    definition: {
      id: 'Daftar kode dan nama akun, kelompok, jenis, objek, rincian, dan sub rincian objek untuk anggaran dan pelaporan keuangan daerah.',
      en: 'Codes and names of accounts, groups, kinds, objects, details and sub-details for regional budgets and financial reports.',
    },
    classification: { id: 'Tingkat rekening, jenis rekening', en: 'Level and kind of account' },
    measure: { id: 'Keberadaan', en: 'Existence' },
    unit: { id: 'Rekening', en: 'Account' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'on_change', dueDay: 0 },
  access: 'public',
  key: ['code'],
  fields: {
    code: { type: 'code', ...ACCOUNT_CODE, title: { id: 'Kode rekening', en: 'Account code' } },
    level: {
      type: 'integer',
      dimension: true,
      min: 1,
      max: 6,
      measure: { id: 'Tingkat rekening', en: 'Level of account' },
      unit: 'ordinal',
      title: { id: 'Tingkat (jumlah segmen)', en: 'Level (number of segments)' },
    },
    name: NAME,
    kind: {
      type: 'enum',
      values: {
        asset: { id: 'Aset', en: 'Asset' },
        liability: { id: 'Kewajiban', en: 'Liability' },
        equity: { id: 'Ekuitas', en: 'Equity' },
        revenue: { id: 'Pendapatan', en: 'Revenue' },
        expenditure: { id: 'Belanja', en: 'Expenditure' },
        financing: { id: 'Pembiayaan', en: 'Financing' },
        operational_revenue: { id: 'Pendapatan-LO', en: 'Operational revenue' },
        operational_expense: { id: 'Beban', en: 'Operational expense' },
      },
      title: { id: 'Jenis', en: 'Kind' },
    },
    predecessorCode: {
      type: 'code',
      ...ACCOUNT_CODE,
      optional: true,
      title: { id: 'Rekening sebelumnya', en: 'Account before' },
    },
    validFrom: VALID_FROM,
    validTo: VALID_TO,
  },
});
