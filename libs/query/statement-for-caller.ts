import { GraphQLSchema } from 'graphql';
import type { Caller } from '#access/decisions';
import type { DatasetDefinition } from '#dataset';
import type { ReadableRegistry } from '#dataset-runtime';
import { accessPredicate } from './compile/access-predicate.js';
import { constant } from './compile/argument.js';
import { compileFilter } from './compile/compile-filter.js';
import type { Compilation } from './compile/compilation.js';
import { compilationForCaller, valuesOf } from './compile/compilation-for-caller.js';
import { mayNotReadDataset } from './compile/readability.js';
import { Rows, sourceOf } from './compile/rows.js';

export interface StatementOf {
  readonly registry: ReadableRegistry;
  readonly caller: Caller;
  readonly provinceCode: string;
  /** The moment whose state all of the statement reads; null reads the present and never touches history. */
  readonly asOf: string | null;
}

export interface SummedRowsOf {
  readonly dataset: string;
  /** `{ status: { eq: "resolved" } }`, checked with `faultOfFilter`. */
  readonly filter: Readonly<Record<string, unknown>>;
}

/** Rows of one dataset, to be counted and added up. */
export interface SummedRows {
  readonly definition: DatasetDefinition;
  /** Goes after `from`. */
  readonly from: string;
  /** Goes after `where`. */
  readonly where: string;
  /** The column of a field, under the alias of `from`. */
  column(field: string): string;
  /** Set where the caller may know only sums over at least so many people, told apart by `person` (null: by record). */
  readonly people: { readonly min: number; readonly person: string | null } | null;
}

/**
 * One statement over several datasets, for sums that the hub writes itself: the caller's rights and the filter compiler hold in it
 * as in every query, and every value travels beside the SQL.
 */
export class StatementForCaller {
  readonly #compilation: Compilation;

  constructor(private readonly of: StatementOf) {
    // Only selection sets look types up, and a sum has none.
    this.#compilation = compilationForCaller({ ...of, schema: new GraphQLSchema({}) });
  }

  rows({ dataset: name, filter }: SummedRowsOf): SummedRows {
    const { registry, asOf } = this.of;
    const dataset = registry.get(name);
    const { definition } = dataset;
    const access = this.#compilation.input.accessOf(name);
    const min = access.kind === 'none' ? definition.publicAggregateMin : undefined;
    // Two moments around one change differ by that one person.
    if (access.kind === 'none' && (min === undefined || asOf !== null)) throw mayNotReadDataset(definition);
    const rows = new Rows(dataset, this.#compilation.alias('r'), {
      access: min === undefined ? access : { kind: 'all', personal: false },
      asOf: asOf === null ? undefined : constant(asOf),
      isPast: asOf !== null,
      times: 1,
    });
    const from = sourceOf(this.#compilation, rows);
    const condition = compileFilter(this.#compilation, rows, constant(filter), {
      dimensionsOnly: min !== undefined,
    });
    const conditions = [
      ...accessPredicate(this.#compilation, rows),
      ...(condition === undefined ? [] : [condition]),
    ];
    const { publicAggregateOf: person } = definition;
    return {
      definition,
      from,
      where: conditions.length === 0 ? 'true' : conditions.join(' and '),
      column: (field) => rows.field(field),
      people: min === undefined ? null : { min, person: person === undefined ? null : rows.field(person) },
    };
  }

  bind(sqlType: string, value: unknown): string {
    return this.#compilation.parameters.bind(sqlType, () => value);
  }

  get values(): readonly unknown[] {
    return valuesOf(this.#compilation);
  }
}
