// The organization bureau's yearly sheet: a row for each agency and year, two columns (score, grade) for each instrument.
import { spoil, unknownOrganization } from '../faults.mjs';
import { commaDecimal, writeCsv } from '../text-tables.mjs';

const SOURCE = 'setda-biro';
const DATASET = 'performance.agency_scores';
const YEARS = 2;

/** Instrument, range of the made-up scores, grades by the score above which they are given. */
const INSTRUMENTS = [
  [
    'SAKIP',
    [58, 86],
    [
      ['AA', 90],
      ['A', 80],
      ['BB', 70],
      ['B', 60],
      ['CC', 50],
      ['C', 30],
      ['D', -1],
    ],
  ],
  [
    'RB',
    [55, 84],
    [
      ['AA', 90],
      ['A', 80],
      ['BB', 70],
      ['B', 60],
      ['CC', 50],
      ['C', 30],
      ['D', -1],
    ],
  ],
  [
    'IKM',
    [74, 93],
    [
      ['A', 88.3],
      ['B', 76.6],
      ['C', 64.99],
      ['D', -1],
    ],
  ],
  [
    'PEKPPP',
    [2.9, 4.7],
    [
      ['A', 4.5],
      ['A-', 4],
      ['B', 3.5],
      ['B-', 3],
      ['C', -1],
    ],
  ],
  [
    'KIP',
    [58, 98],
    [
      ['Informatif', 90],
      ['Menuju Informatif', 80],
      ['Cukup Informatif', 60],
      ['Kurang Informatif', 40],
      ['Tidak Informatif', -1],
    ],
  ],
];

export function writeAgencyScores({ master, period, random, output }) {
  const agencies = master.organizations.filter(({ kind }) =>
    ['agency', 'secretariat', 'hospital'].includes(kind),
  );
  const rows = agencies.flatMap((agency) => {
    const talent = random.next();
    return Array.from({ length: YEARS }, (_, at) => ({
      year: period.fiscalYear - YEARS + at,
      agency,
      code: agency.code,
      scores: INSTRUMENTS.map((instrument) => scoreOf(instrument, agency, talent, at, random)),
    }));
  });
  spoil(rows, FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 24);
  output.count(
    SOURCE,
    DATASET,
    rows.reduce((sum, { scores }) => sum + scores.filter(([score]) => score !== '-').length, 0),
  );
  const header = [
    'Tahun',
    'Kode',
    'Perangkat Daerah',
    ...INSTRUMENTS.flatMap(([name]) => [`Nilai ${name}`, `Predikat ${name}`]),
    'Catatan',
  ];
  const table = rows.map(({ year, code, agency, scores }) => [
    year,
    code,
    agency.name,
    ...scores.flat(),
    'Data contoh, sintetis',
  ]);
  output.write(
    'organisasi/nilai-perangkat-daerah.csv',
    writeCsv(header, table, { delimiter: ';', newline: '\r\n' }),
  );
}

const FAULTS = {
  'unknown organization': (row) => (row.code = unknownOrganization(row.code)),
  'grade of another score (a warning)': (row) => (row.scores[0][1] = 'AA'),
  'score on another scale': (row) => (row.scores[3][0] = '82,50'),
};

/** Hospitals are measured by what patients say and how they are served; one agency in twelve has no score yet. */
function scoreOf([name, [low, high], bands], agency, talent, at, random) {
  const isHospital = agency.kind === 'hospital';
  if ((isHospital && (name === 'SAKIP' || name === 'RB')) || random.chance(1 / 12)) return ['-', '-'];
  const spread = high - low;
  const score = Math.min(high, low + spread * (0.75 * talent + 0.08 * at + random.between(0, 0.2)));
  const rounded = Math.round(score * 100) / 100;
  return [commaDecimal(rounded), bands.find(([, above]) => rounded > above)[0]];
}
