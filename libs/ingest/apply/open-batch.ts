import type { Tx } from '#core/database';
import type { RegisteredDataset } from '#dataset-runtime';
import { readPayload, type BatchInHand } from './batch-in-hand.sql.js';
import { checkRecords, type CheckOutcome } from './check-records.js';
import { deletionCheckerOf } from './key-checker.js';
import { parseRecords } from './parse-records.js';
import { withValuesAsSent } from './values-as-sent.js';

/** A batch's records as they were sent, and each checked by itself: all of an apply that looks at no table. */
export interface OpenedBatch {
  readonly text: string;
  readonly checked: CheckOutcome;
}

export async function openBatch(
  tx: Tx,
  dataset: RegisteredDataset,
  batch: BatchInHand,
): Promise<OpenedBatch> {
  return openPayload(dataset, batch, await readPayload(tx, batch.id));
}

export function openPayload(dataset: RegisteredDataset, batch: BatchInHand, text: string): OpenedBatch {
  const records = parseRecords(text, batch.receivedCount);
  const { candidates, refused } = checkRecords(records, checkerOf(dataset, batch));
  return { text, checked: { candidates, refused: withValuesAsSent(text, refused) } };
}

function checkerOf(dataset: RegisteredDataset, batch: BatchInHand): RegisteredDataset['checker'] {
  if (batch.mode === 'DELETE') return deletionCheckerOf(dataset.definition);
  return batch.allowsExtras ? dataset.checkerWithExtras : dataset.checker;
}
