// The finance agency's own worksheets: the budget realisation report (LRA) as one workbook per agency and month in the
// free layout of the official form, and the cash plan as a wide sheet with quarter subtotals between the months.
import { cashPlanOf, realizedBy } from '../budget.mjs';
import { lastDayOf, monthName, pad } from '../calendar.mjs';
import { nearMiss, spoil, unknownOrganization } from '../faults.mjs';
import { indonesian } from '../text-tables.mjs';
import { writeWorkbook } from '../xlsx.mjs';

const SOURCE = 'bpkad-keuangan';
const REALIZATIONS = 'budgets.budget_realizations';
const CASH_PLANS = 'budgets.cash_plans';

/** Parts of the demo whose realisation is shown month by month; the others report at the ends of quarters and the latest month. */
const MONTHLY_ROLES = ['health', 'education', 'roads', 'communication'];
/** Parts of the demo whose cash plan goes down to the accounts of the budget; those of the others end at the kind of account (jenis). */
const DEEP_CASH_PLAN_ROLES = ['health', 'roads', 'communication'];

export function writeBpkad({ master, budget, period, output }) {
  const monthly = new Set(MONTHLY_ROLES.map((role) => master.agency(role).code));
  let turn = 0;
  for (const agency of budget.agencies) {
    const lines = budget.linesInForce.filter((line) => line.organizationCode === agency.code);
    const last = period.months.at(-1);
    const months = period.months.filter(
      (month) => monthly.has(agency.code) || month % 3 === 0 || month === last,
    );
    for (const month of months) {
      turn += 1;
      const rows = lines.map((line) => realizationRow(line, { year: period.fiscalYear, month }));
      if (month === last) {
        // One fault in each workbook of the latest month, of a kind that goes round from file to file.
        spoil(rows, turnTo(REALIZATION_FAULTS, turn), (fault) => output.fault(SOURCE, REALIZATIONS, fault));
      }
      output.write(
        `bpkad/lra/${fileName('LRA', agency, month, period)}`,
        lraWorkbook(master, agency, rows, month, period),
      );
      output.count(SOURCE, REALIZATIONS, rows.length);
    }
  }
  writeCashPlans({ master, budget, period, output });
}

const REALIZATION_FAULTS = {
  'unknown organization': (row) => (row.organizationCode = unknownOrganization(row.organizationCode)),
  'realisation above budget (a warning)': (row) => (row.realized = row.budget + 5_000_000),
  'organization code with two digits swapped': (row) =>
    (row.organizationCode = nearMiss(row.organizationCode)),
  'negative amount': (row) => (row.realized = -row.realized - 1000),
  'error value in a money cell': (row) => (row.realized = '#REF!'),
  'row entered twice': (row, rows, at) => Object.assign(row, rows[at - 1]),
};

/** The kinds starting from the n-th, so that one fault per file still shows every kind. */
function turnTo(kinds, turn) {
  const entries = Object.entries(kinds);
  return Object.fromEntries(entries.map((_, at) => entries[(at + turn) % entries.length]));
}

const fileName = (kind, agency, month, { fiscalYear }) =>
  `${kind}_${(agency.shortName ?? agency.name).replace(/[^A-Za-z0-9]+/g, '-')}_${fiscalYear}-${pad(month)}.xlsx`;

const realizationRow = (line, { year, month }) => ({
  ...line,
  year,
  month,
  budget: line.amount,
  realized: realizedBy(line, month),
});

/** Title in rows 3–5, unit in rows 8–10, header in row 14, data from row 18; code in D, name in H, money in Q and R. */
function lraWorkbook(master, agency, rows, month, period) {
  const sheet = [
    [],
    [],
    at({ D: `PEMERINTAH PROVINSI ${master.profile.name.id.toUpperCase()}` }),
    at({ D: 'LAPORAN REALISASI ANGGARAN (DATA CONTOH, SINTETIS)' }),
    at({
      D: `s.d. ${lastDayOf({ year: period.fiscalYear, month })} ${monthName(month)} ${period.fiscalYear}`,
    }),
    [],
    [],
    at({ D: 'Urusan', H: agency.functionCodes[0]?.split('.')[0] ?? '' }),
    at({ D: 'Bidang urusan', H: agency.functionCodes.join(', ') }),
    at({ D: 'Unit organisasi', H: `${agency.code} ${agency.name}` }),
    [],
    [],
    [],
    at({
      A: 'Tahun',
      B: 'Bulan',
      C: 'Kode SKPD',
      D: 'Kode Rekening',
      E: 'Kode Sub Kegiatan',
      F: 'Sumber Dana',
      H: 'Uraian',
      Q: 'Anggaran',
      R: 'Realisasi',
      S: '%',
    }),
    at({ D: '1', H: '2', Q: '3', R: '4', S: '5' }),
    [],
    [],
    ...lraBody(master, rows),
  ];
  return writeWorkbook('LRA', sheet, ['D3:S3', 'D4:S4', 'D5:S5', 'H10:S10', 'H14:P14']);
}

function lraBody(master, rows) {
  const body = [];
  let group = null;
  let subtotal = { budget: 0, realized: 0 };
  const total = { budget: 0, realized: 0 };
  const close = () => {
    if (group !== null) body.push(at({ H: 'Jumlah sub kegiatan', Q: subtotal.budget, R: subtotal.realized }));
    subtotal = { budget: 0, realized: 0 };
  };
  for (const [index, row] of rows.entries()) {
    if (row.activityCode !== group) {
      close();
      group = row.activityCode;
      body.push(at({ D: group, H: master.programName(group) }));
    }
    body.push(lraRow(row, index));
    for (const sum of [subtotal, total]) {
      sum.budget += row.budget;
      sum.realized += typeof row.realized === 'number' ? row.realized : 0;
    }
  }
  close();
  body.push(at({ H: 'JUMLAH BELANJA', Q: total.budget, R: total.realized }));
  return body;
}

/** Every ninth amount was typed as text, the way it is printed. */
function lraRow(row, index) {
  const money = (value) => (typeof value === 'number' && index % 9 === 4 ? indonesian(value) : value);
  return at({
    A: row.year,
    B: row.month,
    C: row.organizationCode,
    D: row.accountCode,
    E: row.activityCode,
    F: row.fundSourceCode,
    H: 'Belanja menurut rekening',
    Q: money(row.budget),
    R: money(row.realized),
    S: typeof row.realized === 'number' ? Math.round((row.realized / row.budget) * 10_000) / 100 : null,
  });
}

function writeCashPlans({ master, budget, period, output }) {
  const deep = new Set(DEEP_CASH_PLAN_ROLES.map((role) => master.agency(role).code));
  const note = (fault) => output.fault(SOURCE, CASH_PLANS, fault);
  const plans = budget.agencies.map((agency) => {
    const lines = budget.linesInForce.filter((line) => line.organizationCode === agency.code);
    const isDeep = deep.has(agency.code);
    const rows = isDeep ? lines.map(plannedRow) : byKind(lines.map(plannedRow));
    if (isDeep) spoil(rows, turnTo({ ...CASH_PLAN_FAULTS, ...ABOVE_BUDGET }, rows.length), note, 40);
    return { agency, isDeep, rows };
  });
  const shallow = plans.filter(({ isDeep }) => !isDeep).flatMap(({ rows }) => rows);
  spoil(shallow, CASH_PLAN_FAULTS, note, 250);
  for (const { agency, rows } of plans) {
    output.write(`bpkad/kas/${fileName('KAS', agency, 12, period)}`, cashWorkbook(agency, rows, period));
    output.count(SOURCE, CASH_PLANS, rows.length * 12);
  }
}

const CASH_PLAN_FAULTS = {
  'unknown organization': (row) => (row.organizationCode = unknownOrganization(row.organizationCode)),
  'a month with letters': (row) => (row.months[6] = 'lihat DPA'),
  'unknown account': (row) => (row.accountCode = '5.1.77'),
};
/** Seen only where plan and budget go down to the same accounts. */
const ABOVE_BUDGET = {
  'a year above the budget (a warning)': (row) => (row.months[11] += 40_000_000),
};

const plannedRow = (line) => ({ ...line, months: cashPlanOf(line.amount) });

/** The rows of one sub-activity and kind of account together, as the form of the cash plan has them: `5.1.02`. */
function byKind(rows) {
  const kinds = new Map();
  for (const { organizationCode, activityCode, accountCode, months } of rows) {
    const kind = accountCode.split('.').slice(0, 3).join('.');
    const key = `${activityCode} ${kind}`;
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, { organizationCode, activityCode, accountCode: kind, months });
    else known.months = known.months.map((amount, at) => amount + months[at]);
  }
  return [...kinds.values()];
}

function cashWorkbook(agency, rows, { fiscalYear }) {
  const sheet = [
    at({ A: `ANGGARAN KAS ${agency.name.toUpperCase()} TAHUN ${fiscalYear} (DATA CONTOH, SINTETIS)` }),
    at({ A: 'Format sel: angka tanpa koma' }),
    [],
    cashHeader(),
    ...rows.map((row) => cashRow(row, fiscalYear)),
    [null, null, null, 'JUMLAH', ...withQuarters(sumOfMonths(rows))],
  ];
  return writeWorkbook('Anggaran Kas', sheet, ['A1:T1']);
}

const cashHeader = () => [
  'tahun',
  'kode_skpd',
  'kode_sub_giat',
  'kode_akun',
  ...withQuarters(
    Array.from({ length: 12 }, (_, month) => `bulan_${month + 1}`),
    (quarter) => `triwulan_${quarter}`,
  ),
];

const cashRow = (row, year) => [
  year,
  row.organizationCode,
  row.activityCode,
  row.accountCode,
  ...withQuarters(row.months),
];

/** After every third month its quarter's subtotal. */
function withQuarters(
  months,
  subtotal = (quarter) => sumNumbers(months.slice(quarter * 3 - 3, quarter * 3)),
) {
  return months.flatMap((month, index) => (index % 3 === 2 ? [month, subtotal((index + 1) / 3)] : [month]));
}

const sumNumbers = (values) =>
  values.reduce((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
const sumOfMonths = (rows) =>
  Array.from({ length: 12 }, (_, month) => sumNumbers(rows.map((row) => row.months[month])));

/** A sheet row from column letters A to S. */
function at(cells) {
  const row = [];
  for (const [letter, value] of Object.entries(cells)) row[letter.charCodeAt(0) - 65] = value;
  return row;
}
