// The health agency's indicator service: JSON in pages, one figure per indicator and month, numbers as strings.
import { spoil } from '../faults.mjs';

const SOURCE = 'dinkes-indikator';
const DATASET = 'planning.indicator_achievements';
const PAGE_ROWS = 5;

export function writeHealth({ planning, period, output }) {
  const outcomes = planning.indicators.filter(({ code }) => code.startsWith('IKD-HEALTH'));
  const rows = outcomes.flatMap((indicator) =>
    indicator.values.map(([year, month, value]) => figure(indicator, year, month, value, period)),
  );
  spoil(
    rows,
    { 'figure that is not a number': (row) => (row.nilai = 'N/A') },
    (fault) => output.fault(SOURCE, DATASET, fault),
    40,
  );
  for (let page = 1; page === 1 || (page - 1) * PAGE_ROWS < rows.length; page += 1) {
    const data = rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
    const answer = { status: 'ok', data, meta: { halaman: page, jumlah: rows.length } };
    output.write(`web/dinkes/indikator.${page}.json`, JSON.stringify(answer));
  }
  output.count(SOURCE, DATASET, rows.length);
}

const figure = (indicator, year, month, value, period) => ({
  indikator: indicator.code,
  tahun: String(year),
  bulan: String(month),
  nilai: String(value),
  sementara: year === period.fiscalYear ? '1' : '0',
  pendorong: 'Posyandu aktif di semua kecamatan (contoh)',
  penghambat: null,
});
