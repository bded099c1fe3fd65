// The database of the civil-service agency's e-kinerja application (SQLite), with the field names of the national SIASN, whose capitals vary, whose
// NIPs carry blanks and line ends, and whose predicate some rows have from the wrong matrix.
//
// No NIP here can belong to a living official: every birth year lies in 1890–1899 and every appointment in 1920–1929.
import { pad, quartersBefore } from '../calendar.mjs';
import { spoil, unknownOrganization } from '../faults.mjs';
import { sqliteFile } from '../sqlite-file.mjs';

const SOURCE = 'bkd-ekinerja';
const DATASET = 'performance.employee_appraisals';
const QUARTERS = 3;
const LEVELS = [
  'Pelaksana',
  'Ahli Pertama',
  'Ahli Muda',
  'Ahli Madya',
  'Pengawas',
  'Administrator',
  'JPT Pratama',
];
const EXPECTATION = { 1: 'DIATAS EKSPEKTASI', 2: 'SESUAI EKSPEKTASI', 3: 'DIBAWAH EKSPEKTASI' };
const PREDICATE = { 1: 'SANGAT BAIK', 2: 'BAIK', 3: 'BUTUH PERBAIKAN', 4: 'KURANG', 5: 'SANGAT KURANG' };

export function writeBkd({ master, period, random, scale, output }) {
  const employees = employeesOf(master, random.fork('employees'), scale);
  const chance = random.fork('appraisals');
  const rows = quartersBefore(period.today, QUARTERS).flatMap((quarter) =>
    employees.map((employee, at) => appraisal(employee, at, quarter, chance)),
  );
  for (const row of rows) {
    if (Number(row.KuadranKinerjaNilai) !== quadrant(row))
      output.fault(SOURCE, DATASET, 'predicate by the wrong matrix');
  }
  spoil(rows, FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 260);
  output.write('bkd/ekinerja.db', sqliteFile('kinerja_periodik', rows, 'id'));
  output.count(SOURCE, DATASET, rows.length);
}

const FAULTS = {
  'unknown organization': (row) => (row.kodeUnorInduk = unknownOrganization(row.kodeUnorInduk)),
  'work result outside 1–3': (row) => (row.hasilKinerjaNilai = '4'),
  'NIP one digit short': (row) => (row.nip_baru = row.nip_baru.trim().slice(0, -1)),
  'behaviour missing': (row) => (row.PerilakuKerjaNilai = null),
};

/** About fifteen hundred people; two units have fewer than five, so that nothing may be published about them. */
function employeesOf(master, random, scale) {
  const units = master.organizations.filter(({ kind }) =>
    ['agency', 'secretariat', 'hospital', 'unit'].includes(kind),
  );
  let serial = 0;
  return units.flatMap((unit, at) => {
    const count = at % 19 === 18 ? 3 : Math.max(6, Math.round(random.integer(16, 42) * scale));
    return Array.from({ length: count }, () => employee(unit, (serial += 1), random));
  });
}

function employee(unit, serial, random) {
  const birth = `${random.integer(1890, 1899)}${pad(random.integer(1, 12))}${pad(random.integer(1, 28))}`;
  // Appointments of contract staff (PPPK) carry 21 where civil servants have the month.
  const contract = serial % 9 === 4;
  const appointed = `${random.integer(1920, 1929)}${contract ? '21' : pad(random.integer(1, 12))}`;
  const parts = [birth, appointed, String(random.integer(1, 2)), pad(serial % 1000, 3)];
  return {
    id: `contoh-${pad(serial, 5)}`,
    nip: parts.join(serial % 7 === 3 ? ' ' : '') + (serial % 23 === 11 ? '\r\n' : ''),
    name: `Pegawai Contoh ${pad(serial, 5)}`,
    unit,
    level: random.weighted(LEVELS.map((level, at) => [level, 8 - at])),
  };
}

function appraisal(employee, at, { year, quarter }, random) {
  const result = random.weighted([
    [1, 22],
    [2, 70],
    [3, 8],
  ]);
  const behaviour = random.weighted([
    [1, 24],
    [2, 71],
    [3, 5],
  ]);
  const values = { hasilKinerjaNilai: String(result), PerilakuKerjaNilai: String(behaviour) };
  const right = quadrant(values);
  // A client in the field takes the larger of the two numbers; it errs where behaviour falls short of good work.
  const wrong = result === behaviour ? right : Math.max(result, behaviour);
  const predicate = at % 3 === 0 ? wrong : right;
  return {
    id: `${employee.id}-${year}-${quarter}`,
    tahun: String(year),
    periodikId: '2',
    bulanMulaiPenilaian: String(quarter * 3 - 2),
    bulanSelesaiPenilaian: String(quarter * 3),
    pnsDinilaiId: employee.id,
    nip_baru: employee.nip,
    namaPns: employee.name,
    kodeUnorInduk: employee.unit.code,
    jenjangJabatan: employee.level,
    hasilKinerja: EXPECTATION[result],
    ...values,
    perilakuKerja: EXPECTATION[behaviour],
    kuadranKinerja: PREDICATE[predicate],
    KuadranKinerjaNilai: String(predicate),
    penilaiId: `contoh-penilai-${pad((at % 60) + 1, 3)}`,
    statusPenilai: 'ASN',
  };
}

/** The regulation's matrix of work result and behaviour (PermenPANRB 6/2022). */
function quadrant({ hasilKinerjaNilai, PerilakuKerjaNilai }) {
  const result = Number(hasilKinerjaNilai);
  const behaviour = Number(PerilakuKerjaNilai);
  if (behaviour === 3) return result === 3 ? 5 : 4;
  if (result === 3) return 3;
  return result === 1 && behaviour === 1 ? 1 : 2;
}
