import { defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { organizations } from './organizations.dataset.js';

export const organizationsRules = defineRules(organizations, [
  VALIDITY_ORDERED,
  {
    kind: 'record',
    name: 'NOT_ITS_OWN_PARENT',
    severity: 'rejection',
    description: {
      id: 'Organisasi bukan induk atau penerus dirinya sendiri',
      en: 'An organization is neither its own parent nor its own successor',
    },
    check({ code, parentCode, successorCode }) {
      if (code !== parentCode && code !== successorCode) return null;
      return {
        field: code === parentCode ? 'parentCode' : 'successorCode',
        value: code,
        message: { id: 'menunjuk kepada dirinya sendiri', en: 'points at itself' },
      };
    },
  },
]);
