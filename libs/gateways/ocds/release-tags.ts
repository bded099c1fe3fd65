import type { PackageStatus, PackageVersion } from './procurement-package.js';

/** The steps of a contracting process in their order (OCDS 1.1, codelist releaseTag). */
const STEPS = ['planning', 'tender', 'award', 'contract', 'implementation'] as const;
export type Step = (typeof STEPS)[number];

const LAST_STEP: Readonly<Record<Exclude<PackageStatus, 'cancelled'>, Step>> = {
  planned: 'planning',
  announced: 'tender',
  awarded: 'award',
  contracted: 'contract',
  completed: 'implementation',
};

/** How far the process had come in a version. A cancelled one stands where its values say that it stopped. */
export function stepsOf(version: PackageVersion): readonly Step[] {
  const last = version.status === 'cancelled' ? lastStepOfCancelled(version) : LAST_STEP[version.status];
  return STEPS.slice(0, STEPS.indexOf(last) + 1);
}

function lastStepOfCancelled({ announcedOn, contractedOn }: PackageVersion): Step {
  if (contractedOn !== null) return 'contract';
  return announcedOn === null ? 'planning' : 'tender';
}

/** What a release says beyond the one before it: the steps that are new, or an update of the step where it stands. */
export function tagsOf(version: PackageVersion, before: PackageVersion | undefined): readonly string[] {
  const steps = stepsOf(version);
  const last = steps.at(-1) ?? 'planning';
  if (version.status === 'cancelled') return [CANCELLATIONS[last]];
  const known = new Set<Step>(before === undefined ? [] : stepsOf(before));
  const fresh = steps.filter((step) => !known.has(step));
  return fresh.length > 0 ? fresh : [`${last}Update`];
}

/** The codelist has no cancellation of a plan; it is an update of it. */
const CANCELLATIONS: Readonly<Record<Step, string>> = {
  planning: 'planningUpdate',
  tender: 'tenderCancellation',
  award: 'awardCancellation',
  contract: 'contractTermination',
  implementation: 'contractTermination',
};
