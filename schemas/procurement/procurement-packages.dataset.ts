import { defineDataset } from '#dataset';
import { OWN_CODE } from '../code-grammars.js';
import { PROCUREMENT_BUREAU } from '../producers.js';
import { ACTIVITY, FISCAL_YEAR, NAME, ORGANIZATION } from '../shared-fields.js';

export const procurementPackages = defineDataset({
  name: 'procurement.procurement_packages',
  version: 1,
  title: { id: 'Paket pengadaan', en: 'Procurement packages' },
  description: {
    id: 'Paket pengadaan barang dan jasa dari rencana umum pengadaan sampai selesai: metode, nilai, penyedia, dan tanggal setiap langkahnya.',
    en: 'Packages of public procurement from the procurement plan to completion: method, values, supplier and the day of each step.',
  },
  standard: {
    concept: { id: 'Pengadaan barang dan jasa pemerintah', en: 'Public procurement' },
    definition: {
      id: 'Satu pekerjaan pengadaan yang diumumkan dalam rencana umum pengadaan dan dilaksanakan penyedia atau swakelola (Perpres 16/2018).',
      en: 'One piece of procurement announced in the procurement plan, carried out by a supplier or by the agency itself (Perpres 16/2018).',
    },
    classification: { id: 'Tahun, organisasi, metode, status', en: 'Year, organization, method, status' },
    measure: { id: 'Nilai paket', en: 'Value of the package' },
    unit: { id: 'Rupiah', en: 'Rupiah' },
  },
  producer: PROCUREMENT_BUREAU,
  release: { every: 'week', dueDay: 2 },
  access: 'public',
  key: ['packageCode'],
  scope: { organization: 'organizationCode' },
  indexes: [['fiscalYear', 'organizationCode', 'status']],
  fields: {
    packageCode: {
      type: 'code',
      ...OWN_CODE,
      example: 'RUP-51234567',
      maxLength: 60,
      dimension: false,
      title: { id: 'Kode paket', en: 'Package code' },
    },
    fiscalYear: FISCAL_YEAR,
    organizationCode: ORGANIZATION,
    activityCode: { ...ACTIVITY, optional: true },
    name: { ...NAME, title: { id: 'Nama paket', en: 'Name of the package' } },
    method: {
      type: 'enum',
      values: {
        tender: { id: 'Tender', en: 'Open tender' },
        quick_tender: { id: 'Tender cepat', en: 'Quick tender' },
        selection: { id: 'Seleksi', en: 'Selection of consultants' },
        direct_appointment: { id: 'Penunjukan langsung', en: 'Direct appointment' },
        direct_procurement: { id: 'Pengadaan langsung', en: 'Direct procurement' },
        e_catalog: { id: 'E-purchasing (katalog elektronik)', en: 'Electronic catalogue' },
        quotation: { id: 'Permintaan penawaran', en: 'Request for quotations' },
        contest: { id: 'Kontes atau sayembara', en: 'Contest' },
        self_managed: { id: 'Swakelola', en: 'Self-managed' },
        exempted: { id: 'Dikecualikan', en: 'Exempted' },
      },
      title: { id: 'Metode', en: 'Method' },
    },
    budgetAmount: {
      type: 'money',
      min: '0',
      measure: { id: 'Pagu paket', en: 'Budget of the package' },
      title: { id: 'Pagu', en: 'Budget' },
    },
    ownerEstimate: {
      type: 'money',
      min: '0',
      optional: true,
      measure: { id: 'Harga perkiraan sendiri', en: 'Owner’s estimate' },
      title: { id: 'Harga perkiraan sendiri (HPS)', en: 'Owner’s estimate' },
    },
    contractValue: {
      type: 'money',
      min: '0',
      optional: true,
      measure: { id: 'Nilai kontrak', en: 'Contract value' },
      title: { id: 'Nilai kontrak', en: 'Contract value' },
    },
    supplierName: {
      type: 'string',
      optional: true,
      title: { id: 'Nama penyedia', en: 'Supplier' },
    },
    status: {
      type: 'enum',
      values: {
        planned: { id: 'Direncanakan', en: 'Planned' },
        announced: { id: 'Diumumkan', en: 'Announced' },
        awarded: { id: 'Pemenang ditetapkan', en: 'Awarded' },
        contracted: { id: 'Berkontrak', en: 'Contracted' },
        completed: { id: 'Selesai', en: 'Completed' },
        cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
      },
      title: { id: 'Status', en: 'Status' },
    },
    announcedOn: { type: 'date', optional: true, title: { id: 'Diumumkan pada', en: 'Announced on' } },
    contractedOn: { type: 'date', optional: true, title: { id: 'Tanggal kontrak', en: 'Contracted on' } },
    dueOn: { type: 'date', optional: true, title: { id: 'Batas akhir pekerjaan', en: 'Due on' } },
    completedOn: { type: 'date', optional: true, title: { id: 'Selesai pada', en: 'Completed on' } },
  },
});
