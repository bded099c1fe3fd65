import type { LocalText } from '#core/errors';

/** The clocks of a complaint, in the order of its life; the names are those of complaints.response_policies. */
export const CLOCKS = [
  'first_response',
  'verification',
  'follow_up',
  'resolution_normative',
  'resolution_supervision',
  'auto_close',
] as const;

export type Clock = (typeof CLOCKS)[number];

/** From what to what each clock runs, as people read it. */
export const CLOCK_SPANS: Readonly<Record<Clock, LocalText>> = {
  first_response: {
    id: 'sejak diterima sampai tanggapan pertama (atau penyelesaian tanpa tanggapan)',
    en: 'from receipt to the first answer (or a resolution without one)',
  },
  verification: {
    id: 'sejak diterima sampai diverifikasi atau diteruskan',
    en: 'from receipt to verification or forwarding',
  },
  follow_up: {
    id: 'sejak diteruskan sampai tanggapan pertama',
    en: 'from forwarding to the first answer',
  },
  resolution_normative: {
    id: 'sejak diverifikasi (bila tidak tercatat: diterima) sampai selesai',
    en: 'from verification (receipt where none is recorded) to resolution',
  },
  resolution_supervision: {
    id: 'sejak diverifikasi sampai selesai, bila perkaranya berkadar pengawasan; catatan aduan tidak menyebutkan kadarnya',
    en: 'from verification to resolution where it takes an investigation; records do not say whether it does',
  },
  auto_close: {
    id: 'sejak tanggapan terakhir instansi yang tidak dibalas pelapor',
    en: 'from the last answer of the agency that the reporter has not replied to',
  },
};
