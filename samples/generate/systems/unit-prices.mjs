// The standard price list (SSH, HSPK, ASB, SBU): one workbook a year, prices as typed, two years so that they can be compared.
import { spoil } from '../faults.mjs';
import { indonesian } from '../text-tables.mjs';
import { GRADES, PRICE_LISTS } from '../unit-price-content.mjs';
import { writeWorkbook } from '../xlsx.mjs';

const SOURCE = 'bpkad-keuangan';
const DATASET = 'budgets.unit_prices';
const YEARLY_RISE = [1, 1.09];

export function writeUnitPrices({ master, period, random, output }) {
  const items = PRICE_LISTS.flatMap(([kind, group, unit, list]) =>
    list.flatMap(([name, price], serial) =>
      GRADES.map(([grade, factor], at) => ({
        code: `${group}.${String(serial + 1).padStart(3, '0')}.${String(at + 1).padStart(5, '0')}`,
        kind,
        name: `${name} (contoh)`,
        specification: grade,
        unit,
        price: Math.round((price * factor) / 100) * 100,
      })),
    ),
  );
  for (const year of [period.fiscalYear - 1, period.fiscalYear]) {
    const isNew = year === period.fiscalYear;
    const rows = items.map((item) => ({
      ...item,
      year,
      price: isNew ? Math.round((item.price * random.between(...YEARLY_RISE)) / 100) * 100 : item.price,
    }));
    if (isNew) spoil(rows, FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 55);
    output.write(`ssh/standar-harga-${year}.xlsx`, workbook(master, year, rows));
    output.count(SOURCE, DATASET, rows.length);
  }
}

const FAULTS = {
  'price with a zero too many (a warning)': (row) => (row.price *= 10),
  'price of nothing': (row) => (row.price = 0),
  'kind that no list has': (row) => (row.kind = 'SHBJ'),
};

const workbook = (master, year, rows) =>
  writeWorkbook(
    'Standar Harga',
    [
      [`STANDAR HARGA SATUAN PROVINSI ${master.profile.name.id.toUpperCase()} (DATA CONTOH, SINTETIS)`],
      [`Tahun anggaran ${year}`],
      [],
      ['No', 'Tahun', 'Kode Barang', 'Uraian', 'Spesifikasi', 'Satuan', 'Harga Satuan', 'Kelompok'],
      ...rows.map((row, at) => [
        at + 1,
        row.year,
        row.code,
        row.name,
        row.specification,
        row.unit,
        // Every fifth price was typed the way it is printed.
        at % 5 === 2 ? indonesian(row.price) : row.price,
        row.kind,
      ]),
    ],
    ['A1:H1', 'A2:H2'],
  );
