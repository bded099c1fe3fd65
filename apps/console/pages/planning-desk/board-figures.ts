import type { FigureParts } from '../../ui/index.js';
import type { DaysQuery } from './days.graphql.js';

type Board = DaysQuery['ninetyNineDays'];

const MILESTONES = [{ dataset: 'planning.milestones' }];
const PERCENT = { id: 'persen', en: 'percent' };
const NOTHING = {
  code: 'NO_RECORDS',
  text: { id: 'Belum ada hasil yang dikirim.', en: 'No deliverables have been sent yet.' },
};

export function progressFigure({ progressPercent, basis }: Board): FigureParts {
  return {
    ...{ value: progressPercent, unit: PERCENT, basis, records: MILESTONES, source: null },
    ...{ numerator: null, denominator: null, reason: progressPercent === null ? NOTHING : null },
    formula: {
      id: 'Rata-rata kemajuan semua hasil, masing-masing sama berat; dibandingkan dengan hari yang sudah berjalan ÷ 99',
      en: 'Mean progress of all deliverables, each weighing the same; compared with days begun ÷ 99',
    },
  };
}

export function completedFigure({ completed, total, basis }: Board): FigureParts {
  return {
    ...{ value: String(completed), unit: { id: 'hasil', en: 'deliverables' }, basis, records: MILESTONES },
    ...{ numerator: String(completed), denominator: String(total), source: null, reason: null },
    formula: {
      id: 'Banyaknya hasil yang punya tanggal selesai; penyebut: semua hasil',
      en: 'Deliverables with a day of completion; denominator: all of them',
    },
  };
}

export function lateFigure({ stages, total, basis }: Board): FigureParts {
  const late = String(stages.reduce((sum, stage) => sum + stage.late, 0));
  return {
    ...{ value: late, unit: { id: 'hasil', en: 'deliverables' }, basis, records: MILESTONES },
    ...{ numerator: late, denominator: String(total), source: null, reason: null },
    formula: {
      id: 'Hasil yang lewat tenggat, atau selesai sesudahnya; penyebut: semua hasil',
      en: 'Deliverables past their due day, or completed after it; denominator: all of them',
    },
  };
}
