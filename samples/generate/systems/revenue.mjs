// The finance agency's revenue and financing: the account list of the regional regulation with its amounts, and what came in by the end
// of each month. Semicolons and decimal commas, as its application exports them.
import { pad } from '../calendar.mjs';
import { spoil } from '../faults.mjs';
import { indonesian, writeCsv } from '../text-tables.mjs';

const SOURCE = 'bpkad-keuangan';
const LINES = 'budgets.budget_lines';
const REALIZATIONS = 'budgets.budget_realizations';

/** Revenue and financing are booked on the planning of regional taxes: the law gives them no activity of their own. */
const ACTIVITY = '5.02.04.1.01.0001';

/** Account, fund source, percent of all expenditure, share that usually comes in evenly (the rest comes at the year's end). */
const ACCOUNTS = [
  ['4.1.01.01.01.0001', '1.1.01.01', 19.4, 0.9],
  ['4.1.01.02.01.0001', '1.1.01.02', 11.2, 0.9],
  ['4.1.01.03.01.0001', '1.1.01.03', 9.6, 1],
  ['4.1.01.04.01.0001', '1.1.01.04', 0.1, 1],
  ['4.1.01.05.01.0001', '1.1.01.05', 9.1, 0.7],
  ['4.1.02.02.01.0002', '1.1.02', 0.4, 0.8],
  ['4.1.03.02.01.0001', '1.1.03', 2.1, 0.3],
  ['4.1.04.16.01.0001', '1.1.04.16', 9.8, 1],
  ['4.1.04.05.01.0001', '1.1.04.05', 0.5, 1],
  ['4.2.01.01.01.0004', '2.2.01.01.01.0001', 3.1, 0.6],
  ['4.2.01.01.02.0001', '1.2.01.01.02', 15.3, 1],
  ['4.2.01.01.03.0002', '2.2.01.01.03', 16.8, 0.8],
  ['4.3.01.05.01.0001', '1.1', 0.2, 0.5],
  ['6.1.01.07.01.0001', '1.4', 3.6, 2],
  ['6.2.02.02.01.0001', '1.1', 0.9, 0.5],
];

export function writeRevenue({ master, budget, period, random, output }) {
  const organizationCode = master.agency('finance').code;
  const spending = budget.lines.reduce((sum, { amount }) => sum + amount, 0);
  const lines = ACCOUNTS.map(([accountCode, fundSourceCode, percent, evenness]) => ({
    organizationCode,
    accountCode,
    fundSourceCode,
    evenness,
    amount: Math.round((spending * percent) / 100 / 1e6) * 1e6,
    luck: random.between(0.96, 1.04),
  }));
  const budgeted = budget.versions.flatMap((version) =>
    lines.map((line) => ({
      ...line,
      version,
      amount: Math.round((line.amount * version.scale) / 1e3) * 1e3,
    })),
  );
  output.write('pendapatan/anggaran.csv', linesFile(master, budgeted));
  output.count(SOURCE, LINES, budgeted.length);

  const inForce = budgeted.filter(
    ({ version: { year, isCurrent } }) => year === period.fiscalYear && isCurrent,
  );
  const received = period.months.flatMap((month) =>
    inForce.map((line) => ({ ...line, month, received: receivedBy(line, month) })),
  );
  spoil(received, FAULTS, (fault) => output.fault(SOURCE, REALIZATIONS, fault), 29);
  output.write('pendapatan/realisasi.csv', receiptsFile(master, received, period));
  output.count(SOURCE, REALIZATIONS, received.length);
}

const FAULTS = {
  'month thirteen': (row) => (row.month = 13),
};

/** Cumulative; what does not come evenly comes in December. */
function receivedBy({ amount, evenness, luck }, month) {
  const share = Math.min(1, (evenness * month) / 12);
  return Math.round((amount * share * luck) / 1e3) * 1e3;
}

const title = (master) => [`# ${master.profile.name.id}: pendapatan dan pembiayaan (DATA CONTOH, SINTETIS)`];

const linesFile = (master, rows) =>
  `${title(master)}\n${writeCsv(
    [
      'Tahun',
      'Tahap',
      'Status Tahap',
      'Kode SKPD',
      'Kode Sub Kegiatan',
      'Kode Rekening',
      'Sumber Dana',
      'Anggaran',
    ],
    rows.map(({ version, organizationCode, accountCode, fundSourceCode, amount }) => [
      version.year,
      version.code,
      version.stage,
      organizationCode,
      ACTIVITY,
      accountCode,
      fundSourceCode,
      indonesian(amount),
    ]),
    { delimiter: ';' },
  )}`;

const receiptsFile = (master, rows, { fiscalYear }) =>
  `${title(master)}\n${writeCsv(
    ['Tahun', 'Bulan', 'Kode SKPD', 'Kode Sub Kegiatan', 'Kode Rekening', 'Sumber Dana', 'Realisasi'],
    rows.map(({ month, organizationCode, accountCode, fundSourceCode, received }) => [
      fiscalYear,
      pad(month),
      organizationCode,
      ACTIVITY,
      accountCode,
      fundSourceCode,
      indonesian(received),
    ]),
    { delimiter: ';' },
  )}`;
