// The province's complaint system: one semicolon CSV with up to four answers side by side, times as "23-10-2026 14:05 WIB",
// sectors with stray blanks, names of agencies instead of codes.
import { addDays, addHours, clockOf, wib } from '../calendar.mjs';
import { CENTRES, CHANNELS, KINDS, ROAD_DAMAGE, SECTORS } from '../complaint-content.mjs';
import { spoil } from '../faults.mjs';
import { writeCsv } from '../text-tables.mjs';

const SOURCE = 'kominfo-laporgub';
const COMPLAINTS = 'complaints.complaints';
const RESPONSES = 'complaints.complaint_responses';
const TICKETS = 5050;
const DAYS_BACK = 300;
const ANSWERS_MAX = 4;
const EXPORTED_TWICE = 'ticket exported twice';

export function writeLaporgub(context) {
  const { random, scale, period, output } = context;
  const total = Math.round(TICKETS * scale);
  const rows = Array.from({ length: total }, (_, at) =>
    ticket(context, random, at, total, addDays(period.today, -DAYS_BACK)),
  );
  spoil(rows, FAULTS, (fault) => {
    output.fault(SOURCE, COMPLAINTS, fault);
    // The answers stand in the row of their ticket.
    if (fault === EXPORTED_TWICE) output.fault(SOURCE, RESPONSES, fault);
  });
  output.write(
    'laporgub/laporan.csv',
    writeCsv(HEADER, rows.map(cellsOf), { delimiter: ';', newline: '\r\n' }),
  );
  output.count(SOURCE, COMPLAINTS, rows.length);
  output.count(
    SOURCE,
    RESPONSES,
    rows.reduce((sum, row) => sum + row.answers.length, 0),
  );

  const sectors = [...SECTORS.map(([name]) => name), ROAD_DAMAGE];
  const categories = sectors.map((name) => [
    name.trim(),
    'Layanan publik',
    name === ROAD_DAMAGE ? 'ya' : 'tidak',
  ]);
  output.write(
    'laporgub/kategori.csv',
    writeCsv(['sektor', 'kelompok', 'jalan_rusak'], categories, { delimiter: ';' }),
  );
  output.count(SOURCE, 'complaints.complaint_categories', categories.length);
}

const FAULTS = {
  'a day that does not exist': (row) => (row.received = '30-02-2026 09:15 WIB'),
  'sector that no list has': (row) => (row.sector = 'SEKTOR BARU'),
  'agency that no list has': (row) => (row.agency = 'Dinas Yang Sudah Bubar'),
  'place in the sea of zeros': (row) => Object.assign(row, { latitude: '0', longitude: '200' }),
  'finished before it began': (row) =>
    Object.assign(row, { status: 'Selesai', finished: '01-01-2020 08:00 WIB' }),
  [EXPORTED_TWICE]: (row, rows, at) => (row.number = rows[at - 1].number),
};

function ticket({ master, period }, random, at, total, firstDay) {
  const clock = receivedAt(random, at, total, firstDay);
  const [sector, , role, sentences] = random.weighted(SECTORS.map((entry) => [entry, entry[1]]));
  const isRoad = sector === 'INFRASTRUKTUR' && random.chance(0.6);
  const place = placeOf(master, random, isRoad);
  const life = lifeOf(clock, clockOf(period.today), random);
  const agency = master.agency(isRoad ? 'roads' : role);
  return {
    number: `LG${String(clock).slice(0, 5)}${String(at + 1).padStart(6, '0')}`,
    sector: isRoad ? ROAD_DAMAGE : sector,
    received: wib(clock),
    kind: random.weighted(KINDS),
    channel: random.weighted(CHANNELS),
    ...place,
    text: `${isRoad ? 'Jalan berlubang dan membahayakan pengguna' : random.pick(sentences)} (laporan contoh)`,
    agency: random.chance(0.12) ? ` ${agency.name} ` : agency.name,
    ...life,
    anonymous: random.chance(0.14) ? 'Ya' : 'Tidak',
    secret: random.chance(0.04) ? 'Ya' : 'Tidak',
    reporter: `Pelapor Contoh ${at + 1}`,
    contact: `pelapor${at + 1}@contoh.invalid`,
    answers: answersOf(life, agency.name, random),
  };
}

/** Spread over the days with a few more lately, mostly in waking hours. */
function receivedAt(random, at, total, firstDay) {
  const day = Math.floor((at / total) ** 0.85 * (DAYS_BACK - 1));
  return clockOf(addDays(firstDay, day), random.integer(6, 22), random.integer(0, 59));
}

function placeOf(master, random, isRoad) {
  if (!isRoad)
    return {
      regionCode: random.chance(0.08) ? '' : random.pick(master.regencies).code,
      latitude: '',
      longitude: '',
    };
  const [regionCode, [latitude, longitude]] = random.pick(Object.entries(CENTRES[master.province]));
  return {
    regionCode,
    latitude: (latitude + random.between(-0.08, 0.08)).toFixed(6),
    longitude: (longitude + random.between(-0.08, 0.08)).toFixed(6),
  };
}

/** What has happened to a complaint by now: nothing after `now`, and every step after the one before. */
function lifeOf(received, now, random) {
  const steps = {};
  let clock = received;
  const step = (name, hours) => {
    clock = addHours(clock, hours);
    if (clock >= now) return false;
    steps[name] = clock;
    return true;
  };
  const rejected = random.chance(0.04);
  if (!step('verified', random.between(0.3, 20))) return { status: 'Belum dijawab', steps };
  if (rejected) return { status: random.pick(['Tidak layak', 'Spam', 'Bukan wewenang']), steps };
  if (random.chance(0.03) || !step('forwarded', random.between(0.2, 12)))
    return { status: 'Verifikasi', steps };
  if (
    random.chance(0.05) ||
    !step('answered', random.chance(0.72) ? random.between(0.5, 18) : random.between(18, 160))
  ) {
    return { status: 'Verifikasi', steps };
  }
  if (random.chance(0.12) || !step('finished', random.between(6, 420))) return { status: 'Progres', steps };
  return {
    status: 'Selesai',
    steps,
    finished: wib(steps.finished),
    rating: random.chance(0.3) ? String(random.integer(1, 5)) : '',
  };
}

function answersOf({ steps }, agency, random) {
  const answers = [];
  // The system prints the clerk's steps only where the clerk wrote something.
  if (steps.verified && random.chance(0.15))
    answers.push([steps.verified, 'Admin Provinsi', 'Verifikasi: laporan diterima (contoh)']);
  if (steps.forwarded && random.chance(0.2))
    answers.push([steps.forwarded, 'Admin Provinsi', 'Disposisi ke perangkat daerah (contoh)']);
  if (steps.answered) answers.push([steps.answered, agency, 'Tanggapan: sedang kami tangani (contoh)']);
  if (steps.finished)
    answers.push([
      steps.finished,
      agency,
      random.chance(0.9) ? 'Selesai: sudah ditangani (contoh)' : 'Selesai (contoh) ',
    ]);
  return answers;
}

const HEADER = [
  'no_laporan',
  'sektor',
  'posting_date',
  'laporan_jenis',
  'laporan_melalui',
  'kode_wilayah',
  'lintang',
  'bujur',
  'laporan',
  'instansi',
  'status',
  'tgl_verifikasi',
  'tgl_disposisi',
  'tgl_tanggapan',
  'tgl_selesai',
  'anonim',
  'rahasia',
  'nama_pelapor',
  'kontak_pelapor',
  'rating',
  ...Array.from({ length: ANSWERS_MAX }, (_, at) => [
    `respon${at + 1}_date`,
    `respon${at + 1}_perespon`,
    `respon${at + 1}_keterangan`,
  ]).flat(),
];

function cellsOf(row) {
  const time = (clock) => (clock === undefined ? '' : wib(clock));
  const answers = Array.from({ length: ANSWERS_MAX }, (_, at) => row.answers[at] ?? []);
  return [
    row.number,
    row.sector,
    row.received,
    row.kind,
    row.channel,
    row.regionCode,
    row.latitude,
    row.longitude,
    row.text,
    row.agency,
    row.status,
    time(row.steps.verified),
    time(row.steps.forwarded),
    time(row.steps.answered),
    row.finished ?? '',
    row.anonymous,
    row.secret,
    row.reporter,
    row.contact,
    row.rating ?? '',
    ...answers.flatMap(([clock, by, text]) => [time(clock), by ?? '', text ?? '']),
  ];
}
