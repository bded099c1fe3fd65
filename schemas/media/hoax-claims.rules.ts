import { defineRules } from '#dataset';
import { answerBefore, answerWithoutTime } from './answer-rules.js';
import { hoaxClaims } from './hoax-claims.dataset.js';

const FOUND = { id: 'waktu ditemukan', en: 'the time it was found' };
const CLARIFIED = { id: 'waktu klarifikasi', en: 'the time of the clarification' };

export const hoaxClaimsRules = defineRules(hoaxClaims, [
  {
    kind: 'record',
    name: 'CLARIFIED_AFTER_FOUND',
    severity: 'rejection',
    description: {
      id: 'Klarifikasi tidak mendahului ditemukannya klaim',
      en: 'The clarification does not come before the claim was found',
    },
    check({ foundAt, clarifiedAt }) {
      return answerBefore(
        { field: 'foundAt', value: foundAt, title: FOUND },
        { field: 'clarifiedAt', value: clarifiedAt, title: CLARIFIED },
      );
    },
  },
  {
    kind: 'record',
    name: 'CLARIFICATION_HAS_TIME',
    severity: 'warning',
    description: {
      id: 'Klarifikasi yang beralamat mencantumkan waktunya',
      en: 'A clarification with an address says when it was given',
    },
    check({ clarificationUrl, clarifiedAt }) {
      return answerWithoutTime(clarificationUrl, {
        field: 'clarifiedAt',
        value: clarifiedAt,
        title: CLARIFIED,
      });
    },
  },
]);
