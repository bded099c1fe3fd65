import { defineSamples } from '#dataset';
import { responsePolicies } from './response-policies.dataset.js';

const A_DAY = {
  code: 'TANGGAPAN-24J',
  clock: 'first_response',
  unit: 'hours',
  limit: 24,
  validFrom: '2025-02-20',
  source: 'Standar contoh',
  isVerified: false,
} as const;

export const responsePoliciesSamples = defineSamples({
  dataset: responsePolicies,
  accepted: [
    A_DAY,
    {
      ...A_DAY,
      code: 'SP4N-SELESAI',
      clock: 'resolution_normative',
      unit: 'working_days',
      limit: 14,
      channel: 'lapor',
      kind: 'complaint',
    },
    { ...A_DAY, limit: 48, validFrom: '2013-01-01', validTo: '2025-02-19', sourceSystem: 'laporgub' },
  ],
  refused: [
    { record: { ...A_DAY, limit: 0 }, field: 'limit', code: 'OUT_OF_RANGE' },
    { record: { ...A_DAY, unit: 'days' }, field: 'unit', code: 'NOT_IN_LIST' },
    { record: { ...A_DAY, clock: 'lunch' }, field: 'clock', code: 'NOT_IN_LIST' },
    { record: { ...A_DAY, validFrom: null }, field: 'validFrom', code: 'REQUIRED' },
  ],
});
