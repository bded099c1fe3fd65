import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { FINANCE_AGENCY } from '../producers.js';
import { ACCOUNT, ACTIVITY, FISCAL_YEAR, ORGANIZATION } from '../shared-fields.js';

export const disbursements = defineDataset({
  name: 'budgets.disbursements',
  version: 1,
  title: { id: 'Pencairan dana (SP2D)', en: 'Disbursements' },
  description: {
    id: 'Surat perintah pencairan dana yang diterbitkan bendahara umum daerah, dengan surat permintaan dan surat perintah membayar yang mendasarinya.',
    en: 'Payment warrants issued by the regional treasurer, with the request and the payment order each rests on.',
  },
  standard: {
    concept: { id: 'Pencairan dana daerah', en: 'Disbursement of regional funds' },
    definition: {
      id: 'Jumlah rupiah yang dikeluarkan dari kas umum daerah dengan satu surat perintah pencairan dana (PP 12/2019).',
      en: 'The rupiah paid from the regional treasury by one payment warrant (PP 12/2019).',
    },
    classification: {
      id: 'Tahun, organisasi, jenis pembayaran, kegiatan, rekening',
      en: 'Year, organization, kind of payment, activity, account',
    },
    measure: { id: 'Nilai pencairan', en: 'Amount disbursed' },
    unit: { id: 'Rupiah', en: 'Rupiah' },
  },
  producer: FINANCE_AGENCY,
  release: { every: 'day', dueDay: 1 },
  access: 'internal',
  key: ['number'],
  scope: { organization: 'organizationCode' },
  // Absorption by day and the rules against budget and payment orders read these.
  indexes: [
    ['fiscalYear', 'organizationCode', 'date'],
    ['organizationCode', 'activityCode', 'accountCode'],
    ['organizationCode', 'paymentOrderNumber'],
  ],
  fields: {
    number: {
      type: 'code',
      ...OWN_CODE,
      example: '33.00/04.0/000123/LS/1.03/P1/3/2026',
      dimension: false,
      title: { id: 'Nomor SP2D', en: 'Warrant number' },
    },
    date: { type: 'date', title: { id: 'Tanggal SP2D', en: 'Date of the warrant' } },
    fiscalYear: FISCAL_YEAR,
    organizationCode: ORGANIZATION,
    kind: {
      type: 'enum',
      values: {
        UP: { id: 'Uang persediaan', en: 'Petty-cash float' },
        GU: { id: 'Ganti uang persediaan', en: 'Replenishment of the float' },
        TU: { id: 'Tambah uang persediaan', en: 'Addition to the float' },
        LS: { id: 'Pembayaran langsung', en: 'Direct payment' },
      },
      title: { id: 'Jenis pembayaran', en: 'Kind of payment' },
    },
    activityCode: { ...ACTIVITY, optional: true },
    accountCode: { ...ACCOUNT, optional: true },
    amount: {
      type: 'money',
      // Zero is a warrant "nihil", which settles an advance without paying anything out.
      min: '0',
      measure: { id: 'Nilai pencairan', en: 'Amount disbursed' },
      title: { id: 'Nilai SP2D', en: 'Amount' },
    },
    paymentOrderNumber: {
      type: 'code',
      ...OWN_CODE,
      example: '33.00/03.0/000123/LS/1.03/P1/3/2026',
      dimension: false,
      title: { id: 'Nomor SPM', en: 'Payment order number' },
    },
    requestNumber: {
      type: 'code',
      ...OWN_CODE,
      example: '33.00/02.0/000123/LS/1.03/P1/3/2026',
      optional: true,
      dimension: false,
      title: { id: 'Nomor SPP', en: 'Payment request number' },
    },
    requestDate: { type: 'date', optional: true, title: { id: 'Tanggal SPP', en: 'Date of the request' } },
    orderDate: { type: 'date', optional: true, title: { id: 'Tanggal SPM', en: 'Date of the order' } },
  },
});
