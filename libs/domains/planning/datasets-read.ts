import type { LiveValue } from './alignment/live-values.js';

/** What everything here is worked out from, all of it public, beside the datasets of live measures. */
export const DATASETS_READ: readonly string[] = [
  'reference.organizations',
  'reference.coordination_areas',
  'reference.program_codes',
  'budgets.budget_versions',
  'budgets.budget_lines',
  'budgets.budget_realizations',
  'planning.plans',
  'planning.plan_nodes',
  'planning.indicators',
  'planning.indicator_targets',
  'planning.indicator_achievements',
  'planning.milestones',
  'delivery.progress_reports',
];

/** The datasets of an answer with live measures: theirs, and that of the definitions. */
export function datasetsWith(live: readonly (LiveValue | null)[]): readonly string[] {
  const measured = live.flatMap((value) => value?.figure.basis.map(({ dataset }) => dataset) ?? []);
  return [...DATASETS_READ, 'reference.measures', ...measured];
}
