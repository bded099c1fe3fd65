import { defineErrors, errorsOf } from '#core/errors';

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
  FORBIDDEN: {
    id: 'Kunci ini tidak berhak: {need}.',
    en: 'This key may not do that: {need}.',
    http: 403,
  },
});

/** Who is asking is unknown, or may not do this. */
export class AccessError extends errorsOf(ACCESS_ERRORS) {}
