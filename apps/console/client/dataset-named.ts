import type { Dataset, DatasetField } from './dataset.js';
import { DATASETS } from './datasets.js';

/** The definition of a dataset, as the build found it. It brings all definitions along: for desks, not for the first page. */
export function datasetNamed(name: string): Dataset | undefined {
  return DATASETS.find((dataset) => dataset.name === name);
}

export function fieldOf(dataset: string, field: string): DatasetField | undefined {
  return datasetNamed(dataset)?.fields.find(({ name }) => name === field);
}
