import { defineRules } from '#dataset';
import { planNodes } from './plan-nodes.dataset.js';

export const planNodesRules = defineRules(planNodes, [
  {
    kind: 'record',
    name: 'NOT_ITS_OWN_PARENT',
    severity: 'rejection',
    description: { id: 'Simpul bukan induk dirinya sendiri', en: 'A node is not its own parent' },
    check({ code, parentCode }) {
      if (code !== parentCode) return null;
      return {
        field: 'parentCode',
        value: code,
        message: { id: 'menunjuk kepada dirinya sendiri', en: 'points at itself' },
      };
    },
  },
]);
