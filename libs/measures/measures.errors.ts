import { defineErrors, errorsOf } from '#core/errors';

export const MEASURES_ERRORS = defineErrors({
  UNKNOWN_MEASURE: {
    id: 'Ukuran {code} tidak ada atau tidak berlaku pada {day}; lihat query measures{hintId}.',
    en: 'There is no measure {code} in force on {day}; see the query measures{hintEn}.',
    http: 404,
  },
  UNKNOWN_GOVERNMENT: {
    id: 'governmentCode {governmentCode}: tidak ada organisasi yang induk teratasnya di wilayah itu; lihat query budgetVersions dan organizations.',
    en: 'governmentCode {governmentCode}: no organization has its topmost organization in that region; see the queries budgetVersions and organizations.',
    http: 404,
  },
  INVALID_MEASURE: {
    id: 'Definisi ukuran tidak dapat dihitung: {field}: {ruleId}.',
    en: 'The definition of the measure cannot be computed: {field}: {ruleEn}.',
    http: 400,
  },
});

/** What whoever defines or asks for a measure must change. */
export class MeasuresError extends errorsOf(MEASURES_ERRORS) {}
