import type { LocalText } from '../i18n/index.js';
import { DATASET_TITLES } from './dataset-titles.js';

/** The title of a dataset; one that this console does not know yet keeps its code. */
export function datasetTitle(name: string): LocalText {
  return DATASET_TITLES[name] ?? { id: name, en: name };
}
