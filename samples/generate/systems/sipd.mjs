// The mirror that the regional secretariat keeps of the national SIPD: JSON lines with SIPD's field names, every number a
// string, names with the code in front, internal ids that change from year to year.
import { amountIn, programOf } from '../budget.mjs';
import { nearMiss, spoil, unknownOrganization } from '../faults.mjs';
import { writeNdjson } from '../text-tables.mjs';

const SOURCE = 'sipd-mirror';
const LINES = 'budgets.budget_lines';
const VERSIONS = 'budgets.budget_versions';

export function writeSipd({ master, budget, output }) {
  const { versions } = budget;
  const rows = versions.flatMap((version) =>
    budget.lines.map((line, at) => rkaRow(master, version, line, at)),
  );
  spoil(rows, FAULTS, (fault) => output.fault(SOURCE, LINES, fault));
  output.write('sipd/data_rka.ndjson', writeNdjson(rows));
  output.count(SOURCE, LINES, rows.length);

  output.write('sipd/jadwal.ndjson', writeNdjson(versions.map((version) => scheduleRow(master, version))));
  output.count(SOURCE, VERSIONS, versions.length);
}

const FAULTS = {
  'unknown organization': (row) => (row.kode_skpd = unknownOrganization(row.kode_skpd)),
  'organization code with two digits swapped': (row) => (row.kode_skpd = nearMiss(row.kode_skpd)),
  'unknown account': (row) => (row.kode_akun = row.kode_akun.replace(/\d{4}$/, '9876')),
  'negative amount': (row) => (row.rincian = `-${row.rincian}`),
  'two-digit sub-activity of the old list': (row) =>
    (row.kode_sub_giat = row.kode_sub_giat.replace(/\.00(\d\d)$/, '.$1')),
  'amount with letters': (row) => (row.rincian = `${row.rincian} (rev)`),
  'unknown fund source': (row) => (row.kode_dana = '3.1'),
  'line sent twice': (row, rows, at) => Object.assign(row, rows[at - 1]),
};

function rkaRow(master, version, line, at) {
  const organization = master.organization(line.organizationCode);
  const amount = amountIn(version, line, at);
  const programCode = programOf(line.activityCode);
  return {
    id: String(1_000_000 + at),
    kode_sbl: internalIds(line, at),
    kode_skpd: line.organizationCode,
    nama_skpd: organization.name,
    kode_program: programCode,
    nama_program: `${programCode} ${master.programName(programCode)}`,
    kode_sub_giat: line.activityCode,
    nama_sub_giat: `${line.activityCode} ${master.programName(line.activityCode)}`,
    kode_akun: line.accountCode,
    jenis_bl: line.accountCode.startsWith('5.1.01') ? 'btl-gaji' : 'barjas-modal',
    kode_dana: line.fundSourceCode,
    nama_dana: `[${line.fundSourceCode.startsWith('1') ? 'DANA UMUM' : 'DANA KHUSUS'}] - ${master.fundSources
      .get(line.fundSourceCode)
      .toUpperCase()}`,
    rincian: String(amount),
    rincian_murni:
      version.sequence === 1 ? null : String(amountIn({ ...version, sequence: 1, scale: 1 }, line, at)),
    status_tahap: version.stage,
    kode_tahap: version.code,
    is_locked: '0',
    active: '1',
    tahun_anggaran: String(version.year),
  };
}

const internalIds = (line, at) =>
  `${500 + line.organizationCode.length}.${500 + (at % 41)}.${at % 900}.${at % 4000}.${at + 9000}`;

function scheduleRow(master, version) {
  return {
    kode_wilayah: master.province,
    tahun_anggaran: String(version.year),
    kode_tahap: version.code,
    status_tahap: version.stage,
    urutan: String(version.sequence),
    dasar_hukum: `Peraturan contoh nomor ${version.sequence} tahun ${version.year} (sintetis)`,
    tanggal_berlaku: version.from,
    aktif: version.isCurrent ? '1' : '0',
  };
}
