import type { Tx } from '#core/database';
import { HISTORY_COLUMNS, SYSTEM_COLUMNS, type TableLayout } from '#dataset-runtime';
import { arrayTypeOf, columnArrays, OWN_COLUMNS } from './column-arrays.js';
import type { Sealed } from './plan-batch.js';

export interface Writer {
  readonly layout: TableLayout;
  readonly sourceId: number;
  readonly batchId: string;
  /** One moment for all records of an apply, so that a batch is seen whole or not at all as of any time. */
  readonly recordedAt: string;
}

/**
 * Writes new and changed records in one statement: the old versions go to the history, the rows are inserted or replaced.
 * Returns how many rows were written: fewer than given when another source was first to write a key in the meantime.
 */
export async function writeRecords(
  tx: Tx,
  { layout, sourceId, batchId, recordedAt }: Writer,
  { created, changed }: { readonly created: readonly Sealed[]; readonly changed: readonly Sealed[] },
): Promise<number> {
  if (created.length === 0 && changed.length === 0) return 0;
  const records = changed.length === 0 ? created : [...created, ...changed];
  const { rowCount } = await tx.query({
    name: `ingest-write-${layout.qualified}-${changed.length === 0 ? 'new' : 'any'}`,
    text: statementsOf(layout)[changed.length === 0 ? 'insert' : 'upsert'],
    values: [sourceId, batchId, recordedAt, ...columnArrays(layout, records)],
  });
  return rowCount ?? 0;
}

/** Moves the records of these keys to the history, marked as deleted. Returns how many there were. */
export async function deleteRecords(
  tx: Tx,
  { layout, sourceId, batchId, recordedAt }: Writer,
  keys: readonly string[],
): Promise<number> {
  if (keys.length === 0) return 0;
  const { rowCount } = await tx.query({
    name: `ingest-delete-${layout.qualified}`,
    text: statementsOf(layout).remove,
    values: [keys, sourceId, batchId, recordedAt],
  });
  return rowCount ?? 0;
}

/** The columns that the current and the history table share, quoted, in one order. */
export function sharedColumns(layout: TableLayout): readonly string[] {
  return [...layout.columns.map((column) => column.quoted), ...SYSTEM_COLUMNS.map(({ column }) => column)];
}

/** Beside the shared columns, what only a superseded version has. */
export const SUPERSEDED_COLUMNS = HISTORY_COLUMNS.map(({ column }) => column);

/** I7: the transaction's own id is the place of its changes in the feed. */
export const CHANGE_SEQ = 'pg_current_xact_id()::text::bigint';

interface Statements {
  readonly insert: string;
  readonly upsert: string;
  readonly remove: string;
}

const statements = new WeakMap<TableLayout, Statements>();

function statementsOf(layout: TableLayout): Statements {
  const known = statements.get(layout);
  if (known !== undefined) return known;
  const made = {
    insert: insertSql(layout, { superseded: '', onConflict: 'do nothing' }),
    upsert: insertSql(layout, { superseded: supersededSql(layout), onConflict: replaceSql(layout) }),
    remove: removeWhereSql(layout, 'gone.key = any($1::text[]) and gone.source_id = $2::integer', {
      batchId: '$3',
      recordedAt: '$4',
    }),
  };
  statements.set(layout, made);
  return made;
}

function insertSql(
  layout: TableLayout,
  { superseded, onConflict }: { readonly superseded: string; readonly onConflict: string },
): string {
  const columns = sharedColumns(layout).filter((column) => column !== 'id');
  const arrays = [...layout.columns.map(arrayTypeOf), 'text[]', 'text[]', 'bytea[]', 'jsonb[]'];
  const parameters = arrays.map((type, place) => `$${FIRST_ARRAY + place}::${type}`).join(', ');
  const names = [...layout.columns.map(({ quoted }) => quoted), ...OWN_COLUMNS];
  const values = layout.columns.map(({ quoted, sqlType }) =>
    sqlType === 'text[]' ? `${quoted}::text[]` : quoted,
  );
  return `
    with incoming as (
      select ${names.join(', ')} from unnest(${parameters}) as record (${names.join(', ')})
    )${superseded}
    insert into ${layout.qualified} as current (${columns.join(', ')})
    select ${values.join(', ')},
      key, source_key, $1::integer, $2::bigint, hash, $3::timestamptz, ${CHANGE_SEQ}, extras
    from incoming
    on conflict (key) ${onConflict}`;
}

// Source, batch and moment come first.
const FIRST_ARRAY = 4;

/** Only rows of the same source are replaced, and only by other content. */
function replaceSql(layout: TableLayout): string {
  const replaced = sharedColumns(layout).filter((column) => !['id', 'key', 'source_id'].includes(column));
  return `do update set
      ${replaced.map((column) => `${column} = ${column === 'recorded_at' ? LATER : `excluded.${column}`}`).join(', ')}
    where current.source_id = excluded.source_id and current.hash <> excluded.hash`;
}

// A record's versions follow one another also when the clock was set back.
const LATER = `greatest(excluded.recorded_at, current.recorded_at + interval '1 microsecond')`;
const laterThanCurrent = (recordedAt: string): string =>
  `greatest(${recordedAt}::timestamptz, current.recorded_at + interval '1 microsecond')`;

function supersededSql(layout: TableLayout): string {
  const columns = sharedColumns(layout);
  return `, superseded as (
      insert into ${layout.history} (${[...columns, ...SUPERSEDED_COLUMNS].join(', ')})
      select ${columns.map((column) => `current.${column}`).join(', ')},
        ${laterThanCurrent('$3')}, ${CHANGE_SEQ}, $2::bigint, false
      from incoming join ${layout.qualified} as current on current.key = incoming.key
      where current.source_id = $1::integer and current.hash <> incoming.hash
    )`;
}

/** Moves the rows that meet a condition on `gone` to the history; the parameters of batch and moment are named. */
export function removeWhereSql(
  layout: TableLayout,
  condition: string,
  { batchId, recordedAt }: { readonly batchId: string; readonly recordedAt: string },
): string {
  const columns = sharedColumns(layout);
  return `
    with current as (
      delete from ${layout.qualified} as gone where ${condition}
      returning ${columns.map((column) => `gone.${column}`).join(', ')}
    )
    insert into ${layout.history} (${[...columns, ...SUPERSEDED_COLUMNS].join(', ')})
    select ${columns.join(', ')}, ${laterThanCurrent(recordedAt)}, ${CHANGE_SEQ}, ${batchId}::bigint, true
    from current`;
}
