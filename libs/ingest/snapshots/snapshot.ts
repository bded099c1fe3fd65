import type { ScopeLimit } from '#access';
import type { Queryable } from '#core/database';
import type { RecordScope } from '../record-scope.js';
import { unknownSnapshot } from '../not-found.js';

export const SNAPSHOT_STATES = [
  'OPEN',
  'COMMITTING',
  'NEEDS_APPROVAL',
  'COMMITTED',
  'ABORTED',
  'EXPIRED',
] as const;
export type SnapshotState = (typeof SNAPSHOT_STATES)[number];

/** Why a commit waits for a steward: too much would go, or refused records without a key might be those that would go. */
export type HeldBecause = 'SHRINK' | 'UNIDENTIFIED_RECORDS';

/** All records of one source in one scope, sent in pieces and put in place at once. */
export interface Snapshot {
  readonly id: string;
  readonly streamId: number;
  readonly sourceId: number;
  /** Code of the source. */
  readonly source: string;
  readonly dataset: string;
  readonly scope: RecordScope;
  readonly limits: readonly ScopeLimit[] | null;
  readonly state: SnapshotState;
  readonly sequence: string | null;
  readonly expectedCount: number | null;
  /** Records of the source in the scope before the commit, and those of them that the snapshot does not hold. */
  readonly existingCount: number | null;
  readonly missingCount: number | null;
  readonly removedCount: number | null;
  readonly heldBecause: HeldBecause | null;
  readonly isApproved: boolean;
  readonly attemptCount: number;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly receivedCount: number;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly finishedAt: string | null;
}

export async function findSnapshot(
  database: Queryable,
  id: string,
  lock: '' | 'for update' = '',
): Promise<Snapshot> {
  const { rows } = await database.query<Snapshot>(
    `select ${COLUMNS} from hub.snapshots as snapshot where id = $1 order by id limit 1 ${lock}`,
    [id],
  );
  const snapshot = rows[0];
  if (snapshot === undefined) throw unknownSnapshot(id);
  return snapshot;
}

/** Commits that wait for a steward, newest first: of the datasets somebody answers for (null: all of them), and of their own source. */
export async function selectHeldSnapshots(
  database: Queryable,
  { ownSourceId, datasets, first }: HeldReach,
): Promise<readonly Snapshot[]> {
  const { rows } = await database.query<Snapshot>(
    `select ${COLUMNS} from hub.snapshots as snapshot
     where state = 'NEEDS_APPROVAL' and ($1::text[] is null or dataset = any($1) or source_id = $2)
     order by id desc limit $3`,
    [datasets, ownSourceId, first],
  );
  return rows;
}

export interface HeldReach {
  readonly ownSourceId: number | null;
  readonly datasets: readonly string[] | null;
  readonly first: number;
}

const COLUMNS = `id, stream_id as "streamId", source_id as "sourceId",
  (select code from hub.sources where id = snapshot.source_id) as source, dataset, scope, push_limits as "limits", state,
  sequence, expected_count as "expectedCount", existing_count as "existingCount", missing_count as "missingCount",
  removed_count as "removedCount", held_because as "heldBecause", is_approved as "isApproved",
  attempt_count as "attemptCount", failure, opened_at as "openedAt", expires_at as "expiresAt",
  finished_at as "finishedAt",
  (select coalesce(sum(received_count), 0)::integer from hub.batches where snapshot_id = snapshot.id) as "receivedCount"`;
