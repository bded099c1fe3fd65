import { defineSamples } from '#dataset';
import { agencyScores } from './agency-scores.dataset.js';

const ACCOUNTABILITY = {
  organizationCode: '1.03.0.00.0.00.01.0000',
  year: 2025,
  instrument: 'SAKIP',
  score: '72.35',
} as const;

export const agencyScoresSamples = defineSamples({
  dataset: agencyScores,
  accepted: [
    ACCOUNTABILITY,
    { ...ACCOUNTABILITY, instrument: 'IKM', score: 88.3, grade: 'B', note: 'Survei semester II (contoh)' },
    { ...ACCOUNTABILITY, instrument: 'PEKPPP', score: '4.12', grade: 'A-' },
  ],
  refused: [
    { record: { ...ACCOUNTABILITY, instrument: 'LAKIP' }, field: 'instrument', code: 'NOT_IN_LIST' },
    { record: { ...ACCOUNTABILITY, score: '100.5' }, field: 'score', code: 'OUT_OF_RANGE' },
    { record: { ...ACCOUNTABILITY, score: '72,35' }, field: 'score', code: 'PATTERN' },
    { record: { ...ACCOUNTABILITY, year: '2025' }, field: 'year', code: 'WRONG_TYPE' },
  ],
});
