import { defineErrors, errorsOf } from '#core/errors';

export const GRAPHQL_ERRORS = defineErrors({
  MALFORMED_REQUEST: {
    id: 'Permintaan GraphQL tidak dapat dibaca: {reason}.',
    en: 'The GraphQL request cannot be read: {reason}.',
    http: 400,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    id: 'Isi permintaan harus application/json dengan UTF-8, bukan {received}.',
    en: 'The request body must be application/json in UTF-8, not {received}.',
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
    id: 'Dokumen GraphQL salah tulis: {reason}',
    en: 'The GraphQL document is malformed: {reason}',
    http: 400,
  },
  GRAPHQL_VALIDATION_FAILED: {
    id: 'Dokumen GraphQL tidak cocok dengan skema: {reason}',
    en: 'The GraphQL document does not fit the schema: {reason}',
    http: 400,
  },
  QUERY_TOO_DEEP: {
    id: 'Kueri bersarang lebih dari {limit} tingkat.',
    en: 'The query nests deeper than {limit} levels.',
    http: 400,
  },
  QUERY_TOO_LARGE: {
    id: 'Kueri memuat lebih dari {limit} {unit}. Bagi menjadi beberapa kueri.',
    en: 'The query has more than {limit} {unit}. Split it into several queries.',
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
