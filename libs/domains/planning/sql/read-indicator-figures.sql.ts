import { INDICATOR_YEAR_ROWS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import type { IndicatorYearsOf } from './read-indicator-years.sql.js';
import type { FigureRow } from './read-indicators.sql.js';

/** One reported month of an indicator in one of several years. */
export interface IndicatorFigureRow extends FigureRow {
  readonly indicatorCode: string;
  readonly year: number;
  readonly evidenceUrl: string | null;
}

/** Everything reported for some indicators over some years with where it came from, in the order of the months; one more than the limit shows that there are too many. */
export async function readIndicatorFigures(
  tx: Queryable,
  { indicatorCodes, regionCode, fromYear, toYear, asOf }: IndicatorYearsOf,
): Promise<readonly IndicatorFigureRow[]> {
  if (indicatorCodes.length === 0) return [];
  const { rows } = await tx.query<IndicatorFigureRow>(indicatorFiguresSql(asOf), [
    ...[indicatorCodes, regionCode, fromYear, toYear],
    ...(asOf === null ? [] : [asOf]),
  ]);
  return rows;
}

export function indicatorFiguresSql(asOf: string | null): string {
  const figures = tableAsOf({
    table: 'planning.indicator_achievements',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$5::timestamptz',
  });
  return `select figure.indicator_code as "indicatorCode", figure.year, figure.month, figure.value::text as value,
       figure.is_provisional as "isProvisional", figure.drivers, figure.obstacles, figure.follow_up as "followUp",
       figure.evidence_url as "evidenceUrl", source.code as "sourceCode", source.name as "sourceName",
       to_json(figure.recorded_at)#>>'{}' as "recordedAt", figure.batch_id::text as "batchId"
     from ${figures} as figure
     left join hub.sources as source on source.id = figure.source_id
     where figure.indicator_code = any($1::text[]) and figure.region_code = $2 and figure.year between $3 and $4
     order by figure.indicator_code, figure.year, figure.month
     limit ${INDICATOR_YEAR_ROWS_MAX + 1}`;
}

const COLUMNS = [
  'indicator_code',
  'region_code',
  'year',
  'month',
  'value',
  'is_provisional',
  'drivers',
  'obstacles',
  'follow_up',
  'evidence_url',
  'source_id',
  'batch_id',
  'recorded_at',
];
