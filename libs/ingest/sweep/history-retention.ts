import type { Pool } from '#core/database';
import { RETENTION_STATEMENTS_PER_RUN, RETENTION_VERSIONS_PER_STATEMENT } from '#core/limits';
import type { DatasetRegistry } from '#dataset-runtime';

/** What a run took away of one dataset. */
export interface RemovedVersions {
  readonly dataset: string;
  readonly versions: number;
}

/**
 * Removes versions and tombstones that were superseded so many days ago, of every dataset. The floor of the change log and of questions
 * about the past rises with each statement, so that no reader ever takes what is left for the whole. Bounded; what is left over is for the
 * next run, and a process that dies in between has removed so much and said so.
 */
export async function removePastVersions(
  pool: Pool,
  registry: DatasetRegistry,
  days: number,
): Promise<readonly RemovedVersions[]> {
  const removed: RemovedVersions[] = [];
  for (const { definition, layout } of registry.all) {
    let versions = 0;
    for (let count = 0; count < RETENTION_STATEMENTS_PER_RUN; count += 1) {
      const { rows } = await pool.query<{ count: number }>(oldVersions(layout.history), [
        days,
        RETENTION_VERSIONS_PER_STATEMENT,
        definition.name,
      ]);
      const gone = rows[0]?.count ?? 0;
      versions += gone;
      if (gone === 0) break;
    }
    if (versions > 0) removed.push({ dataset: definition.name, versions });
  }
  return removed;
}

/**
 * Transactions are numbered in time, so the versions of the lowest numbers are the oldest: a bounded number of them is looked at. None that a
 * transaction still runs behind goes, since the floor must not rise above where readers may be. Another process that does the same is
 * not waited for.
 */
export function oldVersions(history: string): string {
  return `
  with oldest as materialized (
    select id, recorded_at, superseded_at, superseded_seq from ${history}
    order by superseded_seq, id limit $2 for update skip locked
  ), gone as (
    delete from ${history} as past using oldest
    where past.id = oldest.id and past.recorded_at = oldest.recorded_at
      and oldest.superseded_at < now() - $1 * interval '1 day'
      and oldest.superseded_seq < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    returning past.superseded_at, past.superseded_seq
  ), raised as (
    insert into hub.change_floors as floor (dataset, floor_seq, whole_since)
    select $3, max(superseded_seq) + 1, max(superseded_at) from gone having count(*) > 0
    on conflict (dataset) do update set raised_at = now(),
      floor_seq = greatest(floor.floor_seq, excluded.floor_seq),
      whole_since = greatest(floor.whole_since, excluded.whole_since)
  )
  select count(*)::integer as count from gone`;
}
