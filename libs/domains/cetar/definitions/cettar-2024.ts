import type { CetarDefinition } from './cetar-definition.js';
import { ACCOUNTABLE, ATTENTIVE, EFFECTIVE, RESPONSIVE, SWIFT, TRANSPARENT } from './dimensions.js';

/** C-E-T-T-A-R: accountability stands for itself; the other five share what is left. */
export const CETTAR_2024: CetarDefinition = {
  version: '2024',
  title: { id: 'CETTAR (2024)', en: 'CETTAR (2024)' },
  source: {
    id: 'Nilai CETTAR: Pemerintah Provinsi Jawa Timur. Ukuran, bobot, dan skala: Lumbung.',
    en: 'The values: the government of Jawa Timur. Measures, weights and scales: Lumbung.',
  },
  validFrom: '2024-01-01',
  validTo: null,
  dimensions: [
    ...[SWIFT, EFFECTIVE, ATTENTIVE, TRANSPARENT, RESPONSIVE].map((dimension) => ({
      ...dimension,
      weight: 18,
    })),
    { ...ACCOUNTABLE, weight: 10 },
  ],
};
