// The planning agency's e-planning export: semicolon CSV with decimal commas, targets wide by year (some as ranges),
// figures wide by month, dates as DD/MM/YYYY. Also the board of the 99-day programme.
import { addDays, pad, slashed } from '../calendar.mjs';
import { spoil, unknownOrganization } from '../faults.mjs';
import { INDICATOR_METADATA } from '../indicator-metadata.mjs';
import { DELIVERABLES } from '../planning-content.mjs';
import { commaDecimal, writeCsv } from '../text-tables.mjs';

const SOURCE = 'bappeda-eplanning';
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const STAGE_DAYS = 33;

export function writeBappeda(context) {
  const { planning, period, output } = context;
  // The health agency sends the figures of its own outcome indicators itself.
  const own = planning.indicators.filter(({ code }) => !code.startsWith('IKD-HEALTH'));
  writePlans(context);
  writeNodes(context);
  writeIndicators(context);
  writeTargets(planning.indicators, period, output);
  writeAchievements(own, output);
  writeMilestones(context);
}

function writePlans({ master, planning, output }) {
  const header = [
    'kode_rencana',
    'jenis',
    'judul',
    'visi',
    'kode_wilayah',
    'kode_skpd',
    'tahun_awal',
    'tahun_akhir',
    'revisi',
    'dasar_hukum',
    'berlaku_mulai',
  ];
  const rows = planning.plans.map((plan) => [
    plan.code,
    plan.kind,
    plan.title,
    plan.vision,
    master.province,
    plan.organizationCode,
    plan.startYear,
    plan.endYear,
    0,
    plan.legalBasis,
    slashed(plan.validFrom),
  ]);
  table(output, 'rencana', 'planning.plans', header, rows);
}

function writeNodes({ planning, output }) {
  const header = [
    'kode_rencana',
    'kode',
    'jenis',
    'kode_induk',
    'uraian',
    'kode_skpd',
    'kode_program',
    'urutan',
  ];
  const rows = planning.nodes.map((node) => [
    node.planCode,
    node.code,
    KIND_WORDS[node.kind],
    node.parentCode,
    // Stray blanks and a trailing one, as people leave them.
    node.sequence % 40 === 7 ? ` ${node.title}  ` : node.title,
    node.organizationCode,
    node.activityCode,
    node.sequence,
  ]);
  table(output, 'pohon', 'planning.plan_nodes', header, rows, {
    'unknown organization': (row) =>
      (row[5] = row[5] ? unknownOrganization(row[5]) : '0.00.0.00.0.00.00.0000'),
    'kind that no list has': (row) => (row[2] = 'KEGIATAN LAIN'),
    'no title': (row) => (row[4] = ''),
  });
}

const KIND_WORDS = {
  mission: 'MISI',
  goal: 'TUJUAN',
  objective: 'SASARAN',
  program: 'PROGRAM',
  activity: 'KEGIATAN',
  sub_activity: 'SUB KEGIATAN',
  stage: 'TAHAP',
  deliverable: 'HASIL',
};

function writeIndicators({ planning, output }) {
  const header = [
    'kode_indikator',
    'indikator',
    'satuan',
    'arah',
    'tipe_penghitungan',
    'tingkat',
    'kode_simpul',
    'kode_rencana',
    'kode_skpd',
    'ukuran_hidup',
    ...METADATA_COLUMNS.keys(),
  ];
  const rows = planning.indicators.map((indicator) => [
    indicator.code,
    indicator.name,
    indicator.unit,
    indicator.direction,
    indicator.method,
    indicator.level,
    indicator.nodeCode,
    indicator.planCode,
    indicator.organizationCode,
    LIVE_MEASURES[indicator.name],
    ...metadataCells(INDICATOR_METADATA[indicator.name] ?? {}),
  ]);
  table(output, 'indikator', 'planning.indicators', header, rows);
}

/** The attributes of MS-Ind in the words of its form; what is not known stays empty. */
const METADATA_COLUMNS = new Map([
  ['konsep', 'concept'],
  ['definisi', 'definition'],
  ['interpretasi', 'interpretation'],
  ['rumus', 'formula'],
  ['ukuran', 'measure'],
  ['klasifikasi_penyajian', 'classification'],
  ['indikator_komposit', 'isComposite'],
  ['indikator_pembangun', 'components'],
  ['variabel_pembangun', 'variables'],
  ['level_estimasi', 'level'],
  ['dapat_diakses_umum', 'isPublic'],
  ['sumber_data', 'source'],
]);

function metadataCells(metadata) {
  return [...METADATA_COLUMNS.values()].map((name) => {
    const value = metadata[name];
    if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
    return Array.isArray(value) ? value.join('; ') : value;
  });
}

/** The hub's own measure that can stand beside the reported figure. */
const LIVE_MEASURES = {
  'Persentase aduan yang ditanggapi dalam 24 jam': 'complaints.first_response_within_policy',
};

function writeTargets(indicators, period, output) {
  const years = [2025, 2026, 2027, 2028, 2029];
  const header = [
    'kode_rencana',
    'revisi',
    'kode_indikator',
    'kondisi_awal',
    'tahun_awal',
    ...years.map((year) => `target_${year}`),
  ];
  const rows = indicators
    .filter(({ targets }) => targets.length > 0)
    .map((indicator) => {
      const targets = new Map(indicator.targets);
      return [
        indicator.planCode,
        0,
        indicator.code,
        indicator.baseline === undefined ? null : commaDecimal(indicator.baseline, 3),
        indicator.baseline === undefined ? null : years[0] - 1,
        ...years.map((year) => targets.get(year)),
      ];
    });
  spoil(rows, TARGET_FAULTS, (fault) => output.fault(SOURCE, 'planning.indicator_targets', fault), 90);
  write(output, 'target', header, rows);
  output.count(SOURCE, 'planning.indicator_targets', cells(rows, 5));
}

const TARGET_FAULTS = {
  'target that is a sentence': (row) => (row[5] = 'sesuai kebutuhan'),
  'unknown indicator': (row) => (row[2] = `${row[2]}-LAMA`),
};

function writeAchievements(indicators, output) {
  const header = [
    'kode_indikator',
    'tahun',
    ...MONTHS.map((month) => `realisasi_bulan_${month}`),
    'pendorong',
    'penghambat',
    'tindak_lanjut',
  ];
  const rows = indicators.flatMap((indicator) =>
    [...new Set(indicator.values.map(([year]) => year))].map((year) => {
      const values = new Map(
        indicator.values.filter(([of]) => of === year).map(([, month, value]) => [month, value]),
      );
      return [
        indicator.code,
        year,
        ...MONTHS.map((month) => decimal(values.get(month))),
        'Kerja sama lintas perangkat daerah',
        null,
        null,
      ];
    }),
  );
  spoil(
    rows,
    ACHIEVEMENT_FAULTS,
    (fault) => output.fault(SOURCE, 'planning.indicator_achievements', fault),
    120,
  );
  write(output, 'capaian', header, rows);
  output.count(
    SOURCE,
    'planning.indicator_achievements',
    cells(
      rows.map((row) => row.slice(0, 14)),
      2,
    ),
  );
}

const ACHIEVEMENT_FAULTS = {
  'unknown indicator': (row) => (row[0] = row[0].replace('IK', 'lK')),
  'figure that is a remark': (row) => (row[4] = 'belum rilis'),
};

const decimal = (value) => (value === undefined ? null : String(value).replace('.', ','));
const cells = (rows, from) =>
  rows.reduce(
    (sum, row) =>
      sum + row.slice(from).filter((cell) => cell !== null && cell !== undefined && cell !== '').length,
    0,
  );

/** Each deliverable in every coordination area; some are late, some wait for review. */
function writeMilestones({ master, planning, period, random, output }) {
  const header = [
    'kode_rencana',
    'kode',
    'tahap',
    'kode_wilayah_koordinasi',
    'kode_skpd',
    'uraian',
    'status_telaah',
    'batas_waktu',
    'tanggal_selesai',
    'persen',
  ];
  const rows = DELIVERABLES.flatMap(([stage, role, title], number) =>
    master.areas.map((area, place) => {
      const due = addDays(period.initiativeStart, stage * STAGE_DAYS - 1);
      const state = milestoneState(due, period.today, random);
      return [
        planning.codes.initiative,
        `T${stage}-${pad(number + 1)}-${pad(place + 1)}`,
        stage,
        area.code,
        master.agency(role).code,
        `${title}, ${area.name}`,
        state.review,
        slashed(due),
        state.completedOn === null ? null : slashed(state.completedOn),
        decimal(state.percent),
      ];
    }),
  );
  table(output, 'tonggak', 'planning.milestones', header, rows, {
    'a day that does not exist': (row) => (row[7] = '30/02/2026'),
    'progress above one hundred': (row) => (row[9] = '104,5'),
  });
}

function milestoneState(due, today, random) {
  const done = due < today ? random.chance(0.78) : random.chance(0.15);
  if (done) {
    const completedOn = addDays(due < today ? due : today, -random.integer(1, 12));
    return { review: random.chance(0.8) ? 'disetujui' : 'ditelaah', completedOn, percent: 100 };
  }
  return {
    review: random.pick(['draf', 'draf', 'ditelaah', 'dikembalikan']),
    completedOn: null,
    percent: random.integer(5, 90),
  };
}

function table(output, name, dataset, header, rows, faults = {}) {
  if (Object.keys(faults).length > 0)
    spoil(rows, faults, (fault) => output.fault(SOURCE, dataset, fault), 150);
  write(output, name, header, rows);
  output.count(SOURCE, dataset, rows.length);
}

const write = (output, name, header, rows) =>
  output.write(`bappeda/${name}.csv`, writeCsv(header, rows, { delimiter: ';', newline: '\r\n' }));
