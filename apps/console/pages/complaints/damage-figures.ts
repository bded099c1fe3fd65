import type { FigureParts } from '../../ui/index.js';
import type { RoadDamageQuery } from './road-damage.graphql.js';

type Totals = RoadDamageQuery['roadDamage']['totals'];

const SHARED = {
  ...{ numerator: null, denominator: null, source: null, basis: [], reason: null },
  records: [{ dataset: 'complaints.complaints' }, { dataset: 'complaints.complaint_categories' }],
};
const REPORTS = { id: 'laporan', en: 'reports' };

export function receivedFigure({ received }: Totals): FigureParts {
  return {
    ...{ ...SHARED, value: String(received), unit: REPORTS },
    formula: {
      id: 'Aduan yang diterima dalam periode dan sektornya kerusakan jalan; yang rahasia ikut terhitung',
      en: 'Complaints of the period whose category is road damage; secret ones are counted',
    },
  };
}

export function repairFigure({ medianRepairDays, resolved }: Totals): FigureParts {
  return {
    ...{ ...SHARED, value: medianRepairDays, unit: { id: 'hari', en: 'days' } },
    reason:
      medianRepairDays === null
        ? { code: 'NO_RECORDS', text: { id: 'Belum ada yang selesai.', en: 'None has been resolved.' } }
        : null,
    formula: {
      id: `Median hari sejak diterima sampai selesai, atas ${resolved} laporan yang sudah selesai`,
      en: `Median days from receipt to resolution, over the ${resolved} that are resolved`,
    },
  };
}

export function withoutPointFigure({ withoutPoint, received }: Totals): FigureParts {
  return {
    ...{ ...SHARED, value: String(withoutPoint), unit: REPORTS },
    ...{ numerator: String(withoutPoint), denominator: String(received) },
    formula: {
      id: 'Laporan yang rahasia atau dikirim tanpa lintang dan bujur; penyebut: semua laporan',
      en: 'Reports that are secret or came without latitude and longitude; denominator: all reports',
    },
  };
}
