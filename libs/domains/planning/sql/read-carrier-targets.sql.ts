import { CASCADE_INDICATORS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { tableAsOf } from '#dataset-runtime';
import type { TargetRow } from './read-indicators.sql.js';

export interface CarrierTargetRow extends TargetRow {
  readonly indicatorCode: string;
}

export interface CarrierTargetsOf {
  /** Indicator, its own plan, and the revision of that plan in force: one at the same place of each list. */
  readonly indicatorCodes: readonly string[];
  readonly planCodes: readonly string[];
  readonly revisions: readonly number[];
  readonly regionCode: string;
  readonly year: number;
  readonly asOf: string | null;
}

/** What each indicator has to reach in a year by its own plan, in the latest revision up to the one in force. */
export async function readCarrierTargets(
  tx: Queryable,
  of: CarrierTargetsOf,
): Promise<readonly CarrierTargetRow[]> {
  if (of.indicatorCodes.length === 0) return [];
  const { rows } = await tx.query<CarrierTargetRow>(carrierTargetsSql(of.asOf), [
    ...[of.indicatorCodes, of.planCodes, of.revisions, of.regionCode, of.year],
    ...(of.asOf === null ? [] : [of.asOf]),
  ]);
  return rows;
}

export function carrierTargetsSql(asOf: string | null): string {
  const targets = tableAsOf({
    table: 'planning.indicator_targets',
    columns: COLUMNS,
    asOf: asOf === null ? null : '$6::timestamptz',
  });
  return `select distinct on (wanted.indicator_code) wanted.indicator_code as "indicatorCode",
       target.target_low::text as low, target.target_high::text as high, target.baseline::text as baseline,
       target.baseline_year as "baselineYear", target.revision
     from unnest($1::text[], $2::text[], $3::integer[]) as wanted (indicator_code, plan_code, revision)
     join ${targets} as target
       on target.indicator_code = wanted.indicator_code and target.plan_code = wanted.plan_code
     where target.revision <= wanted.revision and target.year = $5 and target.quarter = 0 and target.region_code = $4
     order by wanted.indicator_code, target.revision desc
     limit ${CASCADE_INDICATORS_MAX}`;
}

const COLUMNS = [
  ...[
    'plan_code',
    'indicator_code',
    'year',
    'quarter',
    'region_code',
    'revision',
    'target_low',
    'target_high',
  ],
  ...['baseline', 'baseline_year'],
];
