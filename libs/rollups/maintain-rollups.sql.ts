import type { Tx } from '#core/database';
import {
  asNamed,
  RECORD_COUNT,
  rollupColumns,
  type RegisteredDataset,
  type RollupLayout,
} from '#dataset-runtime';
import { goneRecords, OWN_SEQ, signedRecords } from './signed-records.sql.js';
import { lockRollups } from './lock-rollups.sql.js';
import { noteChanges } from './rollup-state.sql.js';

/**
 * Brings a dataset's rollups up to what the transaction has done to its records, whatever path did it: the versions it wrote carry its
 * id in `change_seq`, those it superseded or removed in `superseded_seq`. Call it once, after the last write and before the commit:
 * then whoever waits for the lock here holds nothing that others wait for.
 */
export async function maintainRollups(tx: Tx, { rollups, layout }: RegisteredDataset): Promise<void> {
  if (rollups.length === 0) return;
  if (!(await hasChanged(tx, layout.qualified))) return;
  await lockRollups(tx, layout.qualified);
  const layouts = rollups.map((rollup) => rollup.layout);
  const { rows } = await tx.query<{ place: number; changed: number; emptied: number }>({
    name: `rollups-add-${layout.qualified}`,
    text: addDifferencesSql(layouts),
  });
  for (const { place, emptied } of rows) {
    const emptiedLayout = layouts[place];
    if (emptied > 0 && emptiedLayout !== undefined) await removeEmptied(tx, emptiedLayout);
  }
  const changed = rows.flatMap((row) => (row.changed > 0 ? (rollups[row.place] ?? []) : []));
  if (changed.length > 0) await noteChanges(tx, changed);
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

/** What the transaction did is read once for all rollups. Only groups whose sums or counts differ are touched. */
function addDifferencesSql(layouts: readonly RollupLayout[]): string {
  const { members, sourceOf } = signedRecords(layouts);
  const written = layouts.map((layout, place) => writtenMembers(layout, { place, source: sourceOf(layout) }));
  const counts = layouts.map(
    (_, place) => `select ${place} as place, count(*)::integer as changed,
      count(*) filter (where ${RECORD_COUNT} = 0)::integer as emptied from written_${place}`,
  );
  return `with ${[...members, ...written].join(',\n')}\n${counts.join('\nunion all ')}\norder by place`;
}

function writtenMembers(
  layout: RollupLayout,
  { place, source }: { readonly place: number; readonly source: string },
): string {
  const { dimensions, measures } = layout;
  const columns = rollupColumns(layout);
  const keys = dimensions.map(({ quoted }) => quoted).join(', ');
  const added = [...measures.map(({ quoted }) => quoted), RECORD_COUNT];
  const sums = [
    ...measures.map(({ expression, quoted }) => `sum(${signed(expression)}) as ${quoted}`),
    `sum(record.sign) as ${RECORD_COUNT}`,
  ];
  // Materialized, so that the groups are hashed and only they are sorted, not all the records behind them.
  return `difference_${place} as materialized (
      select ${dimensions.map(asNamed).join(', ')}, ${sums.join(', ')}
      from ${source} as record
      group by ${dimensions.map(({ expression }) => expression).join(', ')}
    ),
    written_${place} as (
      insert into ${layout.qualified} as total (${columns.join(', ')})
      select ${columns.join(', ')} from difference_${place}
      where ${added.map((column) => `${column} <> 0`).join(' or ')}
      order by ${keys}
      on conflict (${keys}) do update set
        ${added.map((column) => `${column} = total.${column} + excluded.${column}`).join(', ')}
      returning ${RECORD_COUNT}
    )`;
}

/** A sign is cheaper than a multiplication of numerics. */
function signed(expression: string): string {
  return `case record.sign when 1 then ${expression} else -(${expression}) end`;
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
        from (select ${columns} from ${goneRecords(layout.source)}) as record
      ) as gone
      where total.${RECORD_COUNT} = 0
        and ${dimensions.map(({ quoted }) => `total.${quoted} = gone.${quoted}`).join(' and ')}`,
  });
}
