import { defineRules } from '#dataset';
import { compareDates } from '../order-rules.js';
import { budgetVersions } from './budget-versions.dataset.js';

export const budgetVersionsRules = defineRules(budgetVersions, [
  {
    kind: 'group',
    name: 'ONE_CURRENT_VERSION',
    description: {
      id: 'Tepat satu versi anggaran yang berlaku dalam satu tahun',
      en: 'Exactly one version of a year’s budget is in force',
    },
    groupBy: ['regionCode', 'fiscalYear'],
    check({ records }) {
      const current = records.filter(({ isCurrent }) => isCurrent);
      if (current.length === 1) return [];
      const codes = current.map(({ versionCode }) => versionCode).join(', ');
      const named = current.length === 0 ? records.slice(0, 1) : current;
      return named.map((record) => ({
        record,
        field: 'isCurrent',
        value: String(record.isCurrent),
        message: {
          id: codes === '' ? 'belum ada versi yang berlaku' : `lebih dari satu versi yang berlaku: ${codes}`,
          en: codes === '' ? 'no version is in force' : `more than one version is in force: ${codes}`,
        },
      }));
    },
  },
  {
    kind: 'group',
    name: 'VERSIONS_IN_ORDER',
    description: {
      id: 'Versi yang lebih akhir tidak berlaku lebih dahulu',
      en: 'A later version does not take effect before an earlier one',
    },
    groupBy: ['regionCode', 'fiscalYear'],
    check({ records }) {
      const ordered = [...records].sort((a, b) => a.sequence - b.sequence);
      return ordered.slice(1).flatMap((record, at) => {
        const before = ordered[at];
        if (before === undefined || compareDates(before.effectiveFrom, record.effectiveFrom) <= 0) return [];
        return [
          {
            record,
            field: 'effectiveFrom',
            value: record.effectiveFrom,
            message: {
              id: `berlaku sebelum ${before.versionCode} (${before.effectiveFrom})`,
              en: `takes effect before ${before.versionCode} (${before.effectiveFrom})`,
            },
          },
        ];
      });
    },
  },
]);
