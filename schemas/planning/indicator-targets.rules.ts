import { compareDecimals, defineRules } from '#dataset';
import { indicatorTargets } from './indicator-targets.dataset.js';

export const indicatorTargetsRules = defineRules(indicatorTargets, [
  {
    kind: 'record',
    name: 'TARGET_RANGE_ORDERED',
    severity: 'rejection',
    description: {
      id: 'Batas bawah tidak melebihi batas atas',
      en: 'The lower bound is not above the upper bound',
    },
    check(target) {
      if (compareDecimals(target.targetLow, target.targetHigh) <= 0) return null;
      return {
        field: 'targetLow',
        value: target.targetLow,
        message: {
          id: `batas bawah ${target.targetLow} melebihi batas atas ${target.targetHigh}; tukar keduanya`,
          en: `the lower bound ${target.targetLow} is above the upper bound ${target.targetHigh}; swap them`,
        },
        suggestion: target.targetHigh,
      };
    },
  },
]);
