import { addDays, compareDecimals, defineRules } from '#dataset';
import { compareDates } from '../order-rules.js';
import { milestones } from './milestones.dataset.js';

/** The priority program has three stages of 33 days each, counted from the day the plan takes effect. */
const STAGE_DAYS = 33;

export const milestonesRules = defineRules(milestones, [
  {
    kind: 'record',
    name: 'COMPLETED_MEANS_ALL',
    severity: 'warning',
    description: {
      id: 'Tonggak yang selesai kemajuannya 100 persen',
      en: 'A completed milestone has made all its progress',
    },
    check({ completedOn, progressPercent }) {
      if (completedOn === null || compareDecimals(progressPercent, '100') === 0) return null;
      return {
        field: 'progressPercent',
        value: progressPercent,
        message: {
          id: `dinyatakan selesai pada ${completedOn} dengan kemajuan ${progressPercent} persen`,
          en: `is said to be completed on ${completedOn} with ${progressPercent} percent`,
        },
        suggestion: '100',
      };
    },
  },
  {
    kind: 'group',
    name: 'DUE_IN_STAGE',
    description: {
      id: 'Tenggat jatuh di dalam tahapnya',
      en: 'A milestone is due within its stage',
    },
    groupBy: ['planCode'],
    related: [{ dataset: 'planning.plans', on: { code: 'planCode' }, fields: ['kind', 'validFrom'] }],
    check({ records, related }) {
      const plan = related['planning.plans']?.[0];
      const start = plan?.['validFrom'];
      if (plan?.['kind'] !== 'INITIATIVE_99' || typeof start !== 'string') return [];
      return records.flatMap((record) => {
        const first = addDays(start, (record.stage - 1) * STAGE_DAYS);
        const last = addDays(start, record.stage * STAGE_DAYS - 1);
        if (compareDates(record.dueOn, first) >= 0 && compareDates(record.dueOn, last) <= 0) return [];
        return [
          {
            record,
            field: 'dueOn',
            value: record.dueOn,
            message: {
              id: `tahap ${record.stage} berlangsung dari ${first} sampai ${last}`,
              en: `stage ${record.stage} runs from ${first} to ${last}`,
            },
          },
        ];
      });
    },
  },
]);
