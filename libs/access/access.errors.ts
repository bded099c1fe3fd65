import { defineErrors, errorsOf, type LocalText } from '#core/errors';

export const ACCESS_ERRORS = defineErrors({
  UNAUTHENTICATED: {
    id: 'Tindakan ini memerlukan kunci API: kirim header "Authorization: Bearer <kunci>".',
    en: 'This needs an API key: send the header "Authorization: Bearer <key>".',
    http: 401,
  },
  INVALID_KEY: {
    id: 'Kunci API tidak dikenal. Periksa salinannya, atau minta kunci baru kepada walidata.',
    en: 'The API key is not known. Check that it was copied whole, or ask the data steward for a new one.',
    http: 401,
  },
  KEY_EXPIRED: {
    id: 'Kunci API {prefix} kedaluwarsa sejak {expiresAt}. Minta kunci baru kepada walidata.',
    en: 'The API key {prefix} expired at {expiresAt}. Ask the data steward for a new one.',
    http: 401,
  },
  KEY_REVOKED: {
    id: 'Kunci API {prefix} sudah dicabut pada {revokedAt}. Minta kunci baru kepada walidata.',
    en: 'The API key {prefix} was revoked at {revokedAt}. Ask the data steward for a new one.',
    http: 401,
  },
  SIGN_IN_FAILED: {
    id: 'Akun atau kata sandi salah, atau akun sedang diistirahatkan setelah beberapa kali salah. Coba lagi nanti, atau minta tautan baru kepada admin.',
    en: 'Wrong account or password, or the account is resting after several wrong tries. Try again later, or ask an admin for a new link.',
    http: 401,
  },
  SIGN_IN_BUSY: {
    id: 'Terlalu banyak orang sedang masuk. Coba lagi setelah {retryAfterSeconds} detik.',
    en: 'Too many people are signing in. Try again in {retryAfterSeconds} s.',
    http: 503,
  },
  SESSION_ENDED: {
    id: 'Sesi sudah berakhir. Masuk lagi.',
    en: 'The session has ended. Sign in again.',
    http: 401,
  },
  INVITATION_INVALID: {
    id: 'Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada admin.',
    en: 'This link was used already or has expired. Ask an admin for a new one.',
    http: 410,
  },
  CROSS_SITE: {
    id: 'Permintaan ini datang dari halaman lain ({origin}) dan ditolak.',
    en: 'This request comes from a page elsewhere ({origin}) and was refused.',
    http: 403,
  },
  OIDC_UNKNOWN_PERSON: {
    id: 'Akun {login} belum diundang ke Lumbung ini. Mintalah undangan kepada admin.',
    en: 'The account {login} was not invited to this Lumbung. Ask an admin for an invitation.',
    http: 403,
  },
  OIDC_FAILED: {
    id: 'Masuk lewat penyedia identitas gagal: {reasonId}.',
    en: 'Signing in through the identity provider failed: {reasonEn}.',
    http: 502,
  },
  FORBIDDEN: {
    id: 'Permintaan ini tidak berhak: {needId}. Perlu kunci API dengan hak itu.',
    en: 'This request may not do that: {needEn}. It takes an API key with that right.',
    http: 403,
  },
});

/** Who is asking is unknown, or may not do this. */
export class AccessError extends errorsOf(ACCESS_ERRORS) {}

/** `FORBIDDEN`: the right that is missing, as a grant is written ("push planning.plans"), or in words where no grant gives it. */
export function forbidden(need: string | LocalText): AccessError {
  const { id, en } = typeof need === 'string' ? { id: need, en: need } : need;
  return new AccessError('FORBIDDEN', { need: en, needId: id, needEn: en });
}

/** Whoever pushes does so for a source. */
export function needsSource(): AccessError {
  return forbidden({ id: 'memerlukan kunci milik sebuah sumber', en: 'a key that belongs to a source' });
}
