import type { Tx } from '#core/database';
import { HISTORY_COLUMNS, SYSTEM_COLUMNS, type RegisteredDataset } from '#dataset-runtime';
import { keyOf, type AnyRecord } from '#dataset';

const SEQUENCE = 'pg_current_xact_id()::text::bigint';

/** Writes a record as ingest does: the version before goes to the history, under the id of the transaction. */
export async function upsert(tx: Tx, dataset: RegisteredDataset, record: AnyRecord): Promise<void> {
  const { layout, definition } = dataset;
  const key = keyOf(definition, record);
  await moveToHistory(tx, dataset, key, false);
  const fields = layout.columns.map(({ quoted }) => quoted);
  const values = layout.columns.map(({ field }) => record[field] ?? null);
  const others = {
    source_key: null,
    source_id: 1,
    batch_id: 7,
    hash: Buffer.alloc(16, 1),
    extras: { catatan: 'contoh' },
  };
  const columns = [...fields, ...Object.keys(others)];
  const { rows } = await tx.query<{ id: string }>(
    `select id from ${layout.qualified} where key = $1 limit 1`,
    [key],
  );
  const [found] = rows;
  const parameters = [...values, ...Object.values(others)];
  if (found === undefined) {
    await tx.query(
      `insert into ${layout.qualified} (key, recorded_at, change_seq, ${columns.join(', ')})
       values ($1, clock_timestamp(), ${SEQUENCE}, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [key, ...parameters],
    );
    return;
  }
  await tx.query(
    `update ${layout.qualified} set recorded_at = greatest(clock_timestamp(), recorded_at + interval '1 microsecond'),
       change_seq = ${SEQUENCE}, ${columns.map((column, at) => `${column} = $${at + 2}`).join(', ')} where key = $1`,
    [key, ...parameters],
  );
}

/** Deletes a record as ingest does. */
export async function remove(tx: Tx, dataset: RegisteredDataset, record: AnyRecord): Promise<void> {
  const key = keyOf(dataset.definition, record);
  await moveToHistory(tx, dataset, key, true);
  await tx.query(`delete from ${dataset.layout.qualified} where key = $1`, [key]);
}

async function moveToHistory(
  tx: Tx,
  { layout }: RegisteredDataset,
  key: string,
  isDeleted: boolean,
): Promise<void> {
  const shared = [
    ...layout.columns.map(({ quoted }) => quoted),
    ...SYSTEM_COLUMNS.map(({ column }) => column),
  ];
  const own = HISTORY_COLUMNS.map(({ column }) => column);
  await tx.query(
    `insert into ${layout.history} (${[...shared, ...own].join(', ')})
     select ${shared.join(', ')}, greatest(clock_timestamp(), recorded_at + interval '1 microsecond'), ${SEQUENCE}, 7, $2
     from ${layout.qualified} where key = $1`,
    [key, isDeleted],
  );
}
