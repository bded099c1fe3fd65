import { Exact } from '#core/exact';
import { absorptionBandOf } from '#domains/budgets';
import { REPORTS_ON_TIME, type CetarDimension, type Goalposts } from './cetar-definition.js';

/**
 * The dimensions as the governor of Jawa Timur explained them in 2019, and the live measures chosen for each. No index or method was ever
 * published, so measures, weights and scales are Lumbung's own; they are here to be argued about, and changed by a new version.
 */

export const SWIFT = {
  code: 'cepat',
  title: { id: 'Cepat', en: 'Swift' },
  meaning: {
    id: 'Masalah warga cepat dilayani.',
    en: 'A citizen’s problem is served fast.',
  },
  measures: [
    {
      measureCode: 'complaints.first_response_within_policy',
      weight: 60,
      scale: { zeroAt: '0', fullAt: '100' },
    },
    // 72 hours: three times the standard of 24.
    {
      measureCode: 'complaints.first_response_hours_median',
      weight: 40,
      scale: { zeroAt: '72', fullAt: '4' },
    },
  ],
} as const satisfies Omit<CetarDimension, 'weight'>;

export const EFFECTIVE = {
  code: 'efektif',
  title: { id: 'Efektif', en: 'Effective' },
  meaning: {
    id: 'Tepat guna dan hemat; uang negara tidak disia-siakan.',
    en: 'Effective and efficient; no waste of public money.',
  },
  measures: [
    { measureCode: 'budgets.absorption', weight: 60, scale: absorptionScale },
    { measureCode: 'procurement.contracted_share', weight: 40, scale: { zeroAt: '0', fullAt: '100' } },
  ],
} as const satisfies Omit<CetarDimension, 'weight'>;

export const ATTENTIVE = {
  code: 'tanggap',
  title: { id: 'Tanggap', en: 'Attentive' },
  meaning: {
    id: 'Peka terhadap kebutuhan warga: aduan tuntas dan tidak berulang.',
    en: 'Aware of what people need: complaints are settled, and do not come back.',
  },
  measures: [
    { measureCode: 'complaints.resolved_share', weight: 60, scale: { zeroAt: '0', fullAt: '100' } },
    { measureCode: 'complaints.reopened_share', weight: 40, scale: { zeroAt: '20', fullAt: '0' } },
  ],
} as const satisfies Omit<CetarDimension, 'weight'>;

export const TRANSPARENT = {
  code: 'transparan',
  title: { id: 'Transparan', en: 'Transparent' },
  meaning: {
    id: 'Uang daerah berapa, dipakai untuk apa, manfaatnya untuk siapa: terbuka bagi semua.',
    en: 'How much public money there is, what it is used for and who benefits: open to all.',
  },
  measures: [
    // Perpres 39/2019 art. 26–27: data are due on the day that the producer promised.
    { measureCode: REPORTS_ON_TIME, weight: 60, scale: { zeroAt: '0', fullAt: '100' } },
    // Yearly assessment of the Information Commission (UU 14/2008).
    {
      measureCode: 'performance.public_information_score',
      weight: 40,
      scale: { zeroAt: '0', fullAt: '100' },
      isOfYearBefore: true,
    },
  ],
} as const satisfies Omit<CetarDimension, 'weight'>;

export const RESPONSIVE = {
  code: 'responsif',
  title: { id: 'Responsif', en: 'Responsive' },
  meaning: {
    id: 'Segera menjawab, termasuk berita negatif, dalam 1×24 jam.',
    en: 'Answers at once, negative news included, within 24 hours.',
  },
  measures: [
    { measureCode: 'media.negative_answered_within_24h', weight: 100, scale: { zeroAt: '0', fullAt: '100' } },
  ],
} as const satisfies Omit<CetarDimension, 'weight'>;

export const ACCOUNTABLE = {
  code: 'akuntabel',
  title: { id: 'Akuntabel', en: 'Accountable' },
  meaning: {
    id: 'Kinerja dan keuangan dapat dipertanggungjawabkan.',
    en: 'Answers for what was done with money and time.',
  },
  measures: [
    {
      measureCode: 'performance.accountability_score',
      weight: 100,
      scale: { zeroAt: '30', fullAt: '100' },
      isOfYearBefore: true,
    },
  ],
} as const satisfies Omit<CetarDimension, 'weight'>;

/**
 * All points from the lower bound of the month's band on, none at half of it: an agency that spends late is behind, one that spends early
 * is no better for it.
 */
function absorptionScale(month: number): Goalposts {
  const { lower } = absorptionBandOf(month);
  return { zeroAt: new Exact(lower).div(2).toFixed(), fullAt: lower };
}
