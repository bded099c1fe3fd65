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
 * moment a record has at most one.
 */
export function tableAsOf({ table, columns, asOf }: AsOfTable): string {
  if (asOf === null) return table;
  const names = columns.join(', ');
  return `(
    select ${names} from ${table} where recorded_at <= ${asOf}
    union all
    select ${names} from ${table}_history where recorded_at <= ${asOf} and superseded_at > ${asOf}
  )`;
}
