// Three regency or city governments, each with the files it happens to have:
//   first   budget and realisation as semicolon CSV with decimal commas;
//   second  budget in an old Windows encoding, with an amount nobody can read for sure, and its own complaint list;
//   third   budget, an annual plan, indicators with ranges and their figures.
import { realizedBy, sample, thousands } from '../budget.mjs';
import { addDays, addHours, clockOf, pad, slashed } from '../calendar.mjs';
import { spoil } from '../faults.mjs';
import { indonesian, writeCsv } from '../text-tables.mjs';

const LINES = 'budgets.budget_lines';
const REALIZATIONS = 'budgets.budget_realizations';
const ACTIVITIES = 60;
const ACCOUNTS = [
  '5.1.02.01.01.0024',
  '5.1.02.01.01.0052',
  '5.1.02.02.01.0003',
  '5.1.02.04.01.0001',
  '5.2.02.10.01.0002',
];
const FUNDS = ['1.1', '1.2.01.01.02', '2.2.01.01.04'];
const COMPLAINTS = 320;
const SEMICOLON = { delimiter: ';', newline: '\r\n' };

export const REGENCY_SOURCES = ['kabkota-anggaran', 'kabkota-aduan', 'kabkota-rencana'];

export function writeRegencies(context) {
  const { master, random } = context;
  const writers = [writeFirst, writeSecond, writeThird];
  master.profile.demo.regencies.forEach((regionCode, at) => {
    const own = random.fork(regionCode);
    const source = REGENCY_SOURCES[at];
    writers[at]({ ...context, regionCode, source, random: own, lines: regencyLines(master, own) });
  });
}

function regencyLines(master, random) {
  const all = master.programs.filter(
    ({ level, governmentLevel, code }) =>
      level === 'sub_activity' && governmentLevel === 'regency' && !code.startsWith('X'),
  );
  return sample(all, ACTIVITIES, random).flatMap(({ code }) =>
    ACCOUNTS.filter(() => random.chance(0.8)).map((accountCode) => ({
      activityCode: code,
      accountCode,
      fundSourceCode: random.pick(FUNDS),
      amount: thousands(random.between(20e6, 4e9)),
      pace: random.between(0.7, 1.15),
    })),
  );
}

function writeFirst(context) {
  const { period, output, source, regionCode, lines } = context;
  // 840 million over an only child of 240 million: seen in a real budget.
  const child = lines.find(({ accountCode }) => accountCode === '5.2.02.10.01.0002');
  child.amount = 240_000_000;
  const header = ['Tahun', 'Kode Sub Kegiatan', 'Kode Rekening', 'Sumber Dana', 'Pagu'];
  const rows = lines.map((line) => [
    period.fiscalYear,
    line.activityCode,
    line.accountCode,
    line.fundSourceCode,
    indonesian(line.amount),
  ]);
  const faults = {
    'unknown account': (row) => (row[2] = '5.1.02.01.01.9999'),
    'negative amount': (row) => (row[4] = `(${row[4]})`),
  };
  spoil(rows, faults, (fault) => output.fault(source, LINES, fault), 120);
  rows.push([
    ...rows[lines.indexOf(child)].slice(0, 2),
    '5.2.02',
    child.fundSourceCode,
    indonesian(840_000_000),
  ]);
  output.fault(source, LINES, 'parent account that is not the sum of its children (a warning)');
  put(output, `${regionCode}/apbd.csv`, header, rows);
  output.count(source, LINES, rows.length);

  const months = period.months.slice(-3);
  const spent = months.flatMap((month) =>
    lines.map((line) => [
      period.fiscalYear,
      month,
      line.activityCode,
      line.accountCode,
      line.fundSourceCode,
      indonesian(realizedBy(line, month)),
    ]),
  );
  spoil(
    spent,
    {
      'month thirteen': (row) => (row[1] = 13),
      'realisation above budget (a warning)': (row, rows, at) =>
        (row[5] = indonesian(lines[at % lines.length].amount + 2_500_000)),
    },
    (fault) => output.fault(source, REALIZATIONS, fault),
  );
  put(
    output,
    `${regionCode}/realisasi.csv`,
    ['Tahun', 'Bulan', 'Kode Sub Kegiatan', 'Kode Rekening', 'Sumber Dana', 'Realisasi s.d. Bulan Ini'],
    spent,
  );
  output.count(source, REALIZATIONS, spent.length);
  writeVersion(context);
}

/** The dash of the remarks makes the encoding matter: the file is Windows-1252, not UTF-8. */
function writeSecond(context) {
  const { period, output, source, regionCode, lines } = context;
  const header = ['tahun', 'sub_kegiatan', 'rekening', 'sumber_dana', 'pagu', 'keterangan'];
  const rows = lines.map((line, at) => [
    period.fiscalYear,
    line.activityCode,
    line.accountCode,
    line.fundSourceCode,
    // No locale is set for this file: every amount proves its own, but for the ambiguous ones below.
    at % 3 === 0 ? indonesian(line.amount) : indonesian(line.amount, 0),
    `Belanja contoh – tahap ${(at % 4) + 1}`,
  ]);
  const faults = {
    'amount that two countries read differently': (row) => (row[4] = '1.000'),
    'two-digit sub-activity of the old list': (row) => (row[1] = row[1].replace(/\.00(\d\d)$/, '.$1')),
  };
  spoil(rows, faults, (fault) => output.fault(source, LINES, fault), 110);
  const text = writeCsv(header, rows, SEMICOLON);
  output.write(`regencies/${regionCode}/anggaran.csv`, Buffer.from(text.replaceAll('–', '\u0096'), 'latin1'));
  output.count(source, LINES, rows.length);
  writeVersion(context);
  writeComplaints(context);
}

function writeComplaints({ period, random, output, source, regionCode }) {
  const header = ['tiket', 'tanggal', 'jenis', 'kanal', 'sektor', 'isi', 'status', 'ditanggapi', 'selesai'];
  const sectors = ['INFRASTRUKTUR', 'PENDIDIKAN', 'KESEHATAN', 'LINGKUNGAN', 'SOSIAL MASYARAKAT'];
  const rows = Array.from({ length: COMPLAINTS }, (_, at) => {
    const received = clockOf(
      addDays(period.today, -random.integer(1, 200)),
      random.integer(6, 21),
      random.integer(0, 59),
    );
    const answered = addHours(received, random.between(1, 120));
    const finished = addHours(answered, random.between(4, 300));
    const now = clockOf(period.today);
    const status = finished < now ? 'Closed' : answered < now ? 'Proses' : 'Baru';
    return [
      `${regionCode}/${pad(at + 1, 5)}`,
      moment(received),
      'Pengaduan',
      random.pick(['Website', 'WhatsApp', 'Loket']),
      random.chance(0.2) ? `${random.pick(sectors)} ` : random.pick(sectors),
      'Aduan contoh warga (sintetis)',
      status,
      answered < now ? moment(answered) : '',
      finished < now ? moment(finished) : '',
    ];
  });
  const faults = {
    'a day that does not exist': (row) => (row[1] = '30/02/2026 10:00'),
    'no sector': (row) => (row[4] = ''),
  };
  spoil(rows, faults, (fault) => output.fault(source, 'complaints.complaints', fault), 130);
  put(output, `${regionCode}/aduan.csv`, header, rows);
  output.count(source, 'complaints.complaints', rows.length);
}

function writeThird(context) {
  const { period, output, source, regionCode, lines, master } = context;
  const header = ['tahun', 'kode_sub_kegiatan', 'kode_rekening', 'kode_sumber_dana', 'nilai_pagu'];
  const rows = lines.map((line) => [
    period.fiscalYear,
    line.activityCode,
    line.accountCode,
    line.fundSourceCode,
    `Rp ${indonesian(line.amount, 2)}`,
  ]);
  spoil(
    rows,
    { 'unknown fund source': (row) => (row[3] = '9.9') },
    (fault) => output.fault(source, LINES, fault),
    150,
  );
  put(output, `${regionCode}/belanja.csv`, header, rows);
  output.count(source, LINES, rows.length);
  writeVersion(context);

  const planCode = `RKPD-${regionCode}-${period.fiscalYear}`;
  const name = master.regions.find(({ code }) => code === regionCode).name;
  put(
    output,
    `${regionCode}/rencana.csv`,
    ['kode', 'jenis', 'judul', 'tahun', 'berlaku'],
    [
      [
        planCode,
        'RKPD',
        `RKPD ${name} ${period.fiscalYear} (contoh sintetis)`,
        period.fiscalYear,
        slashed(`${period.fiscalYear - 1}-07-15`),
      ],
    ],
  );
  output.count(source, 'planning.plans', 1);
  writeRegencyIndicators(context, planCode);
}

const CITY_INDICATORS = [
  ['Persentase jalan kota mantap', 'persen', 'naik', '88,5-90,0', 88.1],
  ['Persentase penduduk miskin', 'persen', 'turun', '7,90-7,40', 8.05],
  ['Cakupan imunisasi dasar', 'persen', 'naik', '95', 92.4],
  ['Waktu tanggap darurat', 'menit', 'turun', '12', 13.5],
  ['Indeks kepuasan masyarakat', 'indeks', 'naik', '86,0-88,0', 85.2],
  ['Sampah terkelola', 'persen', 'naik', '82', 79.9],
];

/** This city's sheet has low and high in two columns, and one row has them the wrong way round. */
function writeRegencyIndicators({ period, random, output, source, regionCode }, planCode) {
  const code = (at) => `${regionCode}-IKU-${pad(at + 1)}`;
  const indicators = CITY_INDICATORS.map(([name, unit, direction], at) => [
    code(at),
    name,
    unit,
    direction,
    planCode,
  ]);
  put(output, `${regionCode}/indikator.csv`, ['kode', 'nama', 'satuan', 'arah', 'rencana'], indicators);
  output.count(source, 'planning.indicators', indicators.length);

  const targets = CITY_INDICATORS.map(([, , , text], at) => {
    const [low, high = low] = text.split('-');
    return [planCode, code(at), period.fiscalYear, low, high];
  });
  output.fault(source, 'planning.indicator_targets', 'range written from high to low');
  put(
    output,
    `${regionCode}/target.csv`,
    ['rencana', 'indikator', 'tahun', 'target_bawah', 'target_atas'],
    targets,
  );
  output.count(source, 'planning.indicator_targets', targets.length);

  const values = CITY_INDICATORS.flatMap(([, , direction, , start], at) =>
    period.months.map((month) => {
      const value = start + (direction === 'naik' ? 1 : -1) * random.between(0, 0.15) * month;
      return [code(at), period.fiscalYear, month, value.toFixed(2).replace('.', ',')];
    }),
  );
  put(output, `${regionCode}/capaian.csv`, ['indikator', 'tahun', 'bulan', 'nilai'], values);
  output.count(source, 'planning.indicator_achievements', values.length);
}

function writeVersion({ period, output, source, regionCode }) {
  const header = ['tahun', 'versi', 'tahap', 'urutan', 'dasar', 'berlaku'];
  const row = [
    period.fiscalYear,
    'MURNI',
    'murni',
    1,
    'Peraturan contoh (sintetis)',
    slashed(`${period.fiscalYear}-01-02`),
  ];
  put(output, `${regionCode}/versi.csv`, header, [row]);
  output.count(source, 'budgets.budget_versions', 1);
}

const put = (output, path, header, rows) =>
  output.write(`regencies/${path}`, writeCsv(header, rows, SEMICOLON));
/** `23/10/2026 14:05`. */
const moment = (clock) => {
  const iso = new Date(clock).toISOString();
  return `${slashed(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
};
