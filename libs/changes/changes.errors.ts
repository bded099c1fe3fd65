import { defineErrors, errorsOf, type LocalText } from '#core/errors';

export const CHANGES_ERRORS = defineErrors({
  MUST_REFETCH: {
    id: 'Perubahan {dataset} tidak dapat diteruskan dari kursor ini ({reasonId}): ada yang mungkin terlewat. Ambil salinan penuh dengan after=start, lalu ikuti kursornya.',
    en: 'The changes of {dataset} cannot be followed on from this cursor ({reasonEn}): some may be missed. Take a full copy with after=start and follow its cursors.',
    http: 410,
  },
  TOO_MANY_STREAMS: {
    id: 'Terlalu banyak aliran terbuka: paling banyak {limit}. Tutup salah satu, atau coba lagi setelah {retryAfterSeconds} detik.',
    en: 'Too many open streams: at most {limit}. Close one, or try again in {retryAfterSeconds} s.',
    http: 429,
  },
  SLOW_READER: {
    id: 'Aliran diputus karena pembacanya terlalu lambat: {reasonId}. Sambung lagi dari kursor terakhir.',
    en: 'The stream was cut off because its reader is too slow: {reasonEn}. Come back with the last cursor.',
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
  const { id: reasonId, en: reasonEn } = REFETCH_REASONS[reason];
  const refetch = `/changes/${dataset}?after=start`;
  return new ChangesError('MUST_REFETCH', { dataset, reason, reasonId, reasonEn, refetch });
}

const REFETCH_REASONS: Readonly<Record<RefetchReason, LocalText>> = {
  expired: { id: 'log sesudah kursor ini sudah dipotong', en: 'the log behind it was cut' },
  other_database: {
    id: 'basis datanya sudah dipulihkan atau berganti',
    en: 'the database was restored or is another one',
  },
  view_changed: {
    id: 'hak atau saringannya berubah sejak itu',
    en: 'rights or filter changed since',
  },
};

/** `SLOW_READER`: what waited for too long. */
export function slowReader({ id, en }: LocalText): ChangesError {
  return new ChangesError('SLOW_READER', { reasonId: id, reasonEn: en });
}
