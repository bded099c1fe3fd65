import { defineErrors, errorsOf } from '#core/errors';

export const COMPLAINTS_ERRORS = defineErrors({
  UNKNOWN_COMPLAINT: {
    id: 'Aduan {ticket} dari sistem {sourceSystem} tidak ada.',
    en: 'There is no complaint {ticket} of the system {sourceSystem}.',
    http: 404,
  },
  UNKNOWN_AGENCY: {
    id: 'Organisasi {organizationCode} tidak ada; lihat kodenya pada query organizations.',
    en: 'There is no organization {organizationCode}; the query organizations lists the codes.',
    http: 404,
  },
  TOO_MANY_FOR_ONE_ANSWER: {
    id: 'Lebih dari {limit} {whatId}; persempit periode atau penyaringnya.',
    en: 'More than {limit} {whatEn}; narrow the period or the filter.',
    http: 422,
  },
});

export class ComplaintsError extends errorsOf(COMPLAINTS_ERRORS) {}
