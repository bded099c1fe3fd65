import { inTransaction, type Pool } from '#core/database';
import { ROLLUP_SLICES_MAX } from '#core/limits';
import { computedRollupSql, rollupColumns, type RegisteredRollup } from '#dataset-runtime';
import { lockRollups } from './lock-rollups.sql.js';
import { noteBuilt } from './rollup-state.sql.js';

/**
 * Computes a rollup anew from all records, one value of its first dimension (a year) after the other, so that no apply waits longer
 * than one of them takes. Each is right from its own commit on; the others stay as they were until then. Returns the groups.
 */
export async function rebuildRollup(pool: Pool, rollup: RegisteredRollup): Promise<number> {
  const { layout } = rollup;
  const [first] = layout.dimensions;
  if (first === undefined) throw new Error(`Rollup ${layout.qualified}: it has no dimension`);
  const columns = rollupColumns(layout).join(', ');
  let count = 0;
  for (const slice of await slicesOf(pool, rollup)) {
    count += await inTransaction(pool, async (tx) => {
      await tx.query(`select set_config('statement_timeout', '0', true)`);
      await lockRollups(tx, layout.source.qualified);
      await tx.query(`delete from ${layout.qualified} where ${first.quoted}::text = $1`, [slice]);
      const computed = computedRollupSql(
        layout,
        layout.source.qualified,
        `${first.expression} = $1::${first.sqlType}`,
      );
      const { rowCount } = await tx.query(`insert into ${layout.qualified} (${columns}) ${computed}`, [
        slice,
      ]);
      return rowCount ?? 0;
    });
  }
  await inTransaction(pool, (tx) => noteBuilt(tx, rollup));
  return count;
}

/** Every value of the first dimension that records or groups have. */
async function slicesOf(pool: Pool, { layout }: RegisteredRollup): Promise<readonly string[]> {
  const [first] = layout.dimensions;
  return inTransaction(pool, async (tx) => {
    await tx.query(`select set_config('statement_timeout', '0', true)`);
    const { rows } = await tx.query<{ slice: string }>(
      `select distinct (${first?.expression ?? ''})::text as slice from ${layout.source.qualified} as record
       union select distinct ${first?.quoted ?? ''}::text from ${layout.qualified}
       order by slice limit ${ROLLUP_SLICES_MAX + 1}`,
    );
    if (rows.length > ROLLUP_SLICES_MAX)
      throw new Error(
        `Rollup ${layout.qualified}: its first dimension has more than ${ROLLUP_SLICES_MAX} values`,
      );
    return rows.map(({ slice }) => slice);
  });
}
