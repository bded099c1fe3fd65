import { defineRules } from '#dataset';
import { answerBefore, answerWithoutTime } from './answer-rules.js';
import { mediaMentions } from './media-mentions.dataset.js';

const PUBLISHED = { id: 'waktu terbit', en: 'the time of publication' };
const ANSWERED = { id: 'waktu tanggapan', en: 'the time of the answer' };

export const mediaMentionsRules = defineRules(mediaMentions, [
  {
    kind: 'record',
    name: 'ANSWERED_AFTER_PUBLICATION',
    severity: 'rejection',
    description: {
      id: 'Tanggapan tidak mendahului terbitnya berita',
      en: 'The answer does not come before the publication',
    },
    check({ publishedAt, respondedAt }) {
      return answerBefore(
        { field: 'publishedAt', value: publishedAt, title: PUBLISHED },
        { field: 'respondedAt', value: respondedAt, title: ANSWERED },
      );
    },
  },
  {
    kind: 'record',
    name: 'ANSWER_HAS_TIME',
    severity: 'warning',
    description: {
      id: 'Tanggapan yang beralamat mencantumkan waktunya',
      en: 'An answer with an address says when it was given',
    },
    check({ responseUrl, respondedAt }) {
      return answerWithoutTime(responseUrl, { field: 'respondedAt', value: respondedAt, title: ANSWERED });
    },
  },
]);
