// The health agency's indicator service: JSON lines, one figure per indicator and month, numbers as strings.
import { spoil } from '../faults.mjs';
import { writeNdjson } from '../text-tables.mjs';

const SOURCE = 'dinkes-indikator';
const DATASET = 'planning.indicator_achievements';

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
  output.write('dinkes/indikator_bulanan.ndjson', writeNdjson(rows));
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
