import { defineErrors, errorsOf } from '#core/errors';

export const PLANNING_ERRORS = defineErrors({
  UNKNOWN_PLAN: {
    id: 'Rencana {planCode} tidak ada; lihat kode rencana pada query plans.',
    en: 'There is no plan {planCode}; the query plans lists the codes.',
    http: 404,
  },
  UNKNOWN_INDICATOR: {
    id: 'Indikator {code} tidak ada; lihat kodenya pada query indicators.',
    en: 'There is no indicator {code}; the query indicators lists the codes.',
    http: 404,
  },
  UNKNOWN_NODE: {
    id: 'Rencana {planCode} tidak memuat simpul {nodeCode}; lihat kodenya pada query planNodes.',
    en: 'The plan {planCode} has no node {nodeCode}; the query planNodes lists the codes.',
    http: 404,
  },
  YEAR_OUTSIDE_PLAN: {
    id: 'Tahun {year} berada di luar rencana {planCode}, yang berlaku {startYear}–{endYear}.',
    en: 'The year {year} is outside the plan {planCode}, which runs {startYear}–{endYear}.',
    http: 400,
  },
  PLAN_TOO_LARGE: {
    id: 'Rencana {planCode} memuat lebih dari {limit} {whatId}; angka ini tidak dihitung.',
    en: 'The plan {planCode} has more than {limit} {whatEn}; this is not computed.',
    http: 422,
  },
  INDICATOR_TOO_LARGE: {
    id: 'Indikator {code} memuat lebih dari {limit} {whatId}; persempit tahunnya.',
    en: 'The indicator {code} has more than {limit} {whatEn}; narrow the years.',
    http: 422,
  },
});

export class PlanningError extends errorsOf(PLANNING_ERRORS) {}
