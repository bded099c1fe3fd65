import { PLAN_INDICATORS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import type { Accumulation } from '../formulas/value-to-date.js';
import type { Point } from '../formulas/forecast.js';
import type { Polarity } from '../formulas/achievement.js';
import type { PlanRow } from './read-plan.sql.js';

export interface TargetRow {
  readonly low: string;
  readonly high: string;
  readonly baseline: string | null;
  readonly baselineYear: number | null;
  readonly revision: number;
}

/** One reported month of an indicator, with where it came from. */
export interface FigureRow {
  readonly month: number;
  readonly value: string;
  readonly isProvisional: boolean;
  readonly drivers: string | null;
  readonly obstacles: string | null;
  readonly followUp: string | null;
  readonly sourceCode: string | null;
  readonly sourceName: string | null;
  readonly recordedAt: string;
  readonly batchId: string;
}

/** What an indicator is, without a target or figure. */
export interface IndicatorHead {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly level: string;
  readonly polarity: Polarity;
  readonly accumulation: Accumulation;
  readonly planCode: string | null;
  readonly nodeCode: string | null;
  readonly organizationCode: string | null;
  /** The live measure that feeds it. */
  readonly measureCode: string | null;
}

export interface IndicatorRow extends IndicatorHead {
  readonly target: TargetRow | null;
  /** In the order of the months. */
  readonly figures: readonly FigureRow[];
  /** What was reported in this year and the two before, for trend and forecast. */
  readonly points: readonly Point[];
}

export interface IndicatorsOf {
  readonly plan: PlanRow;
  readonly year: number;
  readonly asOf: string | null;
}

/**
 * Every indicator that belongs to the plan or has a target in it, with its yearly target and the reported months, for the region of
 * the plan. A target of an earlier revision stands until a later one, up to the revision in force, states it anew.
 * Decimals pass through JSON as text, so they stay exact. Codes are handed on as arrays, each found by an index: of a join the server
 * expects a hundred times as many and would rather read every indicator of every plan.
 */
export async function readIndicators(
  tx: Queryable,
  { plan, year, asOf }: IndicatorsOf,
): Promise<readonly IndicatorRow[]> {
  const { rows } = await tx.query<IndicatorRow>(indicatorsSql(asOf === null ? null : '$5::timestamptz'), [
    plan.code,
    year,
    plan.regionCode,
    plan.revision,
    ...(asOf === null ? [] : [asOf]),
  ]);
  return rows;
}

function indicatorsSql(moment: string | null): string {
  const indicators = tableAsOf({ table: 'planning.indicators', columns: INDICATOR_COLUMNS, asOf: moment });
  const targets = tableAsOf({ table: 'planning.indicator_targets', columns: TARGET_COLUMNS, asOf: moment });
  const achievements = tableAsOf({
    table: 'planning.indicator_achievements',
    columns: ACHIEVEMENT_COLUMNS,
    asOf: moment,
  });
  return `with plan_target as (
       select target.indicator_code, target.year, target.quarter, target.region_code, target.revision,
         target.target_low, target.target_high, target.baseline, target.baseline_year
       from ${targets} as target
       where target.plan_code = $1
     ),
     year_target as (
       select distinct on (indicator_code) indicator_code, json_build_object(
           'low', target_low::text, 'high', target_high::text, 'baseline', baseline::text,
           'baselineYear', baseline_year, 'revision', revision) as target
       from plan_target
       where year = $2 and quarter = 0 and region_code = $3 and revision <= $4
       order by indicator_code, revision desc
     ),
     plan_indicator as (
       select indicator.code, indicator.name, indicator.unit, indicator.level, indicator.polarity, indicator.accumulation,
         indicator.plan_code, indicator.node_code, indicator.organization_code, indicator.measure_code
       from ${indicators} as indicator
       where indicator.plan_code = $1 or indicator.code = any(array(select distinct indicator_code from plan_target))
       order by indicator.code
       limit ${PLAN_INDICATORS_MAX + 1}
     ),
     year_figures as (
       select figure.indicator_code, json_agg(json_build_object(
           'month', figure.month, 'value', figure.value::text, 'isProvisional', figure.is_provisional,
           'drivers', figure.drivers, 'obstacles', figure.obstacles, 'followUp', figure.follow_up,
           'sourceCode', source.code, 'sourceName', source.name,
           'recordedAt', figure.recorded_at, 'batchId', figure.batch_id::text) order by figure.month) as figures
       from ${achievements} as figure
       left join hub.sources as source on source.id = figure.source_id
       where figure.year = $2 and figure.region_code = $3 and figure.indicator_code = any(array(select code from plan_indicator))
       group by figure.indicator_code
     ),
     recent_points as (
       select figure.indicator_code, json_agg(json_build_object(
           'at', figure.year * 12 + figure.month, 'value', figure.value::text) order by figure.year, figure.month) as points
       from ${achievements} as figure
       where figure.year between $2 - ${YEARS_BEFORE} and $2 and figure.region_code = $3
         and figure.indicator_code = any(array(select code from plan_indicator))
       group by figure.indicator_code
     )
     select indicator.code, indicator.name, indicator.unit, indicator.level, indicator.polarity, indicator.accumulation,
       indicator.plan_code as "planCode", indicator.node_code as "nodeCode",
       indicator.organization_code as "organizationCode", indicator.measure_code as "measureCode", year_target.target, coalesce(year_figures.figures, '[]') as figures,
       coalesce(recent_points.points, '[]') as points
     from plan_indicator as indicator
     left join year_target on year_target.indicator_code = indicator.code
     left join year_figures on year_figures.indicator_code = indicator.code
     left join recent_points on recent_points.indicator_code = indicator.code
     order by indicator.code
     limit ${PLAN_INDICATORS_MAX + 1}`;
}

/** Two earlier years are enough for a line and recent enough to belong to it. */
export const YEARS_BEFORE = 2;

export const INDICATOR_COLUMNS = [
  'code',
  'name',
  'unit',
  'level',
  'polarity',
  'accumulation',
  'plan_code',
  'node_code',
  'organization_code',
  'measure_code',
];
const TARGET_COLUMNS = [
  'plan_code',
  'indicator_code',
  'year',
  'quarter',
  'region_code',
  'revision',
  'target_low',
  'target_high',
  'baseline',
  'baseline_year',
];
const ACHIEVEMENT_COLUMNS = [
  'indicator_code',
  'year',
  'month',
  'region_code',
  'value',
  'is_provisional',
  'drivers',
  'obstacles',
  'follow_up',
  'source_id',
  'batch_id',
  'recorded_at',
];
