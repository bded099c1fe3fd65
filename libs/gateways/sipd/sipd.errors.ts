import { defineErrors, errorsOf } from '#core/errors';

export const SIPD_ERRORS = defineErrors({
  SIPD_UNKNOWN_PUSH: {
    id: '{name} tidak dilayani; yang dilayani: {known}.',
    en: '{name} is not served; served are: {known}.',
    http: 404,
  },
  SIPD_BAD_KODEPEMDA: {
    id: 'kodepemda "{value}" tidak dapat dipakai: tulis empat angka tanpa titik (3374); provinsi 3300 atau 33.',
    en: 'kodepemda "{value}" cannot be used: write four digits without a dot (3374); a province is 3300 or 33.',
    http: 400,
  },
  SIPD_UNKNOWN_REGION: {
    id: 'kodepemda {value} (wilayah {regionCode}) tidak ada dalam data induk hub ini (reference.regions).',
    en: 'kodepemda {value} (region {regionCode}) is not in the master data of this hub (reference.regions).',
    http: 422,
  },
  SIPD_BAD_PARAMETER: {
    id: '{parameter}={value} pada alamat tidak dapat dipakai; yang diterima: {accepted}.',
    en: '{parameter}={value} in the address cannot be used; accepted is {accepted}.',
    http: 400,
  },
  SIPD_TWO_KEYS: {
    id: 'Header "authentication" dan "authorization" berisi kunci yang berbeda; kirim salah satu saja.',
    en: 'The headers "authentication" and "authorization" hold different keys; send one of them.',
    http: 400,
  },
  SIPD_NOT_UTF8: {
    id: 'Isi permintaan bukan UTF-8.',
    en: 'The request body is not UTF-8.',
    http: 400,
  },
  SIPD_MALFORMED_JSON: {
    id: 'Isi permintaan bukan JSON yang utuh: huruf ke-{position} adalah {found}.',
    en: 'The request body is not whole JSON: character {position} is {found}.',
    http: 400,
  },
  SIPD_DUPLICATE_MEMBER: {
    id: 'Anggota "{name}" muncul dua kali dalam satu objek JSON (huruf ke-{position}).',
    en: 'The member "{name}" stands twice in one JSON object (character {position}).',
    http: 400,
  },
  SIPD_TOO_DEEP: {
    id: 'Isi permintaan bersarang lebih dari {limit} tingkat.',
    en: 'The request body nests deeper than {limit} levels.',
    http: 400,
  },
  SIPD_NO_DOCUMENT: {
    id: 'Isi permintaan harus satu objek JSON, atau daftar objek yang tidak kosong.',
    en: 'The request body must be a JSON object, or a list of objects that is not empty.',
    http: 400,
  },
});

/** A request to the SIPD door that its sender must change as a whole. What is wrong with single items is said in the log. */
export class SipdError extends errorsOf(SIPD_ERRORS) {}
