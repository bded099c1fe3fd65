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

async function countUnfinishedBatches(pool: Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await pool.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from hub.batches
      where state in ('RECEIVED', 'APPLYING', 'FAILED') group by state order by state limit 10`,
  );
  return {
    RECEIVED: 0,
    APPLYING: 0,
    FAILED: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  };
}
