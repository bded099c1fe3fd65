import { defineErrors, errorsOf } from '#core/errors';

export const CETAR_ERRORS = defineErrors({
  NO_CETAR_DEFINITION: {
    id: 'Tidak ada definisi CETAR untuk {period}; yang ada: {versions}.',
    en: 'There is no CETAR definition for {period}; there are: {versions}.',
    http: 404,
  },
  NO_CETAR_AGENCY: {
    id: '{organizationCode} bukan perangkat daerah yang dinilai CETAR.',
    en: '{organizationCode} is no agency that CETAR scores.',
    http: 404,
  },
});

export class CetarError extends errorsOf(CETAR_ERRORS) {}
