import { INDICATOR_TARGET_VERSIONS_MAX } from '#core/limits';
import type { Queryable } from '#core/database';
import { historyReaches } from '#dataset-runtime';

/** A yearly target as it was recorded at some time: in one revision of one plan, perhaps corrected or withdrawn later. */
export interface TargetVersionRow {
  readonly planCode: string;
  readonly year: number;
  readonly revision: number;
  readonly low: string;
  readonly high: string;
  readonly baseline: string | null;
  readonly baselineYear: number | null;
  /** RFC 3339. */
  readonly recordedAt: string;
  /** When another version took its place or it was withdrawn; null: it stands. */
  readonly supersededAt: string | null;
}

export interface TargetsOf {
  readonly indicatorCode: string;
  readonly regionCode: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** What was recorded later is not told. */
  readonly at: string;
}

/** The yearly targets of one indicator in all plans and revisions that are recorded now. */
export async function readTargets(
  tx: Queryable,
  { indicatorCode, regionCode, fromYear, toYear, at }: TargetsOf,
): Promise<readonly TargetVersionRow[]> {
  const { rows } = await tx.query<TargetVersionRow>(TARGETS_SQL, [
    ...[indicatorCode, regionCode, fromYear, toYear, at],
  ]);
  return rows;
}

export interface PastTargetsOf {
  /** Keys of `planning.indicator_targets`: the history is found by key, and has no other order. */
  readonly keys: readonly string[];
  readonly at: string;
}

/** The versions before, of targets that were corrected, withdrawn, or recorded after the moment that is asked about. */
export async function readPastTargets(
  tx: Queryable,
  { keys, at }: PastTargetsOf,
): Promise<readonly TargetVersionRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await tx.query<TargetVersionRow>(PAST_TARGETS_SQL, [keys, at]);
  return rows;
}

const COLUMNS = `target.plan_code as "planCode", target.year, target.revision, target.target_low::text as low,
       target.target_high::text as high, target.baseline::text as baseline, target.baseline_year as "baselineYear",
       to_json(target.recorded_at)#>>'{}' as "recordedAt"`;
const ORDER = 'order by target.year, target.plan_code, target.revision, target.recorded_at, target.id';

export const TARGETS_SQL = `select ${COLUMNS}, null as "supersededAt"
     from planning.indicator_targets as target
     where target.indicator_code = $1 and target.region_code = $2
       and target.year between $3 and $4 and target.quarter = 0 and target.recorded_at <= $5::timestamptz
       and ${historyReaches('planning.indicator_targets', '$5::timestamptz')}
     ${ORDER}
     limit ${INDICATOR_TARGET_VERSIONS_MAX + 1}`;

export const PAST_TARGETS_SQL = `select ${COLUMNS},
       to_json(case when target.superseded_at <= $2::timestamptz then target.superseded_at end)#>>'{}' as "supersededAt"
     from planning.indicator_targets_history as target
     where target.key = any($1::text[]) and target.recorded_at <= $2::timestamptz
       and ${historyReaches('planning.indicator_targets', '$2::timestamptz')}
     ${ORDER}
     limit ${INDICATOR_TARGET_VERSIONS_MAX + 1}`;
