import { DATASETS } from '../../client/datasets.js';
import type { DatasetField } from '../../client/dataset.js';
import type { LocalText } from '../../i18n/index.js';

/** The title of a dataset; one that this console does not know yet keeps its code. */
export function datasetTitle(name: string): LocalText {
  return DATASETS.find((dataset) => dataset.name === name)?.title ?? { id: name, en: name };
}

export function fieldOf(dataset: string, field: string): DatasetField | undefined {
  return DATASETS.find(({ name }) => name === dataset)?.fields.find(({ name }) => name === field);
}
