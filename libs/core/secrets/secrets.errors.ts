import { defineErrors, errorsOf } from '#core/errors';

export const SECRETS_ERRORS = defineErrors({
  SECRETS_KEY_MISSING: {
    id: 'Hub ini belum punya kunci untuk menyimpan rahasia webhook. Pengelola mengisi SECRETS_KEY dengan 32 karakter acak atau lebih, sama di semua proses.',
    en: 'This hub has no key to keep secrets of webhooks with. Its operators set SECRETS_KEY to 32 random characters or more, the same in every process.',
    http: 503,
  },
  SECRETS_KEY_WRONG: {
    id: 'Rahasia webhook di basis data disimpan dengan kunci lain, bukan yang dari {origin}. Pakai lagi kunci itu; bila kunci diganti, tulis yang lama di SECRETS_KEYS_PREVIOUS.',
    en: 'Secrets of webhooks in the database were sealed with another key than that of {origin}. Use that key again; where it was replaced, put the old one into SECRETS_KEYS_PREVIOUS.',
    http: 503,
  },
  SECRETS_KEY_FILE_BROKEN: {
    id: 'Berkas kunci {path} tidak berisi kunci. Kembalikan dari cadangan; bila tidak ada webhook, hapus saja.',
    en: 'The key file {path} holds no key. Restore it from a backup; where there are no webhooks, delete it.',
    http: 503,
  },
  SECRET_DAMAGED: {
    id: 'Rahasia {place} tidak dapat dibuka: isinya berubah sejak disimpan.',
    en: 'The secret of {place} cannot be opened: it was changed since it was sealed.',
    http: 503,
  },
});

/** A secret can be neither kept nor read. */
export class SecretsError extends errorsOf(SECRETS_ERRORS) {}
