import { defineSamples } from '#dataset';
import { holidays } from './holidays.dataset.js';

const NYEPI = {
  date: '2026-03-19',
  kind: 'national_holiday',
  name: 'Nyepi (Tahun Baru Saka 1948)',
  legalBasis: 'SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025',
  isVerified: true,
} as const;

export const holidaysSamples = defineSamples({
  dataset: holidays,
  accepted: [
    NYEPI,
    { ...NYEPI, date: '2026-03-18', kind: 'collective_leave', name: 'Cuti bersama Nyepi' },
    { ...NYEPI, date: '2027-01-05', kind: 'working_day', isVerified: false },
  ],
  refused: [
    { record: { ...NYEPI, date: '2026-02-30' }, field: 'date', code: 'OUT_OF_RANGE' },
    { record: { ...NYEPI, kind: 'holiday' }, field: 'kind', code: 'NOT_IN_LIST' },
    { record: { ...NYEPI, legalBasis: null }, field: 'legalBasis', code: 'REQUIRED' },
  ],
});
