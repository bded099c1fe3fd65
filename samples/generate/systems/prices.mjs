// The trade agency's price panels. Consumers: one wide table a month, a row for each day and regency, a column for each
// commodity, prices as "Rp 34.687", "-" for none, regencies as slugs (semarangkota). Producers and wholesalers: one long
// sheet with its own names of markets and goods. Prices with a zero too many or too few are in it, as in every real panel.
import { addDays, slashed } from '../calendar.mjs';
import { spoil } from '../faults.mjs';
import { CONSUMER_PANEL, PRODUCER_PANEL, WHOLESALE_SHARE } from '../price-content.mjs';
import { indonesian, writeCsv } from '../text-tables.mjs';
import { writeWorkbook } from '../xlsx.mjs';

const SOURCE = 'disperindag-harga';
const DATASET = 'prices.price_observations';
const DAYS = 35;
/** Every fourth regency reports daily, and those of the demo; the others on Mondays. */
const DAILY_EVERY = 4;
/** Days on which nobody went to the markets: every price is that of the day before, and marked. */
const IMPUTED_DAYS = [9, 23];
const CELLS_PER_FAULT = 640;

export function writePrices({ master, period, random, output }) {
  const days = Array.from({ length: DAYS }, (_, at) => addDays(period.today, at - DAYS));
  const trends = trendsOf(random.fork('trends'));
  writeConsumers({ master, days, trends, random: random.fork('consumers'), output });
  writeProducers({ master, days, trends, random: random.fork('producers'), output });
}

/** The province's price of each commodity on each day. */
function trendsOf(random) {
  const watched = [
    ...CONSUMER_PANEL,
    ...PRODUCER_PANEL.filter(([, , , retail]) => retail !== undefined).map(([, code, , retail, unrest]) => [
      code,
      retail,
      unrest,
    ]),
  ];
  return new Map(
    watched.map(([code, usual, unrest]) => {
      let price = usual * random.between(0.97, 1.03);
      const steps = Array.from({ length: DAYS }, (_, at) => {
        // An imputed day repeats the one before; otherwise prices wander and are drawn back to the usual one.
        if (!IMPUTED_DAYS.includes(at)) {
          price *= 1 + random.between(-unrest, unrest) + (0.04 * (usual - price)) / usual;
        }
        return price;
      });
      return [code, steps];
    }),
  );
}

function writeConsumers({ master, days, trends, random, output }) {
  const daily = new Set(master.profile.demo.regencies);
  const rows = master.regencies.flatMap((region, at) => {
    const isDaily = at % DAILY_EVERY === 0 || daily.has(region.code);
    const factors = CONSUMER_PANEL.map(() => random.between(0.93, 1.08));
    return days.flatMap((day, index) =>
      isDaily || isMonday(day) ? [consumerRow({ region, day, index, factors, trends, random })] : [],
    );
  });
  const cells = rows.flatMap((row) =>
    row.prices.flatMap((price, at) => (price === '-' ? [] : [{ row, at }])),
  );
  const note = (fault) => output.fault(SOURCE, DATASET, fault);
  spoil(cells, CELL_FAULTS, note, CELLS_PER_FAULT);
  spoil(rows, ROW_FAULTS, note, Math.ceil(rows.length / 2));
  output.count(
    SOURCE,
    DATASET,
    rows.reduce((sum, { prices }) => sum + prices.filter((price) => price !== '-').length, 0),
  );

  const names = CONSUMER_PANEL.map(([code]) => master.commodity(code).name);
  for (const month of new Set(days.map((day) => day.slice(0, 7)))) {
    const table = rows
      .filter((row) => row.month === month)
      .map((row) => [row.day, row.region, row.imputed, ...row.prices]);
    output.write(
      `harga/konsumen-${month}.csv`,
      writeCsv(['Tanggal', 'Kabupaten/Kota', 'Imputasi', ...names], table, {
        delimiter: ';',
        newline: '\r\n',
      }),
    );
  }
}

function consumerRow({ region, day, index, factors, trends, random }) {
  const isImputed = IMPUTED_DAYS.includes(index);
  return {
    month: day.slice(0, 7),
    day: slashed(day),
    region: slugOf(region),
    imputed: isImputed ? 'Ya' : 'Tidak',
    prices: CONSUMER_PANEL.map(([code], at) => {
      const wobble = random.between(0.992, 1.008);
      if (random.chance(0.03)) return '-';
      return rupiah(trends.get(code)[index] * factors[at] * (isImputed ? 1 : wobble));
    }),
  };
}

const CELL_FAULTS = {
  'price with a zero too many (kept)': (cell) => change(cell, (price) => `${price}0`),
  'letter in a price': (cell) => change(cell, (price) => price.replace(/\d$/, 'O')),
  'price with a zero too few (kept)': (cell) => change(cell, (price) => price.slice(0, -1)),
  'price of nothing': (cell) => change(cell, () => '0'),
};

const ROW_FAULTS = {
  'regency that no list has': (row) => (row.region = 'kotabarukab'),
  'a day that does not exist': (row) => (row.day = '31/02/2026'),
};

/** Works on the digits and writes them as the table does. */
function change({ row, at }, edit) {
  const digits = edit(row.prices[at].replace(/\D/g, ''));
  row.prices[at] = /^\d+$/.test(digits) ? rupiah(Number(digits)) : `Rp ${digits}`;
}

function writeProducers({ master, days, trends, random, output }) {
  const producers = master.markets.filter(({ kind }) => kind === 'producer');
  const wholesalers = master.markets.filter(({ kind }) => kind === 'wholesale');
  const rows = PRODUCER_PANEL.flatMap((good, at) =>
    days.flatMap((day, index) => {
      // Two of the producers' places grow each good; wholesalers are asked on Mondays and Thursdays.
      const places = producers.filter((_, place) => place !== at % producers.length).slice(0, 2);
      const asked = isMonday(day) || isMonday(addDays(day, -3)) ? wholesalers : [];
      return [...places, ...asked].map((market) => producerRow({ market, good, day, index, trends, random }));
    }),
  );
  spoil(rows, PRODUCER_FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 180);
  output.count(SOURCE, DATASET, rows.length);
  output.write(
    'harga/panel-produsen.xlsx',
    writeWorkbook(
      'Panel',
      [
        [`PANEL HARGA PRODUSEN DAN GROSIR ${master.profile.name.id.toUpperCase()} (DATA CONTOH, SINTETIS)`],
        ['Harga dalam rupiah per satuan'],
        [],
        [],
        ['Tanggal', 'Pasar', 'Tingkat', 'Bahan Pokok', 'Satuan', 'Harga', 'Keterangan'],
        ...rows.map((row, at) => [
          slashed(row.day),
          row.market,
          row.level,
          row.good,
          row.unit,
          // Every third price was typed as a number.
          at % 3 === 0 && typeof row.price === 'number' ? row.price : asText(row.price),
          row.imputed ? 'imputasi' : 'survei',
        ]),
      ],
      ['A1:G1'],
    ),
  );
}

function producerRow({ market, good: [name, code, share], day, index, trends, random }) {
  const retail = trends.get(code)[index];
  const isProducer = market.kind === 'producer';
  const price = retail * (isProducer ? share : share + (1 - share) * WHOLESALE_SHARE);
  return {
    day,
    // The sheet writes the name of a market with a stray blank now and then.
    market: random.chance(0.05) ? market.name.replace(' ', '  ') : market.name,
    level: isProducer ? 'Produsen' : 'Grosir',
    good: name,
    unit: 'kg',
    price: Math.round((price * random.between(0.98, 1.02)) / 50) * 50,
    imputed: IMPUTED_DAYS.includes(index),
  };
}

const PRODUCER_FAULTS = {
  'unit of another size (a warning)': (row) => (row.unit = 'Kg'),
  'market that no list has': (row) => (row.market = 'Pasar Yang Sudah Pindah'),
  'good that no list has': (row) => (row.good = 'Bawang Bombay'),
  'row entered twice': (row, rows, at) => Object.assign(row, rows[at - 1]),
};

const asText = (price) => (typeof price === 'number' ? rupiah(price) : price);
const rupiah = (price) => `Rp ${indonesian(Math.round(price), 0)}`;
const isMonday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** `Kabupaten Cilacap` → `cilacapkab`, `Kota Semarang` → `semarangkota`. */
function slugOf({ name, level }) {
  const place = name.replace(/^(?:Kabupaten|Kota) /, '').toLowerCase();
  return place.replaceAll(/[^a-z]/g, '') + (level === 'city' ? 'kota' : 'kab');
}
