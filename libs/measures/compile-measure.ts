import { MEASURE_ORGANIZATIONS_MAX, ORGANIZATION_LEVELS_MAX, SHARE_OF_PEOPLE_LOTS_MIN } from '#core/limits';
import type { DatasetDefinition } from '#dataset';
import type { PeopleOf, StatementForCaller, SummedRows } from '#query';
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
  const counted = sideSql(statement, 'numerator', numerator);
  const parts = [
    organizationsSql(statement),
    ...(sides.some(isInForce) ? [budgetInForceSql(statement, asOf)] : []),
    counted.sql,
  ];
  if (denominator !== undefined) parts.push(sideSql(statement, 'denominator', denominator).sql);
  // None of those in the denominator is a zero; where the numerator is no part of it, nobody knows why nothing is told.
  const isPart = denominator !== undefined && isSameRows(numerator, denominator);
  const isUnknown = counted.isOfPeople && !isPart;
  const numeratorIsHidden = isPart && counted.isSummed ? 'false' : `coalesce(n.is_hidden, ${isUnknown})`;
  const other =
    denominator === undefined
      ? `(select '' as organization, null::numeric as value, 0 as records, false as is_hidden where false)`
      : 'denominator';
  return `with recursive ${parts.join(',\n')}
    select organization as "organizationCode",
      trim_scale(n.value)::text as numerator, coalesce(n.records, 0) as "numeratorCount",
      ${numeratorIsHidden} as "numeratorIsHidden",
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

interface SideSql {
  readonly sql: string;
  /** The caller may not see the records. */
  readonly isOfPeople: boolean;
  /** What is told is a sum of public counts, of which none is a number like any other. */
  readonly isSummed: boolean;
}

function sideSql(statement: StatementForCaller, name: string, side: SideOf): SideSql {
  const { term } = side;
  const rows = statement.rows({
    dataset: term.dataset,
    filter: side.filter,
    isHeadcount: isHeadcount(statement, term),
  });
  const organization = side.organizationField === null ? 'null::text' : rows.column(side.organizationField);
  const value = rows.people === null ? valueSql(rows, term) : rows.people.column;
  const where = isInForce(side) ? `${rows.where} and ${isInForceSql(rows)}` : rows.where;
  const records = recordsSql(rows, side, { organization, value, where });
  const lots = name === 'denominator' ? SHARE_OF_PEOPLE_LOTS_MIN : 1;
  const told = aggregateSql(statement, rows, { ...side, lots });
  const summary = `${told.value} as value, ${told.records} as records, ${told.isHidden} as is_hidden`;
  const sql = `${name}_record as materialized (
      ${isAdded(rows, term) ? addedUp(records, term) : records}
    ),
    ${name} as (
      select counted_for.organization, ${summary}
      from ${name}_record record join counted_for on counted_for.code = record.code
      group by counted_for.organization
      union all
      select '', ${summary} from ${name}_record record
    )`;
  return {
    sql,
    isOfPeople: rows.people !== null,
    isSummed: rows.people?.kind === 'counts' && term.aggregate === 'count',
  };
}

/** Counting people does not ask what is told of them. */
function isHeadcount(statement: StatementForCaller, { dataset, aggregate, field }: Term): boolean {
  return aggregate === 'count_distinct' && field === statement.personOf(dataset);
}

function isSameRows(numerator: SideOf, denominator: SideOf): boolean {
  const [one, other] = [numerator.term, denominator.term];
  return one.dataset === other.dataset && one.timeField === other.timeField && one.span === other.span;
}

export function isInForce({ term }: SideOf): boolean {
  return term.span === 'budget_in_force';
}

function valueSql(rows: SummedRows, { field, clock }: Term): string {
  if (field !== null) return rows.column(field);
  if (clock === null) return 'null::numeric';
  return `extract(epoch from ${rows.column(clock.end)} - ${rows.column(clock.start)}) / 3600`;
}

/**
 * `code` and `value` of each record. Of cumulative figures the latest of each line counts: one per combination of the other key fields.
 * Arrays compare by their first element, so the greatest pair of month and number is the latest, found without sorting every month.
 */
function recordsSql(
  rows: SummedRows,
  { term, organizationField }: SideOf,
  { organization, value, where }: Readonly<Record<'organization' | 'value' | 'where', string>>,
): string {
  const { latestField } = term;
  const source = `from ${rows.from} where ${where}`;
  if (latestField === null) return `select ${organization} as code, ${value} as value ${source}`;
  const line = lineOf(rows, latestField).join(', ');
  const latest = rows.column(latestField);
  const isOfOne = organizationField === null || rows.definition.key.includes(organizationField);
  if (isOfOne && rows.people === null && term.aggregate !== 'count_distinct')
    return `select ${organization} as code, (max(array[${latest}::numeric, (${value})::numeric]))[2] as value
      ${source} group by ${line}`;
  return `select distinct on (${line}) ${organization} as code, ${value} as value ${source} order by ${line}, ${latest} desc`;
}

/** Counts and sums of an organization and those above it are made from what each of them has itself. */
function isAdded({ people }: SummedRows, { aggregate }: Term): boolean {
  return people === null && (aggregate === 'count' || aggregate === 'sum');
}

function addedUp(records: string, { aggregate }: Term): string {
  const value = aggregate === 'count' ? 'count(*)::numeric' : 'sum(value)';
  return `select code, ${value} as value, count(*)::int as records from (${records}) as record group by code`;
}

function lineOf(rows: SummedRows, latestField: string): readonly string[] {
  return rows.definition.key.filter((name) => name !== latestField).map((name) => rows.column(name));
}

function aggregateSql(
  statement: StatementForCaller,
  rows: SummedRows,
  { term, percentile, lots }: SideOf & { readonly lots: number },
): { readonly value: string; readonly records: string; readonly isHidden: string } {
  const { people } = rows;
  if (people === null) {
    const value = plainAggregateSql(statement, term, percentile);
    return {
      value,
      records: isAdded(rows, term) ? 'coalesce(sum(record.records), 0)::int' : 'count(*)::int',
      isHidden: 'false',
    };
  }
  // Of people only counts are told: anything else is worked out from what single people have.
  const count = peopleSql(people, term);
  if (count === null) return { value: 'null::numeric', records: '0', isHidden: 'true' };
  const least = people.kind === 'counts' ? lots * people.min : people.min;
  const isShown = `coalesce(${count}, 0) >= ${least}`;
  return {
    value: `case when ${isShown} then ${count} end`,
    records: `coalesce(${count}, 0)::int`,
    isHidden: `not (${isShown})`,
  };
}

function peopleSql({ kind, min }: PeopleOf, { aggregate }: Term): string | null {
  switch (kind) {
    case 'counts':
      return aggregate === 'count' ? 'sum(record.value)::numeric' : null;
    case 'persons':
      return `case when count(distinct record.value) >= ${min} then ${min} * round(count(distinct record.value) / ${min}.0) end`;
  }
}

function plainAggregateSql(
  statement: StatementForCaller,
  { aggregate }: Term,
  percentile: string | null,
): string {
  switch (aggregate) {
    case 'count':
      return 'coalesce(sum(record.value), 0)::numeric';
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
