import type { Pool } from '#core/database';
import type { Metrics } from '#core/health';
import type { QueueService } from '#core/queue';

/** Figures that are looked up when Prometheus asks. */
export function addHubGauges(
  metrics: Metrics,
  { pool, readPool, queue }: { readonly pool: Pool; readonly readPool: Pool; readonly queue: QueueService },
): void {
  metrics.addGauge({
    name: 'lumbung_batches',
    help: 'Batches that are not applied yet, by state. The same in every process.',
    label: 'state',
    read: () => countUnfinishedBatches(pool),
  });
  metrics.addGauge({
    name: 'lumbung_snapshots',
    help: 'Snapshots that have not ended, by state; FAILED: commits that wait for a person. The same in every process.',
    label: 'state',
    read: () => countUnfinishedSnapshots(pool),
  });
  metrics.addGauge({
    name: 'lumbung_queue_jobs',
    help: 'Looks at streams that are asked for and not finished. The same in every process.',
    label: 'queue',
    read: async () => ({ streams: await queue.depth() }),
  });
  for (const [name, of] of Object.entries({ primary: pool, read: readPool })) {
    if (name === 'read' && of === pool) continue;
    metrics.addGauge({
      name: `lumbung_database_${name}_connections`,
      help: `Connections of this process to the ${name} server.`,
      label: 'state',
      read: async () => ({ open: of.totalCount, idle: of.idleCount, awaited: of.waitingCount }),
    });
  }
}

/** Batches of a snapshot that was given up are FAILED, too, but nobody can or must do anything about them. */
async function countUnfinishedBatches(pool: Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await pool.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from hub.batches
      where state <> 'APPLIED' and not (state = 'FAILED' and snapshot_id is not null) group by state order by state limit 10`,
  );
  return { RECEIVED: 0, APPLYING: 0, FAILED: 0, ...byState(rows) };
}

async function countUnfinishedSnapshots(pool: Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await pool.query<{ state: string; count: number }>(
    `select case when state = 'COMMITTING' and failure is not null and next_attempt_at is null then 'FAILED' else state end as state,
        count(*)::int as count
       from hub.snapshots where state = 'COMMITTING' or state in ('OPEN', 'NEEDS_APPROVAL') group by 1 order by 1 limit 10`,
  );
  return { OPEN: 0, COMMITTING: 0, NEEDS_APPROVAL: 0, FAILED: 0, ...byState(rows) };
}

function byState(
  rows: readonly { readonly state: string; readonly count: number }[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
