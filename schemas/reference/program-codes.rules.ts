import { defineRules } from '#dataset';
import { programCodes } from './program-codes.dataset.js';

/** Levels by number of segments: `U`, `U.BB`, `U.BB.PP`, `U.BB.PP.K.NN`, `U.BB.PP.K.NN.SSSS` (Permendagri 90/2019). */
const LEVELS_BY_SEGMENTS: Readonly<Record<number, string>> = {
  1: 'affair',
  2: 'field',
  3: 'program',
  5: 'activity',
  6: 'sub_activity',
};

export const programCodesRules = defineRules(programCodes, [
  {
    kind: 'record',
    name: 'LEVEL_MATCHES_CODE',
    severity: 'rejection',
    description: { id: 'Tingkat sesuai dengan kodenya', en: 'The level is that of the code' },
    check({ code, level }) {
      const expected = LEVELS_BY_SEGMENTS[code.split('.').length] ?? level;
      if (expected === level) return null;
      return {
        field: 'level',
        value: level,
        message: {
          id: `kode ${code} adalah kode tingkat ${expected}`,
          en: `${code} is a code of level ${expected}`,
        },
        suggestion: expected,
      };
    },
  },
  {
    kind: 'record',
    name: 'PARENT_BEGINS_CODE',
    severity: 'rejection',
    description: { id: 'Kode induk adalah awalan kodenya', en: 'The parent is a beginning of the code' },
    check({ code, parentCode }) {
      if (parentCode === null || code.startsWith(`${parentCode}.`)) return null;
      return {
        field: 'parentCode',
        value: parentCode,
        message: {
          id: `${code} tidak diawali ${parentCode}.`,
          en: `${code} does not begin with ${parentCode}.`,
        },
      };
    },
  },
]);
