/** A dataset's table as it was recorded at a moment; without one, as it is now and without a look at the history. */
export interface AsOfTable {
  /** `planning.plans`; its history stands beside it. */
  readonly table: string;
  readonly columns: readonly string[];
  /** The parameter that holds the moment, `$3`; null: now. */
  readonly asOf: string | null;
}

/**
 * Goes where a table name goes: `from ${tableAsOf(…)} as plan`. Versions are valid in [recorded_at, superseded_at), so at any
 * moment a record has at most one. Fails where the history no longer reaches back to the moment.
 */
export function tableAsOf({ table, columns, asOf }: AsOfTable): string {
  if (asOf === null) return table;
  const names = columns.join(', ');
  const guard = historyReaches(table, asOf);
  return `(
    select ${names} from ${table} where recorded_at <= ${asOf} and ${guard}
    union all
    select ${names} from ${table}_history where recorded_at <= ${asOf} and superseded_at > ${asOf} and ${guard}
  )`;
}

/**
 * A condition that fails with HISTORY_REMOVED instead of letting a past moment be answered from what is left of it. A subquery of its own,
 * so that it is looked at once and not for each row.
 */
export function historyReaches(dataset: string, moment: string): string {
  return `(select hub.require_history('${dataset}', ${moment}))`;
}
