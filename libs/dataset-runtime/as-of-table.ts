/** A dataset's table as it was recorded at a moment; without one, as it is now and without a look at the history. */
export interface AsOfTable {
  /** `planning.plans`; its history stands beside it. */
  readonly table: string;
  readonly columns: readonly string[];
  /** The parameter that holds the moment, `$3`; null: now. */
  readonly asOf: string | null;
  /** What is known of the key of all versions that are asked for, as conditions over the column it is given. */
  readonly pastKeys?: readonly ((key: string) => string)[];
}

/**
 * Goes where a table name goes: `from ${tableAsOf(…)} as plan`. Versions are valid in [recorded_at, superseded_at), so at any
 * moment a record has at most one. Fails where the history no longer reaches back to the moment.
 *
 * Current records are read by any index of theirs, because PostgreSQL takes a branch without conditions of its own into the query around
 * it. The history has two ways in, by when a version ended and by its key, and `offset 0` keeps the query around it from choosing:
 * for the first page in the order of the key it would walk through all versions there ever were, to find the few of the moment.
 */
export function tableAsOf({ table, columns, asOf, pastKeys = [] }: AsOfTable): string {
  if (asOf === null) return table;
  const read = columns.includes('recorded_at') ? columns : [...columns, 'recorded_at'];
  const ofPast = ['h.recorded_at <= ', 'h.superseded_at > '].map((bound) => `${bound}${asOf}`);
  const conditions = [...ofPast, ...pastKeys.map((condition) => condition('h.key'))];
  return `(
    select ${under('v', columns)} from (
      select ${under('c', read)} from ${table} c
      union all
      (select ${under('h', read)} from ${table}_history h where ${conditions.join(' and ')} offset 0)
    ) v where v.recorded_at <= ${asOf} and ${historyReaches(table, asOf)}
  )`;
}

/** After an alias a column may be called like a word of SQL (`group`); alone it may not. */
function under(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

/**
 * A condition that fails with HISTORY_REMOVED instead of letting a past moment be answered from what is left of it. A subquery of its own,
 * so that it is looked at once and not for each row.
 */
export function historyReaches(dataset: string, moment: string): string {
  return `(select hub.require_history('${dataset}', ${moment}))`;
}
