import { AGGREGATE_GROUPS_MAX } from '#core/limits';
import type { Rows } from './rows.js';

export interface PublicGroupsRequest {
  /** Fewer people than these are not told. */
  readonly min: number;
  /** The records, `reviews s1`, and the rows under that alias. */
  readonly from: string;
  readonly source: Rows;
  /** What tells people apart; undefined where each record is one. */
  readonly person: string | undefined;
  /** The groups of the finest table that the question touches; every column that was asked of them is one of its dimensions. */
  readonly cells: Rows;
  readonly groupBy: readonly string[];
  readonly conditions: readonly string[];
  /** Columns that are added up. */
  readonly measures: readonly string[];
}

/**
 * Groups of records about people for callers who may not see the records, so that no group of fewer than `min` people can be had, not even by
 * subtracting what is told from totals that are told elsewhere (primary and complementary suppression, as `libs/domains/performance` does
 * it for its table):
 * 1. the records of the whole dataset are counted by all dimensions that the question groups or filters by;
 * 2. a cell of fewer people is withheld; so that its line (the cells that differ in one dimension only, whose sum anybody may ask for)
 *    does not give it away, the smallest other cells of that line are withheld with it: always at least two, one of them of `min` people.
 *    Those stand in lines of their own, so this is done over and over; where that does not come to an end, all is withheld;
 * 3. a group of the answer is the sum of its cells, and is told only when none of them is withheld.
 * Which cells are withheld does not depend on what is asked of them, so a filter is no way around it. It does not protect against knowing
 * some of the people.
 */
export function publicGroupsSql(request: PublicGroupsRequest): string {
  const { cells, groupBy, conditions, measures } = request;
  const { alias } = cells;
  const keys = groupBy.map((name) => cells.field(name));
  const columns = [
    ...keys,
    `sum(${alias}.records__)::int as count`,
    ...measures.flatMap((column) => [
      `sum(${alias}.sum__${column}) as sum_${column}`,
      `sum(${alias}.sum__${column})::numeric / nullif(sum(${alias}.n__${column}), 0) as avg_${column}`,
    ]),
  ];
  return [
    `with counted as materialized (${countedSql(request)}), cells as materialized (${settledSql(request)})`,
    `select ${columns.join(', ')} from cells ${alias}`,
    ...(conditions.length === 0 ? [] : [`where ${conditions.join(' and ')}`]),
    ...(keys.length === 0 ? [] : [`group by ${keys.join(', ')}`]),
    `having sum(${alias}.records__) > 0 and not bool_or(${alias}.withheld__)`,
    ...(keys.length === 0 ? [] : [`order by ${keys.join(', ')}`]),
    `limit ${AGGREGATE_GROUPS_MAX + 1}`,
  ].join(' ');
}

function countedSql({ from, source, person, cells, measures, min }: PublicGroupsRequest): string {
  const keys = cells.used.map((column) => source.column(column));
  const people = person === undefined ? 'count(*)' : `count(distinct ${source.field(person)})`;
  const columns = [
    ...keys,
    'count(*) as records__',
    `${people} as people__`,
    `${people} < ${min} as withheld__`,
    ...measures.flatMap((column) => {
      const value = source.column(column);
      return [`sum(${value}) as sum__${column}`, `count(${value}) as n__${column}`];
    }),
  ];
  return `select ${columns.join(', ')} from ${from}${keys.length === 0 ? '' : ` group by ${keys.join(', ')}`}`;
}

function settledSql({ cells, measures, min }: PublicGroupsRequest): string {
  const dimensions = cells.used;
  if (dimensions.length === 0) return 'select * from counted';
  const kept = [
    ...dimensions,
    'records__',
    'people__',
    ...measures.flatMap((column) => [`sum__${column}`, `n__${column}`]),
  ].join(', ');
  const lines = dimensions.map((dimension) => lineOf(dimension, dimensions, min));
  const joins = lines.map(({ needs, isNext }) => `(${needs} and ${isNext})`).join(' or ');
  let sql = 'counted';
  for (let round = 0; round < ROUNDS; round++)
    sql = `(select ${kept}, withheld__ or ${joins} as withheld__ from ${sql} round__)`;
  const open = lines.map(({ needs }) => needs).join(' or ');
  return `select ${kept}, withheld__ or bool_or(open__) over () as withheld__
    from (select ${kept}, withheld__, not withheld__ and (${open}) as open__ from ${sql} settled__) checked__`;
}

/** Each round withholds at most one more cell of a line; chains of more than a few are of tables that are all but empty. */
const ROUNDS = 4;

/** Conditions on a cell: whether its line needs one more withheld, and whether it is the one. */
function lineOf(dimension: string, dimensions: readonly string[], min: number) {
  const others = dimensions.filter((other) => other !== dimension);
  const line = others.length === 0 ? '' : `partition by ${others.join(', ')}`;
  const withheld = `count(*) filter (where withheld__) over (${line})`;
  const enough = `bool_or(withheld__ and people__ >= ${min}) over (${line})`;
  return {
    needs: `(${withheld} = 1 or (${withheld} > 1 and not ${enough}))`,
    isNext: `row_number() over (partition by ${[...others, 'withheld__'].join(', ')}
      order by people__, ${dimensions.join(', ')}) = 1`,
  };
}
