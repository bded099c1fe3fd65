import { defineSamples } from '#dataset';
import { progressReports } from './progress-reports.dataset.js';

const WHOLE_ACTIVITY = {
  fiscalYear: 2026,
  month: 3,
  organizationCode: '1.03.0.00.0.00.01.0000',
  activityCode: '1.03.10.1.01.0016',
  physicalPercent: '17.5',
  financialPercent: '12.25',
} as const;

export const progressReportsSamples = defineSamples({
  dataset: progressReports,
  accepted: [
    WHOLE_ACTIVITY,
    { ...WHOLE_ACTIVITY, packageCode: '-', month: 4, physicalPercent: '0', financialPercent: '100' },
    {
      ...WHOLE_ACTIVITY,
      packageCode: 'RUP-51234568',
      physicalPercent: 100,
      problem: 'Cuaca (contoh)\nmaterial terlambat',
      followUp: 'Penambahan regu (contoh)',
      verifierNote: 'Foto lapangan sesuai (contoh)',
    },
  ],
  refused: [
    {
      record: { ...WHOLE_ACTIVITY, physicalPercent: '100.01' },
      field: 'physicalPercent',
      code: 'OUT_OF_RANGE',
    },
    {
      record: { ...WHOLE_ACTIVITY, financialPercent: '-0.1' },
      field: 'financialPercent',
      code: 'OUT_OF_RANGE',
    },
    { record: { ...WHOLE_ACTIVITY, physicalPercent: '17,5' }, field: 'physicalPercent', code: 'PATTERN' },
    { record: { ...WHOLE_ACTIVITY, packageCode: '--' }, field: 'packageCode', code: 'PATTERN' },
    { record: { ...WHOLE_ACTIVITY, month: 0 }, field: 'month', code: 'OUT_OF_RANGE' },
  ],
});
