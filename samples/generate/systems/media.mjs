// The communication agency's media desk: a clipping service's semicolon CSV with the tone of every article (agencies and
// hospitals by name, "23/10/2026 08:15", reach as "12.500"), the list of checked hoaxes, and the agencies' own publications.
import { addDays, addHours, clockOf, pad, slashed } from '../calendar.mjs';
import { spoil } from '../faults.mjs';
import {
  CHANNELS,
  HOAXES,
  HOSPITAL_TOPICS,
  OUTLETS,
  PUBLICATIONS,
  TONES,
  TOPICS,
} from '../media-content.mjs';
import { indonesian, writeCsv } from '../text-tables.mjs';

const SOURCE = 'kominfo-media';
const MENTIONS = 'media.media_mentions';
const CLAIMS = 'media.hoax_claims';
const PUBLISHED = 'media.agency_publications';
const MENTION_COUNT = 640;
const CLAIM_COUNT = 44;
const PUBLICATION_COUNT = 290;
const DAYS_BACK = 60;
const SEMICOLON = { delimiter: ';', newline: '\r\n' };

export function writeMedia(context) {
  writeMentions({ ...context, random: context.random.fork('mentions') });
  writeClaims({ ...context, random: context.random.fork('claims') });
  writePublications({ ...context, random: context.random.fork('publications') });
}

function writeMentions({ master, period, random, scale, output }) {
  const hospitals = master.organizations.filter(({ kind }) => kind === 'hospital');
  const agencies = master.organizations.filter(({ kind }) => kind === 'agency');
  const rows = Array.from({ length: Math.round(MENTION_COUNT * scale) }, (_, at) => {
    const organization = random.pick(random.chance(0.3) ? hospitals : agencies);
    return mention({ organization, at, period, random });
  });
  spoil(rows, MENTION_FAULTS, (fault) => output.fault(SOURCE, MENTIONS, fault), 95);
  output.write('media/kliping.csv', writeCsv(Object.keys(rows[0]), rows.map(Object.values), SEMICOLON));
  output.count(SOURCE, MENTIONS, rows.length);
}

const MENTION_FAULTS = {
  'address without its protocol': (row) => (row.tautan = row.tautan.replace('https://', 'www.')),
  'answered before it was published': (row) => (row.ditanggapi = '01/01/2020 08:00'),
  'tone that no list has': (row) => (row.nada = 'Campuran'),
  'organization that no list has': (row) => (row.perangkat_daerah = 'Dinas Yang Sudah Bubar'),
  'a day that does not exist': (row) => (row.terbit = '30/02/2026 10:00'),
  'clipping listed twice': (row, rows, at) => (row.tautan = rows[at - 1].tautan),
};

function mention({ organization, at, period, random }) {
  const [outlet, medium, , reach] = random.weighted(OUTLETS.map((entry) => [entry, entry[2]]));
  const topics = organization.kind === 'hospital' ? HOSPITAL_TOPICS : TOPICS;
  const [topic, headlines] = random.pick(topics);
  const tone = random.weighted(TONES);
  const published = recently(period, random);
  const answered = answerOf(tone, published, period, random);
  const title = random.pick(headlines[tone]).replace('{}', organization.shortName ?? organization.name);
  const address = `https://${medium.toLowerCase()}.contoh.invalid`;
  return {
    tautan: `${address}/${dayOf(published)}/${pad(at + 1, 5)}`,
    media: outlet,
    jenis_media: medium,
    terbit: moment(published),
    judul: `${title} (contoh)`,
    cuplikan: random.chance(0.6) ? `${title}; isi berita ini dikarang untuk contoh.` : '',
    // What names nobody in particular is the province's own affair.
    perangkat_daerah: random.chance(0.05) ? '' : organization.name,
    nada: tone,
    topik: topic,
    jangkauan: indonesian(Math.round(reach * random.between(0.3, 1.8)), 0),
    ditanggapi: answered === null ? '' : moment(answered),
    tautan_tanggapan: answered === null ? '' : `${address}/tanggapan/${pad(at + 1, 5)}`,
  };
}

/** Six negative articles in ten are answered, most of them within a day; what lies after today has not happened yet. */
function answerOf(tone, published, period, random) {
  if (!random.chance(tone === 'Negatif' ? 0.6 : 0.04)) return null;
  const answered = addHours(published, random.chance(0.7) ? random.between(0.5, 24) : random.between(24, 96));
  return answered < clockOf(period.today) ? answered : null;
}

function writeClaims({ master, period, random, output }) {
  const rows = Array.from({ length: CLAIM_COUNT }, (_, at) => {
    const [claim, verdict, role] = random.pick(HOAXES);
    const found = recently(period, random);
    const cleared = addHours(found, random.between(2, 120));
    const isCleared = random.chance(0.8) && cleared < clockOf(period.today);
    return {
      nomor: `HOAKS-${period.today.slice(0, 4)}-${pad(at + 1, 5)}`,
      klaim: `${claim} (contoh)`,
      hasil: verdict,
      ditemukan: moment(found),
      diklarifikasi: isCleared ? moment(cleared) : '',
      tautan_klarifikasi: isCleared ? `https://klarifikasi.contoh.invalid/${pad(at + 1, 5)}` : '',
      perangkat_daerah: master.agency(role).name,
    };
  });
  const faults = { 'verdict that no list has': (row) => (row.hasil = 'Setengah Benar') };
  spoil(rows, faults, (fault) => output.fault(SOURCE, CLAIMS, fault));
  output.write('media/hoaks.csv', writeCsv(Object.keys(rows[0]), rows.map(Object.values), SEMICOLON));
  output.count(SOURCE, CLAIMS, rows.length);
}

/** Some agencies publish daily, some hardly ever. */
function writePublications({ master, period, random, output }) {
  const agencies = master.organizations
    .filter(({ kind }) => kind === 'agency' || kind === 'hospital')
    .map((organization, at) => [organization, 1 + (at % 7) ** 2]);
  const rows = Array.from({ length: PUBLICATION_COUNT }, (_, at) => {
    const organization = random.weighted(agencies);
    const [channel, host] = random.weighted(CHANNELS.map((entry) => [entry, entry[2]]));
    const [topic, title] = random.pick(PUBLICATIONS);
    const published = recently(period, random);
    return {
      tautan: `https://${host}.contoh.invalid/pd/${dayOf(published)}/${pad(at + 1, 5)}`,
      perangkat_daerah: organization.name,
      kanal: channel,
      terbit: moment(published),
      judul: `${title} (contoh)`,
      topik: topic,
    };
  });
  const faults = {
    'address with a blank': (row) => (row.tautan = row.tautan.replace('/pd/', '/pd /')),
    'channel that no list has': (row) => (row.kanal = 'Mading'),
  };
  spoil(rows, faults, (fault) => output.fault(SOURCE, PUBLISHED, fault), 140);
  output.write('media/publikasi.csv', writeCsv(Object.keys(rows[0]), rows.map(Object.values), SEMICOLON));
  output.count(SOURCE, PUBLISHED, rows.length);
}

/** Some hour of the last weeks; more lately than long ago. */
function recently({ today }, random) {
  const daysAgo = 1 + Math.floor(random.next() ** 1.4 * DAYS_BACK);
  return clockOf(addDays(today, -daysAgo), random.integer(5, 22), random.integer(0, 59));
}

const dayOf = (clock) => new Date(clock).toISOString().slice(0, 10).replaceAll('-', '/');
/** `23/10/2026 14:05`. */
const moment = (clock) => {
  const iso = new Date(clock).toISOString();
  return `${slashed(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
};
