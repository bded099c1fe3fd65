// The treasury's export of payment warrants: JSON lines with SIPD's names, every number a string. What an agency has realised is what its
// warrants paid directly (LS) and what they brought back to its float (GU); the float itself (UP) is money that nobody has spent yet. Of
// one agency the warrants of the last months have not come, and one paid what it has not booked.
import { realizedBy } from '../budget.mjs';
import { addDays, lastDayOf, pad } from '../calendar.mjs';
import { spoil, unknownOrganization } from '../faults.mjs';
import { writeNdjson } from '../text-tables.mjs';

const SOURCE = 'bpkad-keuangan';
const DATASET = 'budgets.disbursements';
/** Paid line by line each month, without a float; the others pay a line with one warrant and the rest from their float. */
const MONTHLY_ROLE = 'communication';
const UNSENT_ROLE = 'roads';
const UNBOOKED_ROLE = 'environment';
const UNBOOKED = 7_500_000_000;
/** The float (UP) of an agency, and how much of it each replenishment (GU) brings back. */
const FLOAT = 250_000_000;
const REPLENISHED = [0.55, 0.95];

export function writeDisbursements({ master, budget, period, random, output }) {
  const [monthly, unsent, unbooked] = [MONTHLY_ROLE, UNSENT_ROLE, UNBOOKED_ROLE].map(
    (role) => master.agency(role).code,
  );
  const payments = budget.agencies.flatMap((agency) => {
    const lines = budget.linesInForce.filter(({ organizationCode }) => organizationCode === agency.code);
    const own = random.fork(agency.code);
    if (agency.code === monthly) return period.months.flatMap((month) => directPayments(lines, month));
    const all = paymentsOf(agency, lines, period, own);
    if (agency.code === unsent) return all.filter(({ month }) => month <= period.months.at(-1) - 2);
    return agency.code === unbooked ? [...all, unbookedPayment(lines, period)] : all;
  });
  const rows = payments.map((payment, at) => warrant(master, period, payment, at + 1, random));
  spoil(rows, FAULTS, (fault) => output.fault(SOURCE, DATASET, fault), 400);
  output.write('sp2d/sp2d.ndjson', writeNdjson(rows));
  output.count(SOURCE, DATASET, rows.length);
}

const FAULTS = {
  'warrant before its payment order': (row) => (row.tanggalSp2d = addDays(row.tanggalSpm, -3)),
  'unknown organization': (row) => (row.kodeSkpd = unknownOrganization(row.kodeSkpd)),
  'payment order paid twice (a warning)': (row, rows, at) =>
    Object.assign(row, { nomorSpm: rows[at - 1].nomorSpm, kodeSkpd: rows[at - 1].kodeSkpd }),
  'negative amount': (row) => (row.nilaiSp2d = `-${row.nilaiSp2d}`),
  'kind that no list has': (row) => (row.jenisSp2d = 'KKPD'),
  'a day that does not exist': (row) => (row.tanggalSp2d = `${row.tahun}-02-30`),
};

/** What was realised on each line in a month, paid at once. */
function directPayments(lines, month) {
  return lines.flatMap((line) => {
    const before = month === 1 ? 0 : realizedBy(line, month - 1);
    const amount = realizedBy(line, month) - before;
    return amount > 0 ? [{ kind: 'LS', month, line, amount }] : [];
  });
}

/** A float, what brings it back at the ends of quarters, and a warrant a line for what was not paid from the float. */
function paymentsOf(agency, lines, period, random) {
  const last = period.months.at(-1);
  const floats = floatsOf(agency, period, random);
  let fromFloat = floats.filter(({ kind }) => kind === 'GU').reduce((sum, { amount }) => sum + amount, 0);
  const direct = lines.map((line) => {
    const realized = realizedBy(line, last);
    const paidFromFloat = Math.min(realized, fromFloat);
    fromFloat -= paidFromFloat;
    return { kind: 'LS', month: random.integer(1, last), line, amount: realized - paidFromFloat };
  });
  return [...floats, ...direct.filter(({ amount }) => amount > 0)];
}

const unbookedPayment = ([line], { months }) => ({
  kind: 'LS',
  month: months.at(-1),
  line,
  amount: UNBOOKED,
});

function floatsOf(agency, { months }, random) {
  const line = { organizationCode: agency.code };
  const quarterEnds = months.filter((month) => month % 3 === 0);
  return [
    { kind: 'UP', month: 1, line, amount: FLOAT },
    ...quarterEnds.map((month) => ({
      kind: 'GU',
      month,
      line,
      amount: Math.round(FLOAT * random.between(...REPLENISHED)),
    })),
  ];
}

function warrant(master, { fiscalYear: year }, { kind, month, line, amount }, serial, random) {
  const last = lastDayOf({ year, month });
  const paid = `${year}-${pad(month)}-${pad(random.integer(9, last))}`;
  const ordered = addDays(paid, -random.integer(0, 2));
  const requested = addDays(ordered, -random.integer(0, 4));
  const number = (part) =>
    `${master.province}.00/${part}/${pad(serial, 6)}/${kind}/${line.organizationCode.slice(0, 4)}/P1/${month}/${year}`;
  return {
    nomorSp2d: number('04.0'),
    tanggalSp2d: paid,
    nilaiSp2d: `${amount}.00`,
    jenisSp2d: kind,
    keteranganSp2d: 'Pembayaran contoh (sintetis)',
    nomorSpm: number('03.0'),
    tanggalSpm: ordered,
    nomorSpp: number('02.0'),
    tanggalSpp: requested,
    kodeSkpd: line.organizationCode,
    namaSkpd: master.organization(line.organizationCode).name,
    kodeSubGiat: line.activityCode ?? null,
    kodeAkun: line.accountCode ?? null,
    tahun: String(year),
    bulan_gaji: '0',
    isPergeseran: '0',
  };
}
