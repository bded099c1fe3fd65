import { defineErrors, errorsOf } from '#core/errors';

export const CHANGES_ERRORS = defineErrors({
  MUST_REFETCH: {
    id: 'Perubahan {dataset} tidak dapat diteruskan dari kursor ini ({reason}): ada yang mungkin terlewat. Ambil salinan penuh dengan after=start, lalu ikuti kursornya.',
    en: 'The changes of {dataset} cannot be followed on from this cursor ({reason}): some may be missed. Take a full copy with after=start and follow its cursors.',
    http: 410,
  },
  TOO_MANY_STREAMS: {
    id: 'Terlalu banyak aliran terbuka: paling banyak {limit}. Tutup salah satu, atau coba lagi setelah {retryAfterSeconds} detik.',
    en: 'Too many open streams: at most {limit}. Close one, or try again in {retryAfterSeconds} s.',
    http: 429,
  },
  SLOW_READER: {
    id: 'Aliran diputus karena pembacanya terlalu lambat: {reason}. Sambung lagi dari kursor terakhir.',
    en: 'The stream was cut off because its reader is too slow: {reason}. Come back with the last cursor.',
    http: 503,
  },
  SHUTTING_DOWN: {
    id: 'Proses ini sedang berhenti. Sambung lagi dari kursor terakhir.',
    en: 'This process is stopping. Come back with the last cursor.',
    http: 503,
  },
});

/** Why a change feed cannot begin or go on. */
export class ChangesError extends errorsOf(CHANGES_ERRORS) {}

/** `expired`: the log was cut after the cursor; `other_database`: restored, promoted or moved since; `view_changed`: other rights or filter. */
export type RefetchReason = 'expired' | 'other_database' | 'view_changed';

export function mustRefetch(dataset: string, reason: RefetchReason): ChangesError {
  return new ChangesError('MUST_REFETCH', { dataset, reason, refetch: `/changes/${dataset}?after=start` });
}
