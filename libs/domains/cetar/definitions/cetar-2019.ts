import type { CetarDefinition } from './cetar-definition.js';
import { ATTENTIVE, EFFECTIVE, RESPONSIVE, SWIFT, TRANSPARENT } from './dimensions.js';

/** C-E-T-T-R: five dimensions, a fifth of the whole each. */
export const CETAR_2019: CetarDefinition = {
  version: '2019',
  title: { id: 'CETAR (2019)', en: 'CETAR (2019)' },
  source: {
    id: 'Nilai CETAR: Gubernur Jawa Timur, Juni 2019. Ukuran, bobot, dan skala: Lumbung.',
    en: 'The values: the governor of Jawa Timur, June 2019. Measures, weights and scales: Lumbung.',
  },
  validFrom: '2019-02-13',
  validTo: '2023-12-31',
  dimensions: [SWIFT, EFFECTIVE, ATTENTIVE, TRANSPARENT, RESPONSIVE].map((dimension) => ({
    ...dimension,
    weight: 20,
  })),
};
