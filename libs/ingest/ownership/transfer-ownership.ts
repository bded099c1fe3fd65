import { AuditLog, forbidden, isSteward, type Caller } from '#access';
import { inTransaction, sqlStateOf, type Tx } from '#core/database';
import { badInput, requireAtMost } from '#core/errors';
import { TRANSFER_KEYS_MAX, TRANSFER_LOCK_TIMEOUT_MS } from '#core/limits';
import type { TableLayout } from '#dataset-runtime';
import { CHANGE_SEQ, sharedColumns, SUPERSEDED_COLUMNS } from '../apply/write-plan.sql.js';
import { announceDataset } from '../batches/announce.js';
import { sourceIdByCode } from '../batches/source-id.sql.js';
import type { IngestContext } from '../ingest-context.js';
import { IngestError } from '../ingest.errors.js';
import { lockDataset } from '../locks.sql.js';

export interface Transfer {
  readonly caller: Caller;
  readonly dataset: string;
  /** Codes of sources. */
  readonly fromSource: string;
  readonly toSource: string;
  /** Null: every record of the source in the dataset. */
  readonly keys: readonly string[] | null;
  readonly reason: string;
  readonly traceId: string;
}

/**
 * Gives records to another source: from now on that one writes them, and the one before is refused. The versions before keep
 * their owner in the history. I7: nobody writes the dataset meanwhile.
 */
export async function transferOwnership(
  ingest: IngestContext,
  transfer: Transfer,
): Promise<{ readonly count: number }> {
  const { caller, dataset, fromSource, toSource, keys, reason, traceId } = transfer;
  const { layout } = ingest.registry.get(dataset);
  if (!isSteward(caller, dataset)) throw forbidden(`steward ${dataset}`);
  if (keys !== null) requireAtMost('keys', keys, TRANSFER_KEYS_MAX);
  if (reason.trim() === '')
    throw badInput('reason', { id: 'tulis alasannya', en: 'it must say why' }, { value: reason });
  const moved = await inTransaction(ingest.pool, async (tx) => {
    const from = await sourceIdByCode(tx, fromSource);
    const to = await sourceIdByCode(tx, toSource);
    await lockOrBusy(tx, dataset);
    const count = await moveRecords(tx, layout, { from, to, keys });
    const detail = {
      fromSource,
      toSource,
      count,
      reason: reason.slice(0, REASON_MAX),
      allRecords: keys === null,
    };
    await audit.record(tx, {
      caller,
      action: 'OWNERSHIP_TRANSFERRED',
      target: `dataset:${dataset}`,
      detail,
      traceId,
    });
    return { count };
  });
  if (moved.count > 0) await announceDataset(ingest, dataset);
  return moved;
}

async function lockOrBusy(tx: Tx, dataset: string): Promise<void> {
  await tx.query(`select set_config('lock_timeout', $1, true)`, [String(TRANSFER_LOCK_TIMEOUT_MS)]);
  await lockDataset(tx, dataset).catch((cause: unknown) => {
    if (sqlStateOf(cause) === LOCK_NOT_AVAILABLE)
      throw new IngestError('DATASET_BUSY', { dataset }, { cause });
    throw cause;
  });
}

/** A change of owner is a new version: its provenance differs, and readers of the change feed must hear of it. */
async function moveRecords(
  tx: Tx,
  layout: TableLayout,
  { from, to, keys }: { readonly from: number; readonly to: number; readonly keys: readonly string[] | null },
): Promise<number> {
  const columns = sharedColumns(layout);
  const { rowCount } = await tx.query(
    `with moment as materialized (select clock_timestamp() as now),
     superseded as (
       insert into ${layout.history} (${[...columns, ...SUPERSEDED_COLUMNS].join(', ')})
       select ${columns.map((column) => `current.${column}`).join(', ')},
         greatest(moment.now, current.recorded_at + interval '1 microsecond'), ${CHANGE_SEQ}, null, false
       from ${layout.qualified} as current, moment
       where current.source_id = $1 and ($3::text[] is null or current.key = any($3))
     )
     update ${layout.qualified} as current set source_id = $2, change_seq = ${CHANGE_SEQ},
       recorded_at = greatest(moment.now, current.recorded_at + interval '1 microsecond')
     from moment
     where current.source_id = $1 and ($3::text[] is null or current.key = any($3))`,
    [from, to, keys],
  );
  return rowCount ?? 0;
}

// The audit entry keeps a paragraph, not a letter.
const REASON_MAX = 500;
const LOCK_NOT_AVAILABLE = '55P03';
const audit = new AuditLog();
