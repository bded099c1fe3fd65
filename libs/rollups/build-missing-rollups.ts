import { inTransaction, type Pool } from '#core/database';
import type { DatasetRegistry } from '#dataset-runtime';
import { rebuildRollup } from './rebuild-rollup.js';
import { unbuiltRollups } from './rollup-state.sql.js';

/**
 * Builds the rollups that are new or declared otherwise than when they were built. Every process of the hub calls it before it takes
 * work, so nobody reads one that was never built; several at once build it several times, to the same sums.
 */
export async function buildMissingRollups(
  pool: Pool,
  registry: DatasetRegistry,
  onBuilt: (name: string, groups: number) => void,
): Promise<void> {
  const rollups = registry.all.flatMap((dataset) => dataset.rollups);
  if (rollups.length === 0) return;
  const missing = await inTransaction(pool, (tx) => unbuiltRollups(tx, rollups));
  for (const rollup of missing) onBuilt(rollup.definition.name, await rebuildRollup(pool, rollup));
}
