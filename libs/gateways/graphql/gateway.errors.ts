import { defineErrors, errorsOf, shownValue, type LocalText } from '#core/errors';

export const GRAPHQL_ERRORS = defineErrors({
  MALFORMED_REQUEST: {
    id: 'Permintaan GraphQL tidak dapat dibaca: {reasonId}.',
    en: 'The GraphQL request cannot be read: {reasonEn}.',
    http: 400,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    id: 'Isi permintaan harus application/json dengan UTF-8, bukan {typeId}.',
    en: 'The request body must be application/json in UTF-8, not {typeEn}.',
    http: 415,
  },
  NOT_ACCEPTABLE: {
    id: 'Jawaban hanya tersedia sebagai application/graphql-response+json atau application/json.',
    en: 'Answers come only as application/graphql-response+json or application/json.',
    http: 406,
  },
  METHOD_NOT_ALLOWED: {
    id: 'Lewat GET hanya query yang dapat dijalankan; kirim mutation dengan POST.',
    en: 'GET only runs queries; send mutations with POST.',
    http: 405,
  },
  GRAPHQL_PARSE_FAILED: {
    id: 'Dokumen GraphQL salah tulis: {reasonId}',
    en: 'The GraphQL document is malformed: {reasonEn}',
    http: 400,
  },
  GRAPHQL_VALIDATION_FAILED: {
    id: 'Dokumen GraphQL tidak cocok dengan skema: {reasonId}',
    en: 'The GraphQL document does not fit the schema: {reasonEn}',
    http: 400,
  },
  QUERY_TOO_DEEP: {
    id: 'Kueri bersarang lebih dari {limit} tingkat.',
    en: 'The query nests deeper than {limit} levels.',
    http: 400,
  },
  QUERY_TOO_LARGE: {
    id: 'Kueri memuat lebih dari {limit} {unitId}. Bagi menjadi beberapa kueri.',
    en: 'The query has more than {limit} {unitEn}. Split it into several queries.',
    http: 400,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    id: 'Dokumen {documentId} tidak terdaftar. Kirim teksnya sebagai query.',
    en: 'There is no document {documentId} on the list. Send its text as query.',
    http: 400,
  },
  DOCUMENT_NOT_TRUSTED: {
    id: 'Tanpa kunci, hub ini hanya menjawab dokumen GraphQL yang terdaftar. Pakai kunci API, atau minta pengelola mendaftarkan dokumen ini.',
    en: 'Without a key this hub only answers GraphQL documents on its list. Use an API key, or ask its operators to list this document.',
    http: 403,
  },
  TOO_MANY_OPERATIONS: {
    id: 'Paling banyak {limit} operasi sekaligus pada satu WebSocket. Akhiri salah satu, atau buka sambungan lain.',
    en: 'At most {limit} operations at once on one WebSocket. Complete one, or open another connection.',
    http: 429,
  },
  RIGHTS_CHANGED: {
    id: 'Hak kunci ini berubah. Sambung lagi dengan hak yang baru.',
    en: 'The rights of this key changed. Connect again with the new ones.',
    http: 403,
  },
  INTERNAL: {
    id: 'Terjadi gangguan di Lumbung. Coba lagi; bila berulang, sampaikan nomor jejak {traceId} kepada pengelola.',
    en: 'Something went wrong inside Lumbung. Try again; if it stays, tell its operators the trace id {traceId}.',
    http: 500,
  },
});

/** A GraphQL request that its sender must change, before any resolver runs. */
export class GatewayError extends errorsOf(GRAPHQL_ERRORS) {}

/** `MALFORMED_REQUEST`: what of the request cannot be read. */
export function malformedRequest({ id, en }: LocalText, options?: ErrorOptions): GatewayError {
  return new GatewayError('MALFORMED_REQUEST', { reasonId: id, reasonEn: en }, options);
}

/** `UNSUPPORTED_MEDIA_TYPE`: what the body claims to be; undefined where that is not known. */
export function unsupportedMediaType(received: string | undefined, options?: ErrorOptions): GatewayError {
  const { id, en } = received === undefined ? UNSAID : { id: shownValue(received), en: shownValue(received) };
  return new GatewayError('UNSUPPORTED_MEDIA_TYPE', { typeId: id, typeEn: en }, options);
}

const UNSAID = { id: 'yang lain', en: 'something else' };
