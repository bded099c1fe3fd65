// The procurement systems' open data: packages by suppliers as JSON lines with the field names of SIRUP and SPSE, packages of
// the agencies' own as one JSON document with an envelope. Some amounts are numbers, some are strings.
import { spoil, unknownOrganization } from '../faults.mjs';
import { writeNdjson } from '../text-tables.mjs';

const SOURCE = 'setda-biro';
const DATASET = 'procurement.procurement_packages';
const NAME_LETTERS_MAX = 160;

export function writeProcurement({ master, packages, period, output }) {
  const bySupplier = packages
    .filter(({ isSelfManaged }) => !isSelfManaged)
    .map((one) => supplierRow(master, period, one));
  spoil(bySupplier, FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 75);
  output.write('pengadaan/paket_penyedia.ndjson', writeNdjson(bySupplier));

  const own = packages.filter(({ isSelfManaged }) => isSelfManaged).map((one) => ownRow(master, period, one));
  const document = { status: 'success', message: 'Data contoh, sintetis', data: own };
  output.write('pengadaan/paket_swakelola.json', `${JSON.stringify(document, null, 1)}\n`);
  output.count(SOURCE, DATASET, bySupplier.length + own.length);
}

const FAULTS = {
  'contract above the estimate (a warning)': (row) =>
    Object.assign(row, {
      nilai_kontrak: Math.round((row.hps ?? Number(row.pagu)) * 1.1),
      nama_penyedia: row.nama_penyedia ?? 'CV Penyedia Contoh 1',
    }),
  'unknown organization': (row) => (row.kd_satker_str = unknownOrganization(row.kd_satker_str)),
  'amount in words': (row) => (row.pagu = 'belum ditetapkan'),
  'contract before the announcement': (row) =>
    Object.assign(row, {
      tgl_pengumuman_paket: moment(`${row.tahun_anggaran}-05-20`),
      tgl_kontrak: moment(`${row.tahun_anggaran}-04-02`),
    }),
  'method that no list has': (row) => (row.metode_pengadaan = 'Lelang Turun'),
  'package exported twice': (row, rows, at) => (row.kd_rup = rows[at - 1].kd_rup),
};

function supplierRow(master, period, one) {
  return {
    ...common(master, period, one),
    // The planning system writes numbers, the tender system strings.
    pagu: one.amount,
    metode_pengadaan: one.method,
    jenis_pengadaan: one.accountCode.startsWith('5.1.02.02') ? 'Jasa Lainnya' : 'Barang',
    hps: one.estimate,
    nilai_kontrak: one.contract === null ? null : `${one.contract}.00`,
    nama_penyedia: one.supplier,
    tgl_kontrak: moment(one.contractedOn),
    tgl_selesai_kontrak: moment(one.dueOn),
    tgl_serah_terima: moment(one.completedOn),
  };
}

const ownRow = (master, period, one) => ({
  ...common(master, period, one),
  pagu: `${one.amount}`,
  tipe_swakelola: '1',
  tgl_awal_pelaksanaan: moment(one.contractedOn),
  tgl_akhir_pelaksanaan: moment(one.completedOn),
});

const common = (master, { fiscalYear }, one) => ({
  kd_rup: Number(one.code),
  tahun_anggaran: fiscalYear,
  kd_satker_str: one.organizationCode,
  nama_satker: master.organization(one.organizationCode).name,
  kode_sub_giat: one.activityCode,
  nama_paket: nameOf(master, one),
  status_paket: one.status,
  tgl_pengumuman_paket: moment(one.announcedOn),
});

function nameOf(master, { activityCode, accountCode }) {
  const account = master.accountName(accountCode);
  return `${account} untuk ${master.programName(activityCode)}`.slice(0, NAME_LETTERS_MAX) + ' (contoh)';
}

const moment = (day) => (day === null ? null : `${day} 08:00:00`);
