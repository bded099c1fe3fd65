import { PLAN_INDICATORS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import { groupBy } from '../alignment/group-by.js';
import type { Accumulation } from '../formulas/value-to-date.js';
import type { Point } from '../formulas/forecast.js';
import type { Polarity } from '../formulas/achievement.js';
import { readIndicatorFigures, type IndicatorFigureRow } from './read-indicator-figures.sql.js';
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
  /** Of the year, in the order of the months. */
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
 * the plan. A target of an earlier revision stands until a later one, up to the revision in force, states it anew. One indicator or
 * figure more than the limit shows that there are too many.
 */
export async function readIndicators(
  tx: Queryable,
  { plan, year, asOf }: IndicatorsOf,
): Promise<{
  readonly indicators: readonly IndicatorRow[];
  readonly figures: readonly IndicatorFigureRow[];
}> {
  const { rows } = await tx.query<HeadWithTarget>(indicatorsSql(asOf === null ? null : '$5::timestamptz'), [
    plan.code,
    year,
    plan.regionCode,
    plan.revision,
    ...(asOf === null ? [] : [asOf]),
  ]);
  const figures = await readIndicatorFigures(tx, {
    indicatorCodes: rows.map(({ code }) => code),
    regionCode: plan.regionCode,
    fromYear: year - YEARS_BEFORE,
    toYear: year,
    asOf,
  });
  const figuresOf = groupBy(figures, ({ indicatorCode }) => indicatorCode);
  const indicators = rows.map(({ low, high, baseline, baselineYear, revision, ...head }): IndicatorRow => {
    const reported = figuresOf.get(head.code) ?? [];
    return {
      target: revision === null ? null : { low, high, baseline, baselineYear, revision },
      ...reportedIn(reported, year),
      ...head,
    };
  });
  return { indicators, figures };
}

/** What an indicator reported: the months of one year, and the points of all. */
export function reportedIn<F extends FigureRow & { readonly year: number }>(
  figures: readonly F[],
  year: number,
): { readonly figures: readonly F[]; readonly points: readonly Point[] } {
  return {
    figures: figures.filter((figure) => figure.year === year),
    points: figures.map((figure) => ({ at: figure.year * MONTHS + figure.month, value: figure.value })),
  };
}

type HeadWithTarget = IndicatorHead &
  (TargetRow | (Omit<TargetRow, 'revision'> & { readonly revision: null }));

/**
 * Codes are handed on as an array, each found by an index: of a join the server expects a hundred times as many and would rather read
 * every indicator of every plan.
 */
function indicatorsSql(moment: string | null): string {
  const indicators = tableAsOf({ table: 'planning.indicators', columns: INDICATOR_COLUMNS, asOf: moment });
  const targets = tableAsOf({ table: 'planning.indicator_targets', columns: TARGET_COLUMNS, asOf: moment });
  const columns = INDICATOR_COLUMNS.join(', ');
  return `with plan_target as (
       select target.indicator_code, target.year, target.quarter, target.region_code, target.revision,
         target.target_low, target.target_high, target.baseline, target.baseline_year
       from ${targets} as target
       where target.plan_code = $1
     ),
     year_target as (
       select distinct on (indicator_code) indicator_code, target_low, target_high, baseline, baseline_year, revision
       from plan_target
       where year = $2 and quarter = 0 and region_code = $3 and revision <= $4
       order by indicator_code, revision desc
     ),
     plan_indicator as (
       select ${columns} from ${indicators} as own where own.plan_code = $1
       union all
       select ${columns} from ${indicators} as other
       where other.code = any(array(select distinct indicator_code from plan_target)) and other.plan_code is distinct from $1
     )
     select ${INDICATOR_HEAD}, year_target.target_low::text as low, year_target.target_high::text as high,
       year_target.baseline::text as baseline, year_target.baseline_year as "baselineYear", year_target.revision
     from plan_indicator as indicator
     left join year_target on year_target.indicator_code = indicator.code
     order by indicator.code
     limit ${PLAN_INDICATORS_MAX + 1}`;
}

/** What an indicator is, under the alias `indicator`. */
export const INDICATOR_HEAD = `indicator.code, indicator.name, indicator.unit, indicator.level, indicator.polarity, indicator.accumulation,
       indicator.plan_code as "planCode", indicator.node_code as "nodeCode",
       indicator.organization_code as "organizationCode", indicator.measure_code as "measureCode"`;

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

const MONTHS = 12;
