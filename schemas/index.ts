import type { DatasetDefinition, Rule } from '#dataset';
import { indicatorTargets } from './planning/indicator-targets.dataset.js';
import { indicatorTargetsRules } from './planning/indicator-targets.rules.js';

/** A canonical dataset with the rules its records must keep. */
export interface DatasetEntry {
  readonly dataset: DatasetDefinition;
  readonly rules: readonly Rule[];
}

/** The one list of datasets. References point backwards: a dataset comes after those it refers to. */
export const DATASETS: readonly DatasetEntry[] = [
  { dataset: indicatorTargets, rules: indicatorTargetsRules },
];
