import { INDICATOR_YEAR_ROWS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';

export interface YearFigureRow {
  readonly indicatorCode: string;
  readonly year: number;
  readonly month: number;
  readonly value: string;
  readonly isProvisional: boolean;
  readonly drivers: string | null;
  readonly obstacles: string | null;
  readonly followUp: string | null;
}

export interface YearTargetRow {
  readonly indicatorCode: string;
  readonly year: number;
  readonly revision: number;
  readonly low: string;
  readonly high: string;
  readonly ceilingAmount: string | null;
}

export interface IndicatorYearsOf {
  readonly indicatorCodes: readonly string[];
  readonly regionCode: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly asOf: string | null;
}

/** Everything reported for some indicators over some years, in the order of the months. */
export async function readYearFigures(
  tx: Queryable,
  of: IndicatorYearsOf,
): Promise<readonly YearFigureRow[]> {
  if (of.indicatorCodes.length === 0) return [];
  const figures = tableAsOf({
    table: 'planning.indicator_achievements',
    columns: FIGURE_COLUMNS,
    asOf: of.asOf === null ? null : '$5::timestamptz',
  });
  const { rows } = await tx.query<YearFigureRow>(
    `select figure.indicator_code as "indicatorCode", figure.year, figure.month, figure.value::text as value,
       figure.is_provisional as "isProvisional", figure.drivers, figure.obstacles, figure.follow_up as "followUp"
     from ${figures} as figure
     where figure.indicator_code = any($1::text[]) and figure.region_code = $2 and figure.year between $3 and $4
     order by figure.indicator_code, figure.year, figure.month
     limit ${INDICATOR_YEAR_ROWS_MAX + 1}`,
    parametersOf(of),
  );
  return rows;
}

/** The yearly targets of one plan, each in its latest revision up to the one in force. */
export async function readYearTargets(
  tx: Queryable,
  { planCode, revision, ...of }: IndicatorYearsOf & { readonly planCode: string; readonly revision: number },
): Promise<readonly YearTargetRow[]> {
  if (of.indicatorCodes.length === 0) return [];
  const targets = tableAsOf({
    table: 'planning.indicator_targets',
    columns: TARGET_COLUMNS,
    asOf: of.asOf === null ? null : '$7::timestamptz',
  });
  const [codes, region, from, to, ...moment] = parametersOf(of);
  const { rows } = await tx.query<YearTargetRow>(
    `select distinct on (target.indicator_code, target.year) target.indicator_code as "indicatorCode", target.year,
       target.revision, target.target_low::text as low, target.target_high::text as high,
       target.ceiling_amount::text as "ceilingAmount"
     from ${targets} as target
     where target.indicator_code = any($1::text[]) and target.region_code = $2 and target.year between $3 and $4
       and target.plan_code = $5 and target.revision <= $6 and target.quarter = 0
     order by target.indicator_code, target.year, target.revision desc
     limit ${INDICATOR_YEAR_ROWS_MAX + 1}`,
    [codes, region, from, to, planCode, revision, ...moment],
  );
  return rows;
}

function parametersOf({ indicatorCodes, regionCode, fromYear, toYear, asOf }: IndicatorYearsOf): unknown[] {
  return [indicatorCodes, regionCode, fromYear, toYear, ...(asOf === null ? [] : [asOf])];
}

const FIGURE_COLUMNS = [
  'indicator_code',
  'region_code',
  'year',
  'month',
  'value',
  'is_provisional',
  'drivers',
  'obstacles',
  'follow_up',
];
const TARGET_COLUMNS = [
  'plan_code',
  'revision',
  'indicator_code',
  'region_code',
  'year',
  'quarter',
  'target_low',
  'target_high',
  'ceiling_amount',
];
