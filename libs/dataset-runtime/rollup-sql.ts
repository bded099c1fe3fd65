import { constraintName } from './constraint-name.js';
import { nameInSql } from './name-in-sql.js';
import { RECORD_COUNT, type RollupColumn, type RollupLayout } from './rollup-layout.js';

/** The statement that makes a rollup's table. Its key are its dimensions. */
export function createRollupSql(layout: RollupLayout): string {
  const columns = [
    ...layout.dimensions.map(
      (column) =>
        `${nameInSql(column.column)} ${column.sqlType}${column.isBytewise ? ' collate "C"' : ''} not null`,
    ),
    ...layout.measures.map((column) => `${nameInSql(column.column)} ${column.sqlType} not null`),
    `${RECORD_COUNT} bigint not null`,
    `constraint ${constraintName('pk', layout.table)} primary key (${layout.dimensions.map(({ column }) => nameInSql(column)).join(', ')})`,
  ];
  return `create table ${layout.qualified} (\n  ${columns.join(',\n  ')}\n)`;
}

/** All columns of a rollup, quoted, in one order. */
export function rollupColumns({ dimensions, measures }: RollupLayout): readonly string[] {
  return [...dimensions, ...measures].map((column) => column.quoted).concat(RECORD_COUNT);
}

/**
 * The rollup computed from records instead of read from its table: the same columns. `records` goes where a table name goes and
 * has the columns that the layout reads; `condition` limits them under the alias `record`.
 */
export function computedRollupSql(layout: RollupLayout, records: string, condition = 'true'): string {
  const { dimensions, measures } = layout;
  return `select ${[
    ...dimensions.map(asNamed),
    ...measures.map((measure) => `sum(${measure.expression}) as ${measure.quoted}`),
    `count(*) as ${RECORD_COUNT}`,
  ].join(', ')}
    from (${withRises(layout, records)}) as record where ${condition}
    group by ${dimensions.map(({ expression }) => expression).join(', ')}`;
}

/** The records, each beside how much it rose above the one before it in its series. */
export function withRises(
  { reads, series }: Pick<RollupLayout, 'reads' | 'series'>,
  records: string,
  alsoBy: readonly string[] = [],
): string {
  const columns = [...reads, ...alsoBy].join(', ');
  if (series === null) return `select ${columns} from ${records} as record`;
  const rises = series.rises.map(({ of, as }) => `${of} - lag(${of}, 1, 0) over series as ${as}`);
  return `select ${columns}, ${rises.join(', ')} from ${records} as record
      window series as (partition by ${[...alsoBy, ...series.columns].join(', ')} order by ${series.along})`;
}

export function asNamed({ expression, quoted }: RollupColumn): string {
  return `${expression} as ${quoted}`;
}
