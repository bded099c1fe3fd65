import type { RawRecords } from '../json/raw-records.js';

export type PushMode = 'UPSERT' | 'DELETE';

/** What a client sends. */
export interface Push {
  readonly dataset: string;
  readonly contractVersion: number;
  readonly idempotencyKey: string;
  readonly mode: PushMode;
  readonly records: RawRecords;
  /** The open snapshot that the records belong to; null when they are applied at once. */
  readonly snapshotId: string | null;
}

/** What a client gets, once the payload is durable. */
export interface Receipt {
  readonly batchId: string;
  readonly receivedCount: number;
  /** True when the same push had been received before: the receipt is the first one's. */
  readonly replayed: boolean;
}
