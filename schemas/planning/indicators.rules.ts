import { defineRules } from '#dataset';
import { indicators } from './indicators.dataset.js';

export const indicatorsRules = defineRules(indicators, [
  {
    kind: 'record',
    name: 'NODE_NEEDS_PLAN',
    severity: 'warning',
    description: {
      id: 'Kode simpul hanya berarti bersama rencananya',
      en: 'A node code means something only with its plan',
    },
    check({ nodeCode, planCode }) {
      if (nodeCode === null || planCode !== null) return null;
      return {
        field: 'planCode',
        value: null,
        message: {
          id: `sebutkan rencana tempat simpul ${nodeCode} berada`,
          en: `name the plan that holds node ${nodeCode}`,
        },
      };
    },
  },
]);
