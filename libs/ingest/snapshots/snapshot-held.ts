import type { Pool } from '#core/database';
import { SNAPSHOT_APPROVAL_DAYS_MAX } from '#core/limits';
import type { StreamEntry } from '../apply/batch-state.sql.js';
import type { HeldBecause } from './snapshot.js';

export interface HeldFigures {
  /** Records of the source in the scope before the commit. */
  readonly existingCount: number;
  /** Those of them that the snapshot does not hold. */
  readonly missingCount: number;
}

/** Undoes a commit that a person must decide about. Not a failure: the stream goes on. */
export class SnapshotHeld extends Error {
  override readonly name = 'SnapshotHeld';

  constructor(
    readonly reason: HeldBecause,
    readonly figures: HeldFigures,
  ) {
    super(`the snapshot would remove ${figures.missingCount} of ${figures.existingCount} records`);
  }
}

/** Notes why the commit waits. The staged batches stay as they are. */
export async function holdSnapshot(
  pool: Pool,
  entry: StreamEntry,
  { reason, figures }: SnapshotHeld,
): Promise<void> {
  await pool.query(
    `update hub.snapshots set state = 'NEEDS_APPROVAL', held_because = $3, existing_count = $4, missing_count = $5,
       expires_at = now() + $6 * interval '1 day'
     where id = $1 and attempt_count = $2 and state = 'COMMITTING'`,
    [
      entry.id,
      entry.attempt,
      reason,
      figures.existingCount,
      figures.missingCount,
      SNAPSHOT_APPROVAL_DAYS_MAX,
    ],
  );
}
