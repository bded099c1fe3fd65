import { defineSamples } from '#dataset';
import { procurementPackages } from './procurement-packages.dataset.js';

const PLANNED = {
  packageCode: 'RUP-51234567',
  fiscalYear: 2026,
  organizationCode: '1.03.0.00.0.00.01.0000',
  name: 'Pemeliharaan jalan ruas contoh',
  method: 'tender',
  budgetAmount: '2500000000',
  status: 'planned',
} as const;

export const procurementPackagesSamples = defineSamples({
  dataset: procurementPackages,
  accepted: [
    PLANNED,
    {
      ...PLANNED,
      packageCode: 'RUP-51234568',
      activityCode: '1.03.10.1.01.0016',
      ownerEstimate: '2450000000.00',
      contractValue: '2212500000.50',
      supplierName: 'CV Penyedia Contoh',
      status: 'completed',
      announcedOn: '2026-02-02',
      contractedOn: '2026-03-09',
      dueOn: '2026-09-30',
      completedOn: '2026-09-18',
    },
    { ...PLANNED, packageCode: '51234569', method: 'self_managed', budgetAmount: '0' },
  ],
  refused: [
    { record: { ...PLANNED, method: 'lelang' }, field: 'method', code: 'NOT_IN_LIST' },
    { record: { ...PLANNED, budgetAmount: '2,5 M' }, field: 'budgetAmount', code: 'PATTERN' },
    { record: { ...PLANNED, contractValue: '-1' }, field: 'contractValue', code: 'OUT_OF_RANGE' },
    { record: { ...PLANNED, announcedOn: '02-02-2026' }, field: 'announcedOn', code: 'PATTERN' },
    { record: { ...PLANNED, kode_rup: 51234567 }, field: 'kode_rup', code: 'UNKNOWN_FIELD' },
  ],
});
