import type { ReadAccess } from '#access';
import { tableAsOf, type ReadableDataset } from '#dataset-runtime';
import { columnOf, type DatasetDefinition } from '#dataset';
import type { Argument } from './argument.js';
import type { Compilation } from './compilation.js';

/** Rows of one dataset in a statement, under an alias; remembers which columns are asked of them. */
export class Rows {
  readonly #used = new Set<string>();
  readonly #pastKeys: ((key: string) => string)[] = [];

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

  /** Says what is known of the key of past versions, before the rows are put into a statement. */
  findPast(condition: (key: string) => string): void {
    this.#pastKeys.push(condition);
  }

  get pastKeys(): readonly ((key: string) => string)[] {
    return this.#pastKeys;
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

/** The table, or its state at a moment. Comes after the conditions over the rows, which say how the past is found. */
export function sourceOf(compilation: Compilation, rows: Rows): string {
  const { layout, definition } = rows.dataset;
  const { asOf } = rows.reading;
  if (asOf === undefined) return `${layout.qualified} ${rows.alias}`;
  const moment = compilation.parameters.bind('timestamptz', ({ variables }) => asOf.read(variables));
  const { pastKeys } = rows;
  return `${tableAsOf({ table: layout.qualified, columns: columnNames(definition), asOf: moment, pastKeys })} ${rows.alias}`;
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

function columnsAs(alias: string, definition: DatasetDefinition): string {
  return columnNames(definition)
    .map((column) => `${alias}.${column}`)
    .join(', ');
}

function columnNames(definition: DatasetDefinition): readonly string[] {
  return [...SYSTEM_COLUMNS, ...Object.keys(definition.fields).map(columnOf)];
}

const SYSTEM_COLUMNS = ['id', 'key', 'source_key', 'source_id', 'batch_id', 'hash', 'recorded_at', 'extras'];
