import { compareTimestamps, type Finding, type LocalText } from '#dataset';
import { stepOutOfOrder } from '../order-rules.js';

interface Moment {
  readonly field: string;
  readonly value: string | null;
  readonly title: LocalText;
}

/** An answer is not older than what it answers. */
export function answerBefore(said: Moment, answered: Moment): Finding | null {
  return stepOutOfOrder([said, answered], compareTimestamps);
}

/** The address of an answer without its time: how fast the answer was cannot be told. */
export function answerWithoutTime(url: string | null, answered: Moment): Finding | null {
  if (url === null || answered.value !== null) return null;
  return {
    field: answered.field,
    value: null,
    message: {
      id: `ada alamatnya tetapi tidak ada ${answered.title.id}`,
      en: `there is an address but not ${answered.title.en}`,
    },
  };
}
