import {
  alongOf,
  assertNever,
  columnOf,
  seriesOf,
  type Field,
  type RollupDefinition,
  type RollupDimension,
  type RollupMeasure,
} from '#dataset';
import { quoted, type SqlType, type TableLayout } from './table-layout.js';

/** A column of a rollup and how a record of the dataset, under the alias `record`, gives it. */
export interface RollupColumn {
  readonly name: string;
  readonly column: string;
  readonly quoted: string;
  readonly sqlType: SqlType;
  readonly isBytewise: boolean;
  /** SQL over `record`: the group of a record, or what it adds. */
  readonly expression: string;
}

/** Where a rollup lies and what it is made from. */
export interface RollupLayout {
  readonly schema: string;
  readonly table: string;
  readonly qualified: string;
  /** The dataset's own table. */
  readonly source: TableLayout;
  readonly dimensions: readonly RollupColumn[];
  readonly measures: readonly RollupColumn[];
  /** Columns of the dataset that are read for it, quoted. */
  readonly reads: readonly string[];
  /** For running totals: the columns that single out a series, the one along which it goes, and what rises. Quoted. */
  readonly series: {
    readonly columns: readonly string[];
    readonly along: string;
    readonly rises: readonly { readonly of: string; readonly as: string }[];
  } | null;
}

/** How many records a group has; without any it goes. */
export const RECORD_COUNT = 'record_count';

export function rollupLayoutOf(rollup: RollupDefinition, source: TableLayout): RollupLayout {
  const [schema = '', table = ''] = rollup.name.split('.');
  const measures = Object.entries(rollup.measures);
  const used = [
    ...Object.values(rollup.dimensions).map(({ field }) => field),
    ...measures.map(([, measure]) => fieldOf(measure)),
    ...seriesOf(rollup),
    ...[alongOf(rollup) ?? []].flat(),
  ];
  return Object.freeze({
    schema,
    table,
    qualified: rollup.name,
    source,
    dimensions: Object.entries(rollup.dimensions).map(([name, dimension]) =>
      dimensionColumn(rollup, name, dimension),
    ),
    measures: measures.map(([name, measure]) => measureColumn(name, measure)),
    reads: source.columns.filter(({ field }) => used.includes(field)).map((column) => column.quoted),
    series: seriesLayout(rollup),
  });
}

function seriesLayout(rollup: RollupDefinition): RollupLayout['series'] {
  const along = alongOf(rollup);
  if (along === undefined) return null;
  return {
    columns: seriesOf(rollup).map((name) => quoted(columnOf(name))),
    along: quoted(columnOf(along)),
    rises: Object.values(rollup.measures).flatMap((measure) =>
      'riseOf' in measure ? [{ of: quoted(columnOf(measure.riseOf)), as: riseColumn(measure.riseOf) }] : [],
    ),
  };
}

function dimensionColumn(rollup: RollupDefinition, name: string, dimension: RollupDimension): RollupColumn {
  const field = rollup.of.fields[dimension.field];
  if (field === undefined) throw new Error(`Rollup ${rollup.name}: there is no field ${dimension.field}`);
  const column = columnOf(name);
  const { sqlType, isBytewise } = dimensionType(field, dimension);
  return {
    name,
    column,
    quoted: quoted(column),
    sqlType,
    isBytewise,
    expression: groupSql(field, dimension),
  };
}

function dimensionType(
  field: Field,
  dimension: RollupDimension,
): { readonly sqlType: SqlType; readonly isBytewise: boolean } {
  if ('take' in dimension) return { sqlType: 'integer', isBytewise: false };
  if (field.type === 'integer' || field.type === 'date' || field.type === 'boolean')
    return { sqlType: field.type, isBytewise: false };
  return { sqlType: 'text', isBytewise: true };
}

function groupSql(field: Field, dimension: RollupDimension): string {
  const column = `record.${quoted(columnOf(dimension.field))}`;
  if ('take' in dimension) return `extract(${dimension.take} from ${column})::integer`;
  const present = field.optional === true ? `coalesce(${column}, '')` : column;
  return 'parts' in dimension ? firstPartsSql(present, dimension.parts, dimension.ends) : present;
}

/**
 * `1.03.10.1.01.0016` → `1.03.10` by three parts; a code with fewer stays as it is. Where every part but the last has one width in all
 * codes, `ends` says after how many characters the first one ends, the second, and so on, and no part has to be looked for: that is a
 * fraction of what a row costs otherwise. Else parts that are missing leave their dots, which no code ends with; arrays would say it
 * shorter and take more than twice as long.
 */
export function firstPartsSql(code: string, parts: number, ends?: readonly number[]): string {
  if (ends !== undefined) {
    const end = ends[parts - 1];
    return end === undefined ? code : `left(${code}, ${end})`;
  }
  const each = Array.from({ length: parts }, (_, place) => `split_part(${code}, '.', ${place + 1})`);
  return `rtrim(${each.join(` || '.' || `)}, '.')`;
}

function measureColumn(name: string, measure: RollupMeasure): RollupColumn {
  const column = columnOf(name);
  const common = { name, column, quoted: quoted(column), isBytewise: false };
  if ('sum' in measure)
    return {
      ...common,
      sqlType: 'numeric',
      expression: `coalesce(record.${quoted(columnOf(measure.sum))}, 0)`,
    };
  if ('countWhere' in measure) {
    const values = measure.in.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
    const isMeant = `record.${quoted(columnOf(measure.countWhere))} in (${values})`;
    return { ...common, sqlType: 'bigint', expression: `case when ${isMeant} then 1 else 0 end` };
  }
  if ('riseOf' in measure)
    return { ...common, sqlType: 'numeric', expression: `record.${riseColumn(measure.riseOf)}` };
  return assertNever(measure);
}

function fieldOf(measure: RollupMeasure): string {
  if ('sum' in measure) return measure.sum;
  return 'countWhere' in measure ? measure.countWhere : measure.riseOf;
}

function riseColumn(field: string): string {
  return quoted(`rise_of_${columnOf(field)}`);
}
