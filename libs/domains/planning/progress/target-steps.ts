import type { PlanVersionRow } from '../sql/read-plan-versions.sql.js';
import type { TargetVersionRow } from '../sql/read-target-versions.sql.js';

/** What became of a target: it counts, a later revision or a correction took its place, it was taken back, or its revision is a draft. */
export const TARGET_STATES = ['in_force', 'revised', 'corrected', 'withdrawn', 'draft'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** One step in the life of a yearly target, with the days between which it counted and the moments between which it was recorded. */
export interface TargetStep extends TargetVersionRow {
  readonly state: TargetState;
  /** The day on which the plan took effect in this revision; null: a draft, or the plan was never recorded in this revision. */
  readonly validFrom: string | null;
  /** The day on which a later revision that states this target anew took effect; null: none has. */
  readonly validTo: string | null;
}

/**
 * The steps of the yearly targets of one indicator in one plan, by year, revision and moment. A target of an earlier revision stands
 * until a later one, up to the revision in force, states it anew, as in the alignment.
 */
export function targetSteps(
  targets: readonly TargetVersionRow[],
  planVersions: readonly PlanVersionRow[],
): readonly TargetStep[] {
  const current = planVersions.find(({ supersededAt }) => supersededAt === null);
  const inForce = current?.revision ?? null;
  const effectiveFrom = effectiveDays(planVersions);
  return targets.map((target) => {
    const later = laterRevisions(target, targets, inForce);
    const isDraft = inForce === null || target.revision > inForce;
    const [next] = later;
    return {
      ...target,
      state: stateOf(target, { isDraft, isRevised: next !== undefined, targets }),
      validFrom: isDraft ? null : (effectiveFrom.get(target.revision) ?? null),
      validTo: next === undefined ? null : (effectiveFrom.get(next) ?? null),
    };
  });
}

/** The step that counts for a year; null without one. */
export function stepInForce(steps: readonly TargetStep[], year: number): TargetStep | null {
  return steps.find((step) => step.year === year && step.state === 'in_force') ?? null;
}

/** The last recorded version of a revision says when it takes effect. */
function effectiveDays(planVersions: readonly PlanVersionRow[]): ReadonlyMap<number, string> {
  return new Map(planVersions.map(({ revision, validFrom }) => [revision, validFrom]));
}

/** Revisions after that of the target, up to the one in force, that state the same year and still stand; the next first. */
function laterRevisions(
  target: TargetVersionRow,
  targets: readonly TargetVersionRow[],
  inForce: number | null,
): readonly number[] {
  if (inForce === null) return [];
  return targets
    .filter(({ year, supersededAt }) => year === target.year && supersededAt === null)
    .map(({ revision }) => revision)
    .filter((revision) => revision > target.revision && revision <= inForce)
    .sort((one, other) => one - other);
}

interface StateOf {
  readonly isDraft: boolean;
  readonly isRevised: boolean;
  readonly targets: readonly TargetVersionRow[];
}

function stateOf(target: TargetVersionRow, { isDraft, isRevised, targets }: StateOf): TargetState {
  if (target.supersededAt !== null) {
    const stands = targets.some(
      ({ year, revision, supersededAt }) =>
        supersededAt === null && year === target.year && revision === target.revision,
    );
    return stands ? 'corrected' : 'withdrawn';
  }
  if (isDraft) return 'draft';
  return isRevised ? 'revised' : 'in_force';
}
