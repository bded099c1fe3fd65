import { MEASURE_ORGANIZATIONS_MAX, ORGANIZATION_LEVELS_MAX } from '#core/limits';
import type { DatasetDefinition } from '#dataset';
import type { StatementForCaller, SummedRows } from '#query';
import { budgetInForceSql, isInForceSql } from './budget-in-force.js';
import type { Filter, Term } from './measure-definition.js';

export interface SideOf {
  readonly term: Term;
  readonly filter: Filter;
  /** The organization field; null: the records are of nobody in particular. */
  readonly organizationField: string | null;
  readonly percentile: string | null;
}

/** One row of the answer: an organization with all below it, or everybody. */
export interface MeasureRow {
  /** Empty: everybody, each record once. */
  readonly organizationCode: string;
  readonly numerator: string | null;
  readonly numeratorCount: number;
  readonly numeratorIsHidden: boolean;
  readonly denominator: string | null;
  readonly denominatorCount: number;
  readonly denominatorIsHidden: boolean;
}

/**
 * A measure over all organizations in one statement. A record of a unit counts for the unit and for every organization above it; the
 * row of everybody counts it once. Medians and percentiles are interpolated in double precision; all else is exact.
 */
export function compileMeasure(
  statement: StatementForCaller,
  sides: readonly [SideOf, ...SideOf[]],
  asOf: string | null,
): string {
  const [numerator, denominator] = sides;
  const parts = [
    organizationsSql(statement),
    ...(sides.some(isInForce) ? [budgetInForceSql(statement, asOf)] : []),
    sideSql(statement, 'numerator', numerator),
  ];
  if (denominator !== undefined) parts.push(sideSql(statement, 'denominator', denominator));
  const other =
    denominator === undefined
      ? `(select '' as organization, null::numeric as value, 0 as records, false as is_hidden where false)`
      : 'denominator';
  return `with recursive ${parts.join(',\n')}
    select organization as "organizationCode",
      trim_scale(n.value)::text as numerator, coalesce(n.records, 0) as "numeratorCount",
      coalesce(n.is_hidden, false) as "numeratorIsHidden",
      trim_scale(d.value)::text as denominator, coalesce(d.records, 0) as "denominatorCount",
      coalesce(d.is_hidden, false) as "denominatorIsHidden"
    from numerator n
    full join ${other} d using (organization)
    order by organization
    limit ${MEASURE_ORGANIZATIONS_MAX + 1}`;
}

/** Each organization beside itself and all those above it. */
function organizationsSql(statement: StatementForCaller): string {
  const [own, below] = [1, 2].map(() => statement.rows({ dataset: 'reference.organizations', filter: {} }));
  if (own === undefined || below === undefined) throw new Error('two row sets were asked for');
  return `counted_for(code, organization, depth) as (
      select ${own.column('code')}, ${own.column('code')}, 0 from ${own.from} where ${own.where}
      union all
      select ${below.column('code')}, above.organization, above.depth + 1
      from counted_for above
      join ${below.from} on ${below.column('parentCode')} = above.code
      where ${below.where} and above.depth < ${ORGANIZATION_LEVELS_MAX}
    )`;
}

function sideSql(statement: StatementForCaller, name: string, side: SideOf): string {
  const rows = statement.rows({ dataset: side.term.dataset, filter: side.filter });
  const organization = side.organizationField === null ? 'null::text' : rows.column(side.organizationField);
  const columns = [
    `${organization} as code`,
    `${valueSql(rows, side.term)} as value`,
    ...(rows.people?.person == null ? [] : [`${rows.people.person} as person`]),
  ];
  const where = isInForce(side) ? `${rows.where} and ${isInForceSql(rows)}` : rows.where;
  const { value, isHidden } = aggregateSql(statement, rows, side);
  const summary = `${value} as value, count(*)::int as records, ${isHidden} as is_hidden`;
  return `${name}_record as materialized (
      select ${distinctSql(rows, side.term)}${columns.join(', ')} from ${rows.from} where ${where}${orderSql(rows, side.term)}
    ),
    ${name} as (
      select counted_for.organization, ${summary}
      from ${name}_record record join counted_for on counted_for.code = record.code
      group by counted_for.organization
      union all
      select '', ${summary} from ${name}_record record
    )`;
}

export function isInForce({ term }: SideOf): boolean {
  return term.span === 'budget_in_force';
}

function valueSql(rows: SummedRows, { field, clock }: Term): string {
  if (field !== null) return rows.column(field);
  if (clock === null) return 'null::numeric';
  return `extract(epoch from ${rows.column(clock.end)} - ${rows.column(clock.start)}) / 3600`;
}

/** Of cumulative figures the latest of each line counts: one per combination of the other key fields. */
function distinctSql(rows: SummedRows, { latestField }: Term): string {
  return latestField === null ? '' : `distinct on (${lineOf(rows, latestField).join(', ')}) `;
}

function orderSql(rows: SummedRows, { latestField }: Term): string {
  if (latestField === null) return '';
  return ` order by ${[...lineOf(rows, latestField), `${rows.column(latestField)} desc`].join(', ')}`;
}

function lineOf(rows: SummedRows, latestField: string): readonly string[] {
  return rows.definition.key.filter((name) => name !== latestField).map((name) => rows.column(name));
}

function aggregateSql(
  statement: StatementForCaller,
  rows: SummedRows,
  { term, percentile }: SideOf,
): { readonly value: string; readonly isHidden: string } {
  const sum = plainAggregateSql(statement, term, percentile);
  if (rows.people === null) return { value: sum, isHidden: 'false' };
  const people = rows.people.person === null ? 'count(*)' : 'count(distinct record.person)';
  // The least, the greatest and the middle of a group are the values of single people.
  if (VALUES_OF_SINGLES.has(term.aggregate)) return { value: 'null::numeric', isHidden: 'true' };
  const isShown = `${people} >= ${rows.people.min}`;
  return { value: `case when ${isShown} then ${sum} end`, isHidden: `not (${isShown})` };
}

function plainAggregateSql(
  statement: StatementForCaller,
  { aggregate }: Term,
  percentile: string | null,
): string {
  switch (aggregate) {
    case 'count':
      return 'count(*)::numeric';
    case 'count_distinct':
      return 'count(distinct record.value)::numeric';
    case 'sum':
      return 'sum(record.value)::numeric';
    case 'average':
      return 'avg(record.value)::numeric';
    case 'minimum':
      return 'min(record.value)::numeric';
    case 'maximum':
      return 'max(record.value)::numeric';
    case 'median':
      return quantileSql('0.5');
    case 'percentile':
      return quantileSql(statement.bind('float8', percentile ?? '0.5'));
  }
}

const VALUES_OF_SINGLES: ReadonlySet<string> = new Set(['minimum', 'maximum', 'median', 'percentile']);

function quantileSql(fraction: string): string {
  return `(percentile_cont(${fraction}) within group (order by record.value::float8))::numeric`;
}

/** The field that says whose a record is, unless the measure names another. */
export function organizationFieldOf(dataset: DatasetDefinition, named: string | null): string | null {
  const field = named ?? dataset.scope?.organization;
  return field !== undefined && field in dataset.fields ? field : null;
}

export function regionFieldOf(dataset: DatasetDefinition, named: string | null): string | null {
  const field = named ?? dataset.scope?.region;
  return field !== undefined && field in dataset.fields ? field : null;
}
