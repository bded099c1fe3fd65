import type { Tx } from '#core/database';
import type { TableLayout } from '#dataset-runtime';
import { CHANGE_SEQ, removeWhereSql } from '../apply/write-plan.sql.js';
import { snapshotCondition } from './snapshot-condition.js';
import type { Snapshot } from './snapshot.js';

/** A list of the snapshot's keys that lives as long as the transaction. */
export async function createKeyList(tx: Tx): Promise<void> {
  await tx.query('create temporary table snapshot_keys (key text collate "C" primary key) on commit drop');
}

export async function rememberKeys(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query('insert into snapshot_keys (key) select unnest($1::text[]) on conflict do nothing', [keys]);
}

/** Records of the source in the scope. */
export async function countExisting(tx: Tx, layout: TableLayout, snapshot: Snapshot): Promise<number> {
  const { sql, values } = snapshotCondition(layout, snapshot, { alias: 'current', first: 1 });
  return countOf(
    tx,
    `select count(*)::integer as count from ${layout.qualified} as current where ${sql}`,
    values,
  );
}

/** Those of them that the snapshot does not hold. */
export async function countMissing(tx: Tx, layout: TableLayout, snapshot: Snapshot): Promise<number> {
  await tx.query('analyze snapshot_keys');
  const { sql, values } = snapshotCondition(layout, snapshot, { alias: 'current', first: 1 });
  const text = `select count(*)::integer as count from ${layout.qualified} as current where ${sql} and ${notInList('current')}`;
  return countOf(tx, text, values);
}

/** Moves the missing records to the history, marked as deleted, and gives their keys. */
export async function removeMissing(
  tx: Tx,
  layout: TableLayout,
  {
    snapshot,
    batchId,
    recordedAt,
  }: {
    readonly snapshot: Snapshot;
    readonly batchId: string | null;
    readonly recordedAt: string;
  },
): Promise<readonly string[]> {
  const { sql, values } = snapshotCondition(layout, snapshot, { alias: 'gone', first: 3 });
  const { rows } = await tx.query<{ key: string }>(
    `${removeWhereSql(layout, `${sql} and ${notInList('gone')}`, { batchId: '$1', recordedAt: '$2' })} returning key`,
    [batchId, recordedAt, ...values],
  );
  return rows.map(({ key }) => key);
}

/**
 * I7: whether another transaction with a later place in the change feed has meanwhile removed a key that this one brings. A
 * reader would see the removal last and believe that the record is gone. Reads only the history since this transaction began.
 */
export async function isOvertaken(tx: Tx, layout: TableLayout): Promise<boolean> {
  const { rows } = await tx.query(
    `select 1 from ${layout.history} as past join ${layout.qualified} as current on current.key = past.key
     where past.superseded_seq > ${CHANGE_SEQ} and past.is_deleted and current.change_seq = ${CHANGE_SEQ} limit 1`,
  );
  return rows.length > 0;
}

export async function finishSnapshot(
  tx: Tx,
  id: string,
  counts: { readonly existingCount: number; readonly missingCount: number; readonly removedCount: number },
): Promise<void> {
  await tx.query(
    `update hub.snapshots set state = 'COMMITTED', existing_count = $2, missing_count = $3, removed_count = $4,
       failure = null, next_attempt_at = null, finished_at = clock_timestamp()
     where id = $1`,
    [id, counts.existingCount, counts.missingCount, counts.removedCount],
  );
}

function notInList(alias: string): string {
  return `not exists (select 1 from snapshot_keys where snapshot_keys.key = ${alias}.key)`;
}

async function countOf(tx: Tx, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(text, [...values]);
  return rows[0]?.count ?? 0;
}
