import { GraphQLSchema } from 'graphql';
import type { Caller, ReadAccess } from '#access/decisions';
import { publicDimensions, type DatasetDefinition } from '#dataset';
import type { ReadableDataset, ReadableRegistry } from '#dataset-runtime';
import { accessPredicate } from './compile/access-predicate.js';
import { constant } from './compile/argument.js';
import { compileFilter } from './compile/compile-filter.js';
import type { Compilation } from './compile/compilation.js';
import { compilationForCaller, valuesOf } from './compile/compilation-for-caller.js';
import { PEOPLE, publicTableSql, recodeSql } from './compile/public-table.js';
import { mayNotReadDataset } from './compile/readability.js';
import { Rows, sourceOf, type Reading } from './compile/rows.js';

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
  /** True: the rows are only there to count the people in them, and nothing that is told of people may be asked. */
  readonly isHeadcount?: boolean;
}

/** Rows of one dataset, to be counted and added up. */
export interface SummedRows {
  readonly definition: DatasetDefinition;
  /** Goes after `from`. */
  readonly from: string;
  /** Goes after `where`. */
  readonly where: string;
  /** The column of a field or of a recode of the dataset, under the alias of `from`. */
  column(name: string): string;
  /** Set where the caller may not see the records: what a row then stands for. */
  readonly people: PeopleOf | null;
}

/**
 * `counts`: each row is a count of the public table, how many people is in `column`, and sums of it may be told. `persons`: each row is
 * a record of whoever is in `column`; only how many there are may be told, from `min` on and rounded to multiples of it.
 */
export interface PeopleOf {
  readonly kind: 'counts' | 'persons';
  readonly column: string;
  readonly min: number;
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

  rows({ dataset: name, filter, isHeadcount = false }: SummedRowsOf): SummedRows {
    const dataset = this.of.registry.get(name);
    const access = this.#compilation.input.accessOf(name);
    const rows = new Rows(dataset, this.#compilation.alias('r'), this.#readingFor(dataset, access));
    if (access.kind === 'none') return this.#publicRows(rows, { filter, isHeadcount });
    const condition = compileFilter(this.#compilation, rows, constant(filter));
    return {
      definition: dataset.definition,
      from: sourceOf(this.#compilation, rows),
      where: whereOf([...accessPredicate(this.#compilation, rows), condition]),
      column: (column) => columnIn(rows, column),
      people: null,
    };
  }

  /** The field that tells people apart, in a dataset about people. */
  personOf(dataset: string): string | undefined {
    return this.of.registry.get(dataset).definition.publicAggregate?.person;
  }

  #readingFor({ definition }: ReadableDataset, access: ReadAccess): Reading {
    const { asOf } = this.of;
    const reading = { asOf: asOf === null ? undefined : constant(asOf), isPast: asOf !== null, times: 1 };
    if (access.kind !== 'none') return { ...reading, access };
    // Two moments around one change differ by that one person.
    if (definition.publicAggregate === undefined || asOf !== null) throw mayNotReadDataset(definition);
    return { ...reading, access: { kind: 'all', personal: false } };
  }

  #publicRows(rows: Rows, { filter, isHeadcount }: Omit<Required<SummedRowsOf>, 'dataset'>): SummedRows {
    const { dataset, alias } = rows;
    const { definition } = dataset;
    const declared = definition.publicAggregate;
    if (declared === undefined) throw mayNotReadDataset(definition);
    const { min, person, group, within, recodes = [] } = declared;
    const only = isHeadcount ? [group, ...within] : publicDimensions(declared);
    const readable = isHeadcount ? only : [...only, ...recodes.map(({ name }) => name)];
    return {
      definition,
      from: isHeadcount
        ? sourceOf(this.#compilation, rows)
        : `(${publicTableSql(dataset, declared)}) ${alias}`,
      where: whereOf([compileFilter(this.#compilation, rows, constant(filter), { only })]),
      column: (name) => {
        if (!readable.includes(name)) throw mayNotReadDataset(definition);
        return rows.field(name);
      },
      people: isHeadcount
        ? { kind: 'persons', column: rows.field(person), min }
        : { kind: 'counts', column: `${alias}.${PEOPLE}`, min },
    };
  }

  bind(sqlType: string, value: unknown): string {
    return this.#compilation.parameters.bind(sqlType, () => value);
  }

  get values(): readonly unknown[] {
    return valuesOf(this.#compilation);
  }
}

function whereOf(conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? 'true' : given.join(' and ');
}

/** A column, or a recode worked out from columns. */
function columnIn(rows: Rows, name: string): string {
  const { publicAggregate } = rows.dataset.definition;
  const recode = publicAggregate?.recodes?.find((candidate) => candidate.name === name);
  return recode === undefined ? rows.field(name) : recodeSql(recode, (field) => rows.field(field));
}
