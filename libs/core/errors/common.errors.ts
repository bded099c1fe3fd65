import { defineErrors } from './catalogue.js';
import { errorsOf } from './lumbung-error.js';

export const COMMON_ERRORS = defineErrors({
  BAD_USER_INPUT: {
    id: 'Isian {given} tidak dapat dipakai: {reasonId}.',
    en: '{given} cannot be used: {reasonEn}.',
    http: 400,
  },
  NOT_FOUND: {
    id: '{whatId} tidak ditemukan.',
    en: '{whatEn} was not found.',
    http: 404,
  },
  PAYLOAD_TOO_LARGE: {
    id: 'Kiriman terlalu besar: {received} {unitId}, batasnya {limit}. Bagi menjadi beberapa kiriman.',
    en: 'The push is too large: {received} {unitEn}, the limit is {limit}. Split it into several pushes.',
    http: 413,
  },
  BODY_NOT_WHOLE: {
    id: 'Isi permintaan bukan {accepted}, atau tidak utuh.',
    en: 'The request body is not {accepted}, or not whole.',
    http: 400,
  },
  CONTENT_TYPE_NOT_TAKEN: {
    id: 'Isi permintaan harus {accepted}, bukan {received}.',
    en: 'The request body must be {accepted}, not {received}.',
    http: 415,
  },
  CONTENT_ENCODING_NOT_TAKEN: {
    id: 'Isi permintaan datang dengan Content-Encoding: {received}; kirim apa adanya, tanpa kompresi.',
    en: 'The request body came with Content-Encoding: {received}; send it as it is, not compressed.',
    http: 415,
  },
  RATE_LIMITED: {
    id: 'Terlalu banyak permintaan: batasnya {limit} per detik. Coba lagi setelah {retryAfterSeconds} detik.',
    en: 'Too many requests: the limit is {limit} a second. Try again in {retryAfterSeconds} s.',
    http: 429,
  },
});

/** Faults of a request that any part of the hub may find. */
export class RequestError extends errorsOf(COMMON_ERRORS) {}
