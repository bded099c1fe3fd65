import type { Tx } from '#core/database';
import { SERIES_LENGTH_MAX } from '#core/limits';
import {
  asNamed,
  RECORD_COUNT,
  rollupColumns,
  withRises,
  type RegisteredDataset,
  type RollupLayout,
} from '#dataset-runtime';
import { lockRollups } from './lock-rollups.sql.js';
import { noteChange } from './rollup-state.sql.js';

/**
 * Brings a dataset's rollups up to what the transaction has done to its records, whatever path did it: the versions it wrote carry its
 * id in `change_seq`, those it superseded or removed in `superseded_seq`. Call it once, after the last write and before the commit:
 * then whoever waits for the lock here holds nothing that others wait for.
 */
export async function maintainRollups(tx: Tx, { rollups, layout }: RegisteredDataset): Promise<void> {
  if (rollups.length === 0) return;
  if (!(await hasChanged(tx, layout.qualified))) return;
  await lockRollups(tx, layout.qualified);
  for (const rollup of rollups) {
    const { changed, emptied } = await addDifferences(tx, rollup.layout);
    if (emptied > 0) await removeEmptied(tx, rollup.layout);
    if (changed > 0) await noteChange(tx, rollup);
  }
}

/** A batch that found everything in place writes nothing, and must not wait for those that do. */
async function hasChanged(tx: Tx, table: string): Promise<boolean> {
  const { rows } = await tx.query<{ changed: boolean }>({
    name: `rollup-changed-${table}`,
    text: `select exists (select 1 from ${table} where change_seq = ${OWN_SEQ})
      or exists (select 1 from ${table}_history where superseded_seq = ${OWN_SEQ}) as changed`,
  });
  return rows[0]?.changed === true;
}

async function addDifferences(
  tx: Tx,
  layout: RollupLayout,
): Promise<{ readonly changed: number; readonly emptied: number }> {
  const { rows } = await tx.query<{ changed: number; emptied: number }>({
    name: `rollup-add-${layout.qualified}`,
    text: addDifferencesSql(layout),
  });
  return rows[0] ?? { changed: 0, emptied: 0 };
}

/** Only groups whose sums or counts differ are touched. */
function addDifferencesSql(layout: RollupLayout): string {
  const { dimensions, measures } = layout;
  const columns = rollupColumns(layout);
  const keys = dimensions.map(({ quoted }) => quoted).join(', ');
  const added = [...measures.map(({ quoted }) => quoted), RECORD_COUNT];
  const sums = [
    ...measures.map(({ expression, quoted }) => `sum(${signed(expression)}) as ${quoted}`),
    `sum(record.sign) as ${RECORD_COUNT}`,
  ];
  // Materialized, so that the groups are hashed and only they are sorted, not all the records behind them.
  return `
    with ${changedRecords(layout)},
    difference as materialized (
      select ${dimensions.map(asNamed).join(', ')}, ${sums.join(', ')}
      from (${withRises(layout, 'signed', ['sign'])}) as record
      group by ${dimensions.map(({ expression }) => expression).join(', ')}
    ),
    written as (
      insert into ${layout.qualified} as total (${columns.join(', ')})
      select ${columns.join(', ')} from difference
      where ${added.map((column) => `${column} <> 0`).join(' or ')}
      order by ${keys}
      on conflict (${keys}) do update set
        ${added.map((column) => `${column} = total.${column} + excluded.${column}`).join(', ')}
      returning ${RECORD_COUNT}
    )
    select count(*)::integer as changed, count(*) filter (where ${RECORD_COUNT} = 0)::integer as emptied from written`;
}

/** A sign is cheaper than a multiplication of numerics. */
function signed(expression: string): string {
  return `case record.sign when 1 then ${expression} else -(${expression}) end`;
}

/** `signed`: what the transaction added to the sum (+1) and what it took away (−1). */
function changedRecords(layout: RollupLayout): string {
  const columns = layout.reads.join(', ');
  const { qualified: current } = layout.source;
  const created = `created as materialized (select ${columns} from ${current} where change_seq = ${OWN_SEQ})`;
  const gone = `gone as materialized (select ${columns} from ${goneRecords(layout)})`;
  if (layout.series === null)
    return `${created}, ${gone},
      signed as (select ${columns}, 1 as sign from created union all select ${columns}, -1 from gone)`;
  const { columns: series, along } = layout.series;
  const ofSeries = series.map((column) => `beside.${column} = touched.${column}`).join(' and ');
  const beside = layout.reads.map((column) => `beside.${column}`).join(', ');
  // A rise ends where the next figure of its series begins, so the figures from the first touched one on are taken before and after;
  // the one before it is the same on both sides and only says where the rise began. The limits keep each look-up on the index.
  return `${created}, ${gone},
    touched as materialized (
      select ${series.join(', ')}, min(${along}) as first
      from (select ${columns} from created union all select ${columns} from gone) as either
      group by ${series.join(', ')}
    ),
    earlier as materialized (
      select ${beside} from touched cross join lateral (
        select ${columns} from ${current} as beside where ${ofSeries} and beside.${along} < touched.first
        order by beside.${along} desc limit 1
      ) as beside
    ),
    later as materialized (
      select ${beside}, beside.change_seq from touched cross join lateral (
        select ${columns}, change_seq from ${current} as beside where ${ofSeries} and beside.${along} >= touched.first
        order by beside.${along} limit ${SERIES_LENGTH_MAX}
      ) as beside
    ),
    signed as (
      select ${columns}, 1 as sign from earlier
      union all select ${columns}, 1 from later
      union all select ${columns}, -1 from earlier
      union all select ${columns}, -1 from later where change_seq <> ${OWN_SEQ}
      union all select ${columns}, -1 from gone
    )`;
}

/** Versions that others could see and that this transaction ended; one that it wrote and replaced itself was never counted. */
function goneRecords({ source }: RollupLayout): string {
  return `${source.history} where superseded_seq = ${OWN_SEQ} and change_seq <> ${OWN_SEQ}`;
}

/** Groups without a record left: only those of records that are gone can be. */
async function removeEmptied(tx: Tx, layout: RollupLayout): Promise<void> {
  const { dimensions } = layout;
  const columns = layout.reads.join(', ');
  await tx.query({
    name: `rollup-empty-${layout.qualified}`,
    text: `delete from ${layout.qualified} as total
      using (
        select distinct ${dimensions.map(asNamed).join(', ')}
        from (select ${columns} from ${goneRecords(layout)}) as record
      ) as gone
      where total.${RECORD_COUNT} = 0
        and ${dimensions.map(({ quoted }) => `total.${quoted} = gone.${quoted}`).join(' and ')}`,
  });
}

const OWN_SEQ = 'pg_current_xact_id()::text::bigint';
