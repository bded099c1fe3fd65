import { compareDecimals, defineRules } from '#dataset';
import { agencyScores } from './agency-scores.dataset.js';

/** Instruments whose scale ends at five (PermenPANRB 59/2020, PermenPANRB 29/2022, Peraturan BPKP 5/2021); the others end at 100. */
const FIVE_POINT_INSTRUMENTS: ReadonlySet<string> = new Set(['PEKPPP', 'SPBE', 'SPIP']);

/** A grade and the score above which it is given; the last grade has no lower end. */
type Bands = readonly (readonly [grade: string, above: string])[];

// Common knowledge of the field, noted 2026-11 and not read in the regulations again: here is the one place to correct it.
const ACCOUNTABILITY_BANDS: Bands = [
  ['AA', '90'],
  ['A', '80'],
  ['BB', '70'],
  ['B', '60'],
  ['CC', '50'],
  ['C', '30'],
  ['D', '-1'],
];
const BANDS: Readonly<Record<string, Bands | undefined>> = {
  // PermenPANRB 88/2021 and 26/2020.
  SAKIP: ACCOUNTABILITY_BANDS,
  RB: ACCOUNTABILITY_BANDS,
  // PermenPANRB 14/2017, given there with two decimals: C from 65.00, B from 76.61, A from 88.31.
  IKM: [
    ['A', '88.30'],
    ['B', '76.60'],
    ['C', '64.99'],
    ['D', '-1'],
  ],
};

export const agencyScoresRules = defineRules(agencyScores, [
  {
    kind: 'record',
    name: 'SCORE_ON_SCALE',
    severity: 'rejection',
    description: {
      id: 'Nilai SPBE, SPIP, dan PEKPPP paling tinggi 5',
      en: 'Scores of SPBE, SPIP and PEKPPP are at most 5',
    },
    check({ instrument, score }) {
      if (!FIVE_POINT_INSTRUMENTS.has(instrument) || compareDecimals(score, '5') <= 0) return null;
      return {
        field: 'score',
        value: score,
        message: { id: `skala ${instrument} berakhir di 5`, en: `the scale of ${instrument} ends at 5` },
      };
    },
  },
  {
    kind: 'record',
    name: 'GRADE_BY_SCORE',
    severity: 'warning',
    description: {
      id: 'Predikat SAKIP, RB, dan IKM sesuai dengan nilainya',
      en: 'Grades of SAKIP, RB and IKM are those of their scores',
    },
    check({ instrument, score, grade }) {
      const expected = BANDS[instrument]?.find(([, above]) => compareDecimals(score, above) > 0)?.[0];
      if (grade === null || expected === undefined || expected === grade) return null;
      return {
        field: 'grade',
        value: grade,
        message: {
          id: `nilai ${score} berpredikat ${expected}`,
          en: `a score of ${score} has the grade ${expected}`,
        },
        suggestion: expected,
      };
    },
  },
]);
