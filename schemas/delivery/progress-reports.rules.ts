import { compareDecimals, defineRules } from '#dataset';
import { progressReports } from './progress-reports.dataset.js';

const PERCENTS = ['physicalPercent', 'financialPercent'] as const;

export const progressReportsRules = defineRules(progressReports, [
  {
    kind: 'record',
    name: 'PROBLEM_HAS_FOLLOW_UP',
    severity: 'warning',
    description: {
      id: 'Permasalahan yang dilaporkan disertai tindak lanjutnya',
      en: 'A reported problem comes with its follow-up',
    },
    check({ problem, followUp }) {
      if (problem === null || followUp !== null) return null;
      return {
        field: 'followUp',
        value: null,
        message: {
          id: 'ada permasalahan tetapi tindak lanjutnya kosong',
          en: 'there is a problem and no follow-up',
        },
      };
    },
  },
  {
    kind: 'group',
    name: 'DOES_NOT_FALL',
    description: {
      id: 'Kemajuan kumulatif tidak berkurang dari bulan ke bulan, kecuali koreksi',
      en: 'Cumulative progress does not fall from month to month, corrections apart',
    },
    groupBy: ['fiscalYear', 'organizationCode', 'activityCode', 'packageCode'],
    check({ records }) {
      const ordered = [...records].sort((a, b) => a.month - b.month);
      return ordered.slice(1).flatMap((record, at) => {
        const before = ordered[at];
        if (before === undefined) return [];
        return PERCENTS.filter((field) => compareDecimals(record[field], before[field]) < 0).map((field) => ({
          record,
          field,
          value: record[field],
          message: {
            id: `lebih kecil daripada bulan ${before.month}, ${before[field]}`,
            en: `less than in month ${before.month}, ${before[field]}`,
          },
        }));
      });
    },
  },
]);
