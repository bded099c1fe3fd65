import type { FigureType } from '#core/figures';
import type { DisciplineRow } from './read-arrivals.sql.js';

type Basis = FigureType['basis'];

export function completenessFigure(
  { due, received, late, completenessPercent }: DisciplineRow,
  basis: Basis,
): FigureType {
  return {
    value: completenessPercent,
    unit: PERCENT,
    formula: {
      id: 'laporan yang sudah diterima ÷ laporan yang sudah jatuh tempo × 100',
      en: 'reports that have come ÷ reports that were due × 100',
    },
    source: RELEASE_SCHEDULE,
    numerator: String(received + late),
    denominator: String(due),
    records: [],
    basis,
    reason: due === 0 ? NOTHING_DUE : null,
  };
}

export function onTimeFigure({ judged, onTime, onTimePercent }: DisciplineRow, basis: Basis): FigureType {
  return {
    value: onTimePercent,
    unit: PERCENT,
    formula: {
      id: 'laporan yang diterima sampai hari jatuh tempo ÷ laporan yang sudah diterima atau lewat jatuh tempo × 100; yang jatuh tempo sebelum sumbernya terhubung tidak dihitung',
      en: 'reports received by their due day ÷ reports that have come or are past their due day × 100, without those due before the source was first heard of',
    },
    source: RELEASE_SCHEDULE,
    numerator: String(onTime),
    denominator: String(judged),
    records: [],
    basis,
    reason: judged === 0 ? NOT_YET_JUDGED : null,
  };
}

const PERCENT = { id: 'persen', en: 'percent' };
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
