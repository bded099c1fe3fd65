import { defineErrors, errorsOf } from '#core/errors';

export const DATASET_ERRORS = defineErrors({
  UNKNOWN_DATASET: {
    id: 'Kumpulan data {dataset} tidak ada.',
    en: 'There is no dataset {dataset}.',
    http: 400,
  },
});

export class DatasetError extends errorsOf(DATASET_ERRORS) {}
