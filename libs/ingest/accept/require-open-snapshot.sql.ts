import type { Tx } from '#core/database';
import { SNAPSHOT_BATCHES_MAX } from '#core/limits';
import { IngestError } from '../ingest.errors.js';
import { unknownSnapshot } from '../not-found.js';

/** Holds the snapshot open until the push is stored: a commit at the same moment waits and counts it. */
export async function requireOpenSnapshot(
  tx: Tx,
  snapshotId: string,
  { sourceId, dataset }: { readonly sourceId: number; readonly dataset: string },
): Promise<void> {
  const { rows } = await tx.query<{ state: string; staged: number }>(
    `select state, (select count(*)::integer from hub.batches where snapshot_id = snapshot.id) as staged
     from hub.snapshots as snapshot
     where id = $1 and source_id = $2 and dataset = $3 and (state <> 'OPEN' or expires_at > now())
     for share`,
    [snapshotId, sourceId, dataset],
  );
  const snapshot = rows[0];
  if (snapshot === undefined) throw unknownSnapshot(snapshotId);
  if (snapshot.state !== 'OPEN')
    throw new IngestError('SNAPSHOT_NOT_OPEN', { snapshotId, state: snapshot.state, needed: 'OPEN' });
  if (snapshot.staged >= SNAPSHOT_BATCHES_MAX) {
    throw new IngestError('PAYLOAD_TOO_LARGE', {
      received: snapshot.staged + 1,
      unitId: 'kiriman',
      unitEn: 'pushes',
      limit: SNAPSHOT_BATCHES_MAX,
    });
  }
}
