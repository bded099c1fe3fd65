import { compareDecimals, defineRules } from '#dataset';
import { indicatorAchievements } from './indicator-achievements.dataset.js';

export const indicatorAchievementsRules = defineRules(indicatorAchievements, [
  {
    kind: 'group',
    name: 'PERCENTAGE_DOES_NOT_FALL',
    description: {
      id: 'Capaian indikator berjenis persentase tidak menurun dalam satu tahun',
      en: 'The figures of a percentage indicator do not fall within a year',
    },
    groupBy: ['indicatorCode', 'year', 'regionCode'],
    related: [{ dataset: 'planning.indicators', on: { code: 'indicatorCode' }, fields: ['accumulation'] }],
    check({ records, related }) {
      // Formula types of the national evaluation tool: "persentase" is non-decreasing by month, "nilai akhir" may fall.
      if (related['planning.indicators']?.[0]?.['accumulation'] !== 'percentage') return [];
      const ordered = [...records].sort((a, b) => a.month - b.month);
      return ordered.slice(1).flatMap((record, at) => {
        const before = ordered[at];
        if (before === undefined || compareDecimals(record.value, before.value) >= 0) return [];
        return [
          {
            record,
            field: 'value',
            value: record.value,
            message: {
              id: `lebih kecil daripada capaian bulan ${before.month}, ${before.value}`,
              en: `less than the figure of month ${before.month}, ${before.value}`,
            },
          },
        ];
      });
    },
  },
]);
