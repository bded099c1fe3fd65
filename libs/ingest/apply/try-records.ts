import { inTransaction } from '#core/database';
import type { IngestContext } from '../ingest-context.js';
import { rawRecordsOf } from '../json/raw-records.js';
import type { BatchInHand } from './batch-in-hand.sql.js';
import { checkBatch } from './check-batch.js';
import type { Refusal, Warning } from './checked-batch.js';
import { openPayload } from './open-batch.js';

export interface TriedRecords {
  readonly accepted: number;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

/**
 * What a push of these records would come to, with everything that an apply checks before it looks at the table: each by itself,
 * defaults, references, rules, duplicates. Nothing is kept. Whether another source owns a key, and the limits of a key, are left out:
 * there is no source and no key yet.
 */
export async function tryRecords(
  ingest: IngestContext,
  { dataset: name, records }: { readonly dataset: string; readonly records: readonly unknown[] },
): Promise<TriedRecords> {
  const dataset = ingest.registry.get(name);
  const { text, count } = rawRecordsOf(records);
  const batch: BatchInHand = {
    ...{ id: '0', dataset: name, mode: 'UPSERT' as const, sourceId: 0, receivedCount: count },
    ...{ limits: null, allowsExtras: false },
  };
  return inTransaction(ingest.pool, async (tx) => {
    await tx.query('set transaction read only');
    const opened = openPayload(dataset, batch, text).checked;
    const { sealed, refusals, warnings } = await checkBatch(tx, ingest, {
      dataset,
      batch,
      opened,
      scope: null,
    });
    return { accepted: sealed.length, refusals, warnings };
  });
}
