import { defineErrors, errorsOf } from '#core/errors';

export const EXPORT_ERRORS = defineErrors({
  EXPORTS_BUSY: {
    id: 'Terlalu banyak ekspor berjalan bersamaan: batasnya {limit}. Coba lagi setelah {retryAfterSeconds} detik.',
    en: 'Too many exports run at once: the limit is {limit}. Try again in {retryAfterSeconds} s.',
    http: 429,
  },
  WORKBOOK_TOO_LONG: {
    id: 'Buku kerja XLSX memuat paling banyak {limit} baris, dan permintaan ini lebih. Persempit saringan, atau unduh seluruhnya sebagai CSV: {csv}',
    en: 'An XLSX workbook holds at most {limit} rows, and this request gives more. Narrow the filter, or download all of it as CSV: {csv}',
    http: 413,
  },
});

/** An export that its caller must ask for in another way, or later. */
export class ExportError extends errorsOf(EXPORT_ERRORS) {}
