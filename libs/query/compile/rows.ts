import type { ReadAccess } from '#access';
import { historyReaches, type ReadableDataset } from '#dataset-runtime';
import { columnOf, type DatasetDefinition } from '#dataset';
import type { Argument } from './argument.js';
import type { Compilation } from './compilation.js';

/** Rows of one dataset in a statement, under an alias; remembers which columns are asked of them. */
export class Rows {
  readonly #used = new Set<string>();

  constructor(
    readonly dataset: ReadableDataset,
    readonly alias: string,
    readonly reading: Reading,
  ) {}

  column(name: string): string {
    this.#used.add(name);
    return `${this.alias}.${name}`;
  }

  field(name: string): string {
    return this.column(columnOf(name));
  }

  /** The column names that were used, in the order of their first use. */
  get used(): readonly string[] {
    return [...this.#used];
  }

  /** The same rows under another alias: inside and outside of a page. */
  under(alias: string): Rows {
    return new Rows(this.dataset, alias, this.reading);
  }
}

/** Under which conditions rows are read. */
export interface Reading {
  readonly access: ReadAccess;
  /** The moment whose state is read; undefined reads the present and never touches history. */
  readonly asOf: Argument | undefined;
  /** True for versions that may have been superseded: what is hidden today stays hidden in them. */
  readonly isPast: boolean;
  /** How many records the answer may hold here, for the estimate. */
  readonly times: number;
}

/** The table, or its state at a moment: current records from before it, and versions whose interval holds it. */
export function sourceOf(compilation: Compilation, rows: Rows): string {
  const { layout, definition } = rows.dataset;
  const { asOf } = rows.reading;
  if (asOf === undefined) return `${layout.qualified} ${rows.alias}`;
  const moment = compilation.parameters.bind('timestamptz', ({ variables }) => asOf.read(variables));
  const guard = historyReaches(definition.name, moment);
  return `(select ${columnsAs('c', definition)} from ${layout.qualified} c where c.recorded_at <= ${moment} and ${guard}
    union all
    select ${columnsAs('h', definition)} from ${layout.history} h where h.recorded_at <= ${moment} and h.superseded_at > ${moment}
      and ${guard}) ${rows.alias}`;
}

/** Every version of the record with this key, the current one included. */
export function versionsOf(rows: Rows, key: string): string {
  const { layout, definition } = rows.dataset;
  return `(select ${columnsAs('c', definition)}, null::timestamptz as superseded_at, false as is_deleted
      from ${layout.qualified} c where c.key = ${key}
    union all
    select ${columnsAs('h', definition)}, h.superseded_at, h.is_deleted
      from ${layout.history} h where h.key = ${key}) ${rows.alias}`;
}

/** After an alias a column may be called like a word of SQL (`group`); alone it may not. */
export function columnsAs(alias: string, definition: DatasetDefinition): string {
  const columns = [...SYSTEM_COLUMNS, ...Object.keys(definition.fields).map(columnOf)];
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

const SYSTEM_COLUMNS = ['id', 'key', 'source_key', 'source_id', 'batch_id', 'hash', 'recorded_at', 'extras'];
