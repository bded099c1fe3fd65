// The roads agency's own road-damage app: an XML interface with coordinates, times with a zone, its own status words.
import { addDays, addHours, clockOf, withZone } from '../calendar.mjs';
import { CENTRES } from '../complaint-content.mjs';
import { spoil } from '../faults.mjs';
import { document, elements } from '../markup.mjs';

const SOURCE = 'binamarga-jalan';
const DATASET = 'complaints.complaints';
const REPORTS = 480;
const DAYS_BACK = 120;
const DAMAGE = ['lubang', 'retak', 'amblas', 'bahu jalan rusak'];

export function writeRoads({ master, period, random, scale, output }) {
  const total = Math.round(REPORTS * scale);
  const rows = Array.from({ length: total }, (_, at) => report(master, period, random, at));
  spoil(rows, FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 110);
  const reports = rows.map((row) => `  <laporan>\n${elements(row, '    ')}\n  </laporan>`);
  output.write('web/binamarga/laporan.xml', document(['<laporan_jalan>', ...reports, '</laporan_jalan>']));
  output.count(SOURCE, DATASET, rows.length);
}

const FAULTS = {
  'time without a day': (row) => (row.waktu_lapor = '14:05'),
  'unknown region': (row) => (row.kode_kab = row.kode_kab.replace(/\d{2}$/, '98')),
  'latitude and longitude swapped': (row) => Object.assign(row, { lat: row.lon, lon: row.lat }),
};

function report(master, period, random, at) {
  const [region, [latitude, longitude]] = random.pick(Object.entries(CENTRES[master.province]));
  const received = clockOf(
    addDays(period.today, -random.integer(1, DAYS_BACK)),
    random.integer(5, 21),
    random.integer(0, 59),
  );
  const mended = addHours(received, random.between(20, 700));
  const isMended = mended < clockOf(period.today);
  return {
    id: `JR-${String(at + 1).padStart(5, '0')}`,
    waktu_lapor: withZone(received),
    jenis_kerusakan: random.pick(DAMAGE),
    ruas: `Ruas contoh ${random.integer(1, 120)}`,
    kode_kab: region,
    lat: (latitude + random.between(-0.1, 0.1)).toFixed(6),
    lon: (longitude + random.between(-0.1, 0.1)).toFixed(6),
    status: isMended ? 'DITAMBAL' : random.pick(['BARU', 'DIJADWALKAN']),
    waktu_selesai: isMended ? withZone(mended) : null,
    balai: null,
  };
}
