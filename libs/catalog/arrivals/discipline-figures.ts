import { shareFigure, type FigureType } from '#core/figures';
import type { DisciplineRow } from './read-arrivals.sql.js';

type Basis = FigureType['basis'];

export function completenessFigure({ due, received, late }: DisciplineRow, basis: Basis): FigureType {
  return shareFigure({
    numerator: received + late,
    denominator: due,
    formula: {
      id: 'laporan yang sudah diterima ÷ laporan yang sudah jatuh tempo × 100',
      en: 'reports that have come ÷ reports that were due × 100',
    },
    source: RELEASE_SCHEDULE,
    records: [],
    basis,
    withoutDenominator: NOTHING_DUE,
  });
}

export function onTimeFigure({ judged, onTime }: DisciplineRow, basis: Basis): FigureType {
  return shareFigure({
    numerator: onTime,
    denominator: judged,
    formula: {
      id: 'laporan yang diterima sampai hari jatuh tempo ÷ laporan yang sudah diterima atau lewat jatuh tempo × 100; yang jatuh tempo sebelum sumbernya terhubung tidak dihitung',
      en: 'reports received by their due day ÷ reports that have come or are past their due day × 100, without those due before the source was first heard of',
    },
    source: RELEASE_SCHEDULE,
    records: [],
    basis,
    withoutDenominator: NOT_YET_JUDGED,
  });
}

const RELEASE_SCHEDULE = 'Perpres 39/2019 art. 26–27, 33';
const NOTHING_DUE = {
  code: 'NOTHING_DUE',
  text: {
    id: 'Belum ada laporan yang lewat hari jatuh temponya.',
    en: 'No report is past its due day yet.',
  },
};
const NOT_YET_JUDGED = {
  code: 'NOT_YET_JUDGED',
  text: {
    id: 'Belum ada laporan yang datang atau lewat jatuh tempo sejak sumbernya terhubung.',
    en: 'No report has come or passed its due day since the source was first heard of.',
  },
};
