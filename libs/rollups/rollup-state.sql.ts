import type { Queryable, Tx } from '#core/database';
import type { RegisteredRollup } from '#dataset-runtime';

/** How far a rollup goes. */
export interface RollupState {
  readonly name: string;
  /** When it was last built from all records; null: never. */
  readonly builtAt: string | null;
  /** When a transaction last changed it, and that transaction's place in the change feed. */
  readonly changedAt: string | null;
  readonly changeSeq: string | null;
}

export async function readRollupStates(
  db: Queryable,
  names: readonly string[],
): Promise<readonly RollupState[]> {
  const { rows } = await db.query<RollupState>(
    `select name, built_at as "builtAt", changed_at as "changedAt", change_seq::text as "changeSeq"
     from hub.rollups where name = any($1::text[]) order by name limit $2`,
    [names, names.length],
  );
  return rows;
}

/** The watermark moves with the records, in their transaction. */
export async function noteChanges(tx: Tx, rollups: readonly RegisteredRollup[]): Promise<void> {
  await tx.query({
    name: 'rollup-note-changes',
    text: `insert into hub.rollups as state (name, fingerprint, changed_at, change_seq)
      select name, fingerprint, clock_timestamp(), pg_current_xact_id()::text::bigint
      from unnest($1::text[], $2::text[]) as changed (name, fingerprint) order by name
      on conflict (name) do update set changed_at = excluded.changed_at, change_seq = excluded.change_seq`,
    values: [rollups.map(({ definition }) => definition.name), rollups.map(({ fingerprint }) => fingerprint)],
  });
}

export async function noteBuilt(tx: Tx, { definition, fingerprint }: RegisteredRollup): Promise<void> {
  await tx.query(
    `insert into hub.rollups (name, fingerprint, built_at) values ($1, $2, clock_timestamp())
     on conflict (name) do update set fingerprint = excluded.fingerprint, built_at = excluded.built_at`,
    [definition.name, fingerprint],
  );
}

/** Which rollups were never built, or were built by another definition. */
export async function unbuiltRollups(
  db: Queryable,
  rollups: readonly RegisteredRollup[],
): Promise<readonly RegisteredRollup[]> {
  const { rows } = await db.query<{ name: string; fingerprint: string }>(
    `select name, fingerprint from hub.rollups where built_at is not null and name = any($1::text[])
     order by name limit $2`,
    [rollups.map(({ definition }) => definition.name), rollups.length],
  );
  const built = new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
  return rollups.filter(({ definition, fingerprint }) => built.get(definition.name) !== fingerprint);
}
