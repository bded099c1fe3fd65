import { getNamedType, type GraphQLObjectType } from 'graphql';
import { AGGREGATE_GROUPS_MAX } from '#core/limits';
import {
  columnOf,
  isDimension,
  isMeasure,
  publicDimensions,
  type Field,
  type PublicAggregate,
} from '#dataset';
import { roleOf, SUMMARIES, type Summary } from '#dataset-runtime';
import { accessPredicate } from './access-predicate.js';
import type { Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { compileFilter } from './compile-filter.js';
import { compileLink } from './compile-links.js';
import { readingOf, type ListRequest } from './compile-list.js';
import { ObjectSql } from './object-sql.js';
import { PEOPLE, publicTableSql } from './public-table.js';
import { fieldOf, mayNotRead, mayNotReadDataset } from './readability.js';
import { Rows, sourceOf, type Reading } from './rows.js';
import { selectedFields, type SelectedField } from './selection.js';
import { outputSql } from './value-sql.js';

/** The groups of a dataset as a JSON list; NULL when there are more than an answer may hold. */
export function compileAggregate(compilation: Compilation, request: ListRequest): string {
  const { from, row } = new AggregateSql(compilation, request).compile();
  const line = compilation.alias('n');
  return `(select case when count(*) <= ${AGGREGATE_GROUPS_MAX} then coalesce(json_agg(row_to_json(${line})), '[]'::json) end
    from ${from} cross join lateral (select ${row.columns}) ${line})`;
}

/** The summary of all records of a list, as one object; null when the caller may not see any. */
export function compileAggregateRow(compilation: Compilation, request: ListRequest): string {
  const { definition } = request.dataset;
  if (request.inherited.access.kind === 'none' && definition.publicAggregate === undefined)
    return 'null::json';
  const { from, row } = new AggregateSql(compilation, request).compile();
  return row.toJson(`from ${from}`);
}

// A summary reads every row of its filter; below a record only those that belong to it.
const AGGREGATE_COST = 100;
const NESTED_AGGREGATE_COST = 10;

class AggregateSql {
  readonly #args: Readonly<Record<string, Argument | undefined>>;
  readonly #reading: Reading;
  /** Set where the caller may not read the records, but what is told of them to everybody. */
  readonly #public: PublicAggregate | undefined;
  readonly #source: Rows;
  readonly #groups: Rows;
  readonly #summaries = new Map<string, string>();

  constructor(
    private readonly compilation: Compilation,
    private readonly request: ListRequest,
  ) {
    const { definition } = request.dataset;
    const { args, reading } = readingOf(compilation, request);
    this.#args = args;
    if (reading.access.kind !== 'none') this.#reading = reading;
    else {
      if (definition.publicAggregate === undefined) throw mayNotReadDataset(definition);
      // Two moments around one change differ by that one person.
      if (reading.asOf !== undefined) throw mayNotReadDataset(definition);
      this.#public = definition.publicAggregate;
      this.#reading = { ...reading, access: { kind: 'all', personal: false } };
    }
    this.#source = new Rows(request.dataset, compilation.alias('s'), this.#reading);
    this.#groups = new Rows(request.dataset, compilation.alias('g'), this.#reading);
    compilation.spend(reading.times === 1 ? AGGREGATE_COST : NESTED_AGGREGATE_COST * reading.times);
  }

  compile(): { readonly from: string; readonly row: ObjectSql } {
    const groupBy = this.#groupBy();
    const row = this.#row(groupBy);
    const { alias } = this.#groups;
    if (this.#public !== undefined)
      return { from: `(${this.#publicSql(groupBy, this.#public)}) ${alias}`, row };
    const source = this.#source;
    const keys = groupBy.map((name) => source.field(name));
    const columns = [
      ...keys,
      'count(*)::int as count',
      ...[...this.#summaries].map(([as, sql]) => `${sql} as ${as}`),
    ];
    const conditions = this.#conditions(source);
    const sql = [
      `select ${columns.join(', ')} from ${sourceOf(this.compilation, source)}`,
      ...(conditions.length === 0 ? [] : [`where ${conditions.join(' and ')}`]),
      ...(keys.length === 0 ? [] : [`group by ${keys.join(', ')}`]),
      ...(keys.length === 0 ? [] : [`order by ${keys.join(', ')}`]),
      `limit ${AGGREGATE_GROUPS_MAX + 1}`,
    ];
    return { from: `(${sql.join(' ')}) ${alias}`, row };
  }

  #groupBy(): readonly string[] {
    const { definition } = this.request.dataset;
    const given = this.#args['groupBy']?.value;
    const names = [...new Set(Array.isArray(given) ? (given as readonly string[]) : [])];
    for (const name of names) {
      if (!isDimension(fieldOf(definition, name))) throw mayNotRead(definition, name);
    }
    return names;
  }

  /** Sums over the table of what everybody may know: filters and groups choose among its counts and make no others. */
  #publicSql(groupBy: readonly string[], declared: PublicAggregate): string {
    const { dataset } = this.request;
    const rows = new Rows(dataset, this.compilation.alias('p'), this.#reading);
    const keys = groupBy.map((name) => rows.field(name));
    const conditions = this.#conditions(rows);
    const known = publicDimensions(declared).map(columnOf);
    if (rows.used.some((column) => !known.includes(column))) throw mayNotReadDataset(dataset.definition);
    // Below a record it is made once for all of them; at the top a filter by period reads that period only.
    const once = this.#reading.times === 1 ? 'not materialized' : 'materialized';
    const people = `sum(${rows.alias}.${PEOPLE})`;
    return [
      `with told as ${once} (${publicTableSql(dataset, declared)})`,
      `select ${[...keys, `${people}::int as count`].join(', ')} from told ${rows.alias}`,
      ...(conditions.length === 0 ? [] : [`where ${conditions.join(' and ')}`]),
      ...(keys.length === 0 ? [] : [`group by ${keys.join(', ')}`]),
      `having ${people} > 0`,
      ...(keys.length === 0 ? [] : [`order by ${keys.join(', ')}`]),
      `limit ${AGGREGATE_GROUPS_MAX + 1}`,
    ].join(' ');
  }

  #conditions(rows: Rows): readonly string[] {
    const filter = compileFilter(this.compilation, rows, this.#args['filter'], {
      only: this.#public === undefined ? undefined : publicDimensions(this.#public),
    });
    return [
      ...this.request.join(rows),
      ...accessPredicate(this.compilation, rows),
      ...(filter === undefined ? [] : [filter]),
    ];
  }

  #row(groupBy: readonly string[]): ObjectSql {
    const type = getNamedType(this.request.field.definition?.type) as GraphQLObjectType;
    const row = new ObjectSql(this.compilation);
    for (const member of selectedFields(this.compilation, type, this.request.field.nodes)) {
      this.#addMember(row, member, type, groupBy);
    }
    // A select list may not be empty where the rows are counted.
    if (row.isEmpty) row.hidden('no members', 'null::text');
    return row;
  }

  #addMember(
    row: ObjectSql,
    member: SelectedField,
    type: GraphQLObjectType,
    groupBy: readonly string[],
  ): void {
    if (member.definition === undefined) return row.typeName(member, type.name);
    if (member.name === 'count') return row.value(member, this.#groups.column('count'));
    const role = roleOf(member.definition);
    if (role?.kind === 'column') {
      const field = fieldOf(this.request.dataset.definition, role.field);
      const isGrouped = groupBy.includes(role.field);
      return row.value(member, isGrouped ? outputSql(field, this.#groups.field(role.field)) : 'null::text');
    }
    if (role?.kind === 'link') {
      const isGrouped = role.link.on.every(([from]) => groupBy.includes(from));
      const sql = isGrouped ? compileLink(this.compilation, this.#groups, role.link, member) : 'null::json';
      return row.part(member, sql);
    }
    const summary = SUMMARIES.find((name) => name === member.name);
    if (summary === undefined) throw new Error(`${type.name} has no member ${member.name}`);
    row.part(member, this.#measures(summary, member));
  }

  #measures(summary: Summary, member: SelectedField): string {
    const { definition } = this.request.dataset;
    const type = getNamedType(member.definition?.type) as GraphQLObjectType;
    const object = new ObjectSql(this.compilation);
    for (const measure of selectedFields(this.compilation, type, member.nodes)) {
      if (measure.definition === undefined) {
        object.typeName(measure, type.name);
        continue;
      }
      const field = fieldOf(definition, measure.name);
      if (this.#public !== undefined || !isMeasure(field)) {
        this.compilation.masked.add(`${definition.name}.${measure.name}`);
        object.value(measure, 'null::text');
        continue;
      }
      const alias = `${summary}_${columnOf(measure.name)}`;
      this.#summaries.set(alias, `${summary}(${this.#source.field(measure.name)})`);
      object.value(measure, summarySql(field, summary, this.#groups.column(alias)));
    }
    return object.toJson();
  }
}

/** Exact decimals as text: rupiah with two decimals, anything else without trailing zeros; averages rounded to what the type can hold. */
function summarySql(field: Field, summary: Summary, column: string): string {
  if (field.type === 'money') return summary === 'avg' ? `round(${column}, 2)::text` : `${column}::text`;
  if (summary === 'avg') return `trim_scale(round(${column}, 8))::text`;
  return field.type === 'integer' ? `${column}::text` : `trim_scale(${column})::text`;
}
