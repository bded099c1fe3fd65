import { defineErrors, errorsOf } from '#core/errors';

export const DATASET_ERRORS = defineErrors({
  UNKNOWN_DATASET: {
    id: 'Kumpulan data {dataset} tidak ada{hintId}.',
    en: 'There is no dataset {dataset}{hintEn}.',
    http: 400,
  },
});

export class DatasetError extends errorsOf(DATASET_ERRORS) {}
