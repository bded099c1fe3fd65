// Procurement packages of the fiscal year, made from the lines of the budget in force: the procurement system tells their
// story, and the progress sheet reports on those under way.
import { sample, thousands } from './budget.mjs';
import { addDays } from './calendar.mjs';

const PACKAGES_PER_AGENCY = 12;
const SELF_MANAGED_EVERY = 6;
/** Up to here a package may be bought directly (Perpres 16/2018 as changed); above, by tender or from the catalogue. */
const DIRECT_MAX = 200e6;
const SUPPLIERS = ['CV', 'PT', 'UD', 'Koperasi'];
/** From 15 January to the middle of September, as seen in procurement plans. */
const FIRST_ANNOUNCEMENT_DAY = 14;
const ANNOUNCEMENT_DAYS = 240;
/** Some are planned for the very end of the year. */
const LATE_SHARE = 0.3;
const LATE_DAYS = 350;

/**
 * @returns {Package[]} what the planners and the committee know of each package by today
 * @typedef {{ code: string, organizationCode: string, activityCode: string, accountCode: string, isSelfManaged: boolean,
 *   method: string, amount: number, estimate: number | null, contract: number | null, supplier: string | null, status: string,
 *   announcedOn: string | null, contractedOn: string | null, dueOn: string | null, completedOn: string | null }} Package
 */
export function buildPackages({ master, budget, period, random }) {
  let serial = 51_000_000;
  return budget.agencies.flatMap((agency) => {
    const lines = budget.linesInForce.filter(
      ({ organizationCode, accountCode }) =>
        organizationCode === agency.code && !accountCode.startsWith('5.1.01'),
    );
    const own = random.fork(agency.code);
    const isLate = agency.code === master.agency('roads').code;
    return sample(lines, PACKAGES_PER_AGENCY, own).map((line, at) =>
      packageOf(line, {
        code: String((serial += 137)),
        isSelfManaged: at % SELF_MANAGED_EVERY === 5,
        isLate,
        period,
        random: own,
      }),
    );
  });
}

function packageOf(line, { code, isSelfManaged, isLate, period, random }) {
  const amount = thousands(line.amount * random.between(0.5, 0.95));
  const method = isSelfManaged ? 'Swakelola' : methodOf(amount, random);
  const life = lifeOf({ isSelfManaged, isLate, period, random });
  const hasContract = life.contractedOn !== null && !isSelfManaged;
  const estimate =
    life.announcedOn === null || isSelfManaged ? null : thousands(amount * random.between(0.94, 1));
  return {
    code,
    organizationCode: line.organizationCode,
    activityCode: line.activityCode,
    accountCode: line.accountCode,
    isSelfManaged,
    method,
    amount,
    estimate,
    contract: hasContract && estimate !== null ? thousands(estimate * random.between(0.8, 0.99)) : null,
    supplier: hasContract ? `${random.pick(SUPPLIERS)} Penyedia Contoh ${random.integer(1, 180)}` : null,
    ...life,
  };
}

function methodOf(amount, random) {
  if (amount > DIRECT_MAX) {
    return random.weighted([
      ['Tender', 40],
      ['E-Purchasing', 45],
      ['Seleksi', 8],
      ['Tender Cepat', 4],
      ['Penunjukan Langsung', 3],
    ]);
  }
  return random.weighted([
    ['Pengadaan Langsung', 50],
    ['E-Purchasing', 45],
    ['Dikecualikan', 5],
  ]);
}

/** Nothing has happened after today; a step that lies ahead has no day yet. */
function lifeOf({ isSelfManaged, isLate, period, random }) {
  const past = (day) => (day <= period.today ? day : null);
  const announced = addDays(
    `${period.fiscalYear}-01-01`,
    FIRST_ANNOUNCEMENT_DAY + random.integer(0, random.chance(LATE_SHARE) ? LATE_DAYS : ANNOUNCEMENT_DAYS),
  );
  const contracted = addDays(announced, random.integer(isLate ? 35 : 12, isLate ? 80 : 45));
  const due = addDays(contracted, random.integer(30, 150));
  const completed = addDays(due, random.integer(-25, isLate ? 30 : 6));
  const announcedOn = past(announced);
  // A tender that failed or a plan that was dropped gets no further.
  if (random.chance(0.03)) {
    return { status: 'Dibatalkan', announcedOn, contractedOn: null, dueOn: null, completedOn: null };
  }
  const contractedOn = past(contracted);
  const steps = {
    announcedOn,
    contractedOn,
    dueOn: contractedOn === null ? null : due,
    completedOn: contractedOn === null ? null : past(completed),
  };
  return { ...steps, status: statusOf(steps, { isSelfManaged, random }) };
}

function statusOf({ announcedOn, contractedOn, completedOn }, { isSelfManaged, random }) {
  if (completedOn !== null) return 'Selesai';
  if (contractedOn !== null) return 'Kontrak';
  if (announcedOn === null) return 'Draf RUP';
  return !isSelfManaged && random.chance(0.25) ? 'Penetapan Pemenang' : 'Terumumkan';
}
