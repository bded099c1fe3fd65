// The development bureau's sheet of physical and financial progress (RFK): one workbook a month with the column names of
// SIPD's data_rfk, the internal kode_sbl beside the real codes, percentages typed as text here and there.
import { realizedBy } from '../budget.mjs';
import { lastDayOf, monthName, pad } from '../calendar.mjs';
import { spoil, unknownOrganization } from '../faults.mjs';
import { commaDecimal } from '../text-tables.mjs';
import { writeWorkbook } from '../xlsx.mjs';

const SOURCE = 'setda-biro';
const DATASET = 'delivery.progress_reports';
/** Agencies that are shown month by month; the others with the latest month only. */
const MONTHLY_ROLES = ['health', 'roads', 'communication'];
const PROBLEMS = [
  ['Pelaksanaan menunggu penetapan pemenang (contoh)', 'Percepatan evaluasi oleh kelompok kerja (contoh)'],
  ['Cuaca menghambat pekerjaan lapangan (contoh)', 'Penambahan regu dan jam kerja (contoh)'],
  ['Dokumen tagihan belum lengkap (contoh)', 'Pendampingan penyedia (contoh)'],
  ['Lokasi berpindah (contoh)', null],
];

export function writeProgress({ master, budget, packages, period, random, output }) {
  const monthly = new Set(MONTHLY_ROLES.map((role) => master.agency(role).code));
  const activities = activitiesOf(budget.linesInForce, random);
  const last = period.months.at(-1);
  for (const month of period.months) {
    const shown = activities.filter(
      ({ organizationCode }) => month === last || monthly.has(organizationCode),
    );
    const rows = [
      ...shown.map((activity) => activityRow(activity, month, random)),
      ...packageRows({ packages, master, month, year: period.fiscalYear, random }),
    ];
    const note = (fault) => output.fault(SOURCE, DATASET, fault);
    if (month === last) {
      spoil(rows, FAULTS, note, 110);
      letOneFall(rows, monthly, period, note);
    }
    output.write(`rfk/RFK_${period.fiscalYear}-${pad(month)}.xlsx`, workbook(master, period, month, rows));
    output.count(SOURCE, DATASET, rows.length);
  }
}

const FAULTS = {
  'unknown organization': (row) => (row.organizationCode = unknownOrganization(row.organizationCode)),
  'physical progress above a hundred': (row) => (row.physical = '105,00'),
  'error value where money should be': (row) => (row.realized = '#DIV/0!'),
  'unknown activity': (row) => (row.activityCode = '9.99.99.1.01.0001'),
  'a month that does not exist': (row) => (row.month = 14),
};

/** Only an activity that is shown month by month has something to fall from. */
function letOneFall(rows, monthly, { months }, note) {
  const row = rows.find(
    ({ organizationCode, physical }) => monthly.has(organizationCode) && typeof physical === 'number',
  );
  if (months.length < 2 || row === undefined) return;
  row.physical = 0;
  note('progress that falls (a warning)');
}

/** One entry for each activity of each organization, with its lines. */
function activitiesOf(lines, random) {
  const byActivity = new Map();
  for (const line of lines) {
    const key = `${line.organizationCode}/${line.activityCode}`;
    if (!byActivity.has(key)) {
      const { organizationCode, activityCode } = line;
      byActivity.set(key, { organizationCode, activityCode, lines: [], lead: random.between(0.96, 1.35) });
    }
    byActivity.get(key).lines.push(line);
  }
  return [...byActivity.values()];
}

/** Work runs ahead of payment by the activity's own lead, and never falls from month to month. */
function activityRow({ organizationCode, activityCode, lines, lead }, month, random) {
  const budget = lines.reduce((sum, { amount }) => sum + amount, 0);
  const realized = lines.reduce((sum, line) => sum + realizedBy(line, month), 0);
  const financial = (realized / budget) * 100;
  const isBehind = lead < 1.02;
  const [problem, followUp] = isBehind || random.chance(0.04) ? random.pick(PROBLEMS) : [null, null];
  return {
    month,
    organizationCode,
    activityCode,
    packageCode: null,
    budget,
    planned: Math.round(budget * Math.min(1, (financial / 100) * 1.08)),
    realized,
    physical: Math.min(100, financial * lead),
    problem,
    followUp,
    note: random.chance(0.2) ? 'Sesuai dengan bukti lapangan (contoh)' : null,
  };
}

/** Road works under contract are reported package by package. */
function packageRows({ packages, master, month, year, random }) {
  const roads = master.agency('roads').code;
  const end = `${year}-${pad(month)}-${lastDayOf({ year, month })}`;
  return packages
    .filter(
      ({ organizationCode, contract, contractedOn }) =>
        organizationCode === roads && contract !== null && contractedOn <= end,
    )
    .map((one) => {
      const length = Math.max(1, Date.parse(one.dueOn) - Date.parse(one.contractedOn));
      const share = Math.min(1, (Date.parse(end) - Date.parse(one.contractedOn)) / length);
      const isDone = one.completedOn !== null && one.completedOn <= end;
      const physical = isDone ? 100 : Math.min(97, share * 95);
      return {
        month,
        organizationCode: one.organizationCode,
        activityCode: one.activityCode,
        packageCode: one.code,
        budget: one.contract,
        planned: one.contract,
        realized: Math.round(one.contract * (isDone ? 1 : (Math.floor(physical / 25) * 25) / 100)),
        physical,
        problem: isDone || random.chance(0.8) ? null : PROBLEMS[1][0],
        followUp: PROBLEMS[1][1],
        note: null,
      };
    });
}

function workbook(master, period, month, rows) {
  return writeWorkbook(
    'RFK',
    [
      [],
      [`LAPORAN REALISASI FISIK DAN KEUANGAN PROVINSI ${master.profile.name.id.toUpperCase()}`],
      [`Keadaan s.d. ${monthName(month)} ${period.fiscalYear} (DATA CONTOH, SINTETIS)`],
      [],
      HEADER,
      ...rows.map((row, at) => cellsOf(row, at, period.fiscalYear)),
      [
        null,
        null,
        null,
        null,
        null,
        'JUMLAH',
        sum(rows, 'budget'),
        sum(rows, 'planned'),
        sum(rows, 'realized'),
      ],
    ],
    ['A2:N2', 'A3:N3'],
  );
}

const HEADER = [
  'tahun_anggaran',
  'bulan',
  'kode_sbl',
  'kode_skpd',
  'kode_sub_giat',
  'kode_rup',
  'pagu',
  'rak',
  'realisasi_anggaran',
  'realisasi_fisik',
  'permasalahan',
  'tindak_lanjut',
  'catatan_verifikator',
];

function cellsOf(row, at, year) {
  const physical = typeof row.physical === 'number' ? Math.round(row.physical * 100) / 100 : row.physical;
  return [
    year,
    row.month,
    `${500 + (at % 37)}.${500 + (at % 37)}.${at % 900}.${at % 4000}.${at + 9000}`,
    row.organizationCode,
    row.activityCode,
    row.packageCode,
    row.budget,
    row.planned,
    row.realized,
    // Every seventh percentage was typed as text.
    at % 7 === 3 && typeof physical === 'number' ? commaDecimal(physical) : physical,
    row.problem,
    row.problem === null ? null : row.followUp,
    row.note,
  ];
}

const sum = (rows, name) =>
  rows.reduce((total, row) => total + (typeof row[name] === 'number' ? row[name] : 0), 0);
