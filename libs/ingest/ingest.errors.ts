import { defineErrors, errorsOf } from '#core/errors';

export const INGEST_ERRORS = defineErrors({
  MALFORMED_JSON: {
    id: 'Isi permintaan bukan JSON yang utuh: {reasonId} (huruf ke-{position}).',
    en: 'The request body is not whole JSON: {reasonEn} (at character {position}).',
    http: 400,
  },
  PAYLOAD_TOO_LARGE: {
    id: 'Kiriman terlalu besar: {received} {unitId}, batasnya {limit}. Bagi menjadi beberapa kiriman.',
    en: 'The push is too large: {received} {unitEn}, the limit is {limit}. Split it into several pushes.',
    http: 413,
  },
  CONTRACT_VERSION_UNSUPPORTED: {
    id: 'Versi kontrak {received} untuk {dataset} tidak dilayani; yang dilayani: {supported}.',
    en: 'Contract version {received} of {dataset} is not supported; supported: {supported}.',
    http: 400,
  },
  IDEMPOTENCY_CONFLICT: {
    id: 'Kunci idempotensi "{idempotencyKey}" sudah dipakai untuk isi lain (batch {batchId}). Pakai kunci baru untuk isi baru.',
    en: 'The idempotency key "{idempotencyKey}" was used for other content (batch {batchId}). Use a new key for new content.',
    http: 409,
  },
  QUEUE_FULL: {
    id: 'Antrean {whoseId} penuh: {waiting} batch menunggu. Kirim lagi setelah {retryAfterSeconds} detik.',
    en: 'The queue of {whoseEn} is full: {waiting} batches are waiting. Send again after {retryAfterSeconds} seconds.',
    http: 429,
  },
  BATCH_NOT_RETRYABLE: {
    id: 'Batch {batchId} berstatus {state}; hanya batch FAILED yang dapat diulang.',
    en: 'Batch {batchId} is {state}; only a FAILED batch can be retried.',
    http: 409,
  },
  SNAPSHOT_NOT_OPEN: {
    id: 'Snapshot {snapshotId} berstatus {state}, bukan {needed}.',
    en: 'Snapshot {snapshotId} is {state}, not {needed}.',
    http: 409,
  },
  SNAPSHOT_INCOMPLETE: {
    id: 'Snapshot {snapshotId} belum lengkap: diharapkan {expectedCount} rekaman, diterima {receivedCount}. Snapshot tetap terbuka.',
    en: 'Snapshot {snapshotId} is not complete: {expectedCount} records expected, {receivedCount} received. It stays open.',
    http: 409,
  },
  SNAPSHOT_OUTDATED: {
    id: 'Sesudah snapshot {snapshotId} ditahan, kiriman lain dari sumber ini sudah diterapkan; menyetujuinya akan menimpa data yang lebih baru. Kirim snapshot baru.',
    en: 'Since snapshot {snapshotId} was held, later pushes of this source were applied; approving it would overwrite newer data. Send a new snapshot.',
    http: 409,
  },
  TOO_MANY_SNAPSHOTS: {
    id: 'Sudah ada {open} snapshot terbuka untuk aliran ini; selesaikan atau batalkan dulu.',
    en: 'There are {open} open snapshots on this stream; commit or abort them first.',
    http: 409,
  },
  SNAPSHOT_MODE: {
    id: 'Snapshot hanya menerima mode UPSERT.',
    en: 'A snapshot takes mode UPSERT only.',
    http: 400,
  },
  INVALID_SCOPE: {
    id: 'Cakupan tidak dapat dipakai: {field}: {reasonId}.',
    en: 'The scope cannot be used: {field}: {reasonEn}.',
    http: 400,
  },
  DATASET_BUSY: {
    id: 'Kumpulan data {dataset} sedang ditulis; coba lagi sebentar lagi.',
    en: 'Dataset {dataset} is being written; try again in a moment.',
    http: 409,
  },
});

/** A push or a decision about one that the caller must change. */
export class IngestError extends errorsOf(INGEST_ERRORS) {}
