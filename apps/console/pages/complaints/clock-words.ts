import { defineWords } from '../../i18n/index.js';

/** What is late when a clock has run out, in a word or two. */
export const CLOCK_WORDS = defineWords(
  {
    first_response: 'jawaban pertama',
    verification: 'verifikasi',
    follow_up: 'tindak lanjut',
    resolution_normative: 'penyelesaian',
    resolution_supervision: 'penyelesaian (pengawasan)',
    auto_close: 'penutupan',
  },
  {
    first_response: 'first answer',
    verification: 'verification',
    follow_up: 'follow-up',
    resolution_normative: 'resolution',
    resolution_supervision: 'resolution (investigation)',
    auto_close: 'closing',
  },
);
