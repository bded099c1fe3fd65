// The budget that several sample systems see from their own side: SIPD its lines, the treasury its cash plan and realisation.
import { BUDGETED_WITHOUT_PLAN, PLANNED_WITHOUT_BUDGET } from './planning-content.mjs';

/** Share of the year's budget that is usually spent by the end of each month, in percent: the middle of a real control band. */
const USUAL_ABSORPTION = [1, 3, 5, 8, 14, 20, 30, 40, 50, 60, 70, 88];

const ACTIVITIES_PER_AGENCY = 12;
const SUPPORT_ACTIVITIES_PER_AGENCY = 6;
const PROVINCE_BUDGET = 26e12;

/** A few agencies take most of a province's money; every other agency weighs 1 to 4. */
const HEAVY = { education: 60, health: 22, roads: 26, secretariat: 16, social: 8 };

/** Level-6 accounts that a sub-activity spends on, with how often and how much of it. */
const ACCOUNTS = [
  ['5.1.02.01.01.0024', 5, 1],
  ['5.1.02.01.01.0026', 4, 1],
  ['5.1.02.01.01.0052', 5, 2],
  ['5.1.02.01.01.0004', 2, 2],
  ['5.1.02.02.01.0003', 4, 3],
  ['5.1.02.02.01.0004', 3, 3],
  ['5.1.02.02.01.0029', 3, 5],
  ['5.1.02.02.01.0039', 2, 4],
  ['5.1.02.02.09.0003', 1, 8],
  ['5.1.02.02.12.0003', 2, 5],
  ['5.1.02.03.03.0001', 2, 6],
  ['5.1.02.04.01.0001', 5, 4],
  ['5.1.02.04.01.0003', 3, 2],
  ['5.2.02.10.01.0002', 2, 5],
  ['5.2.02.05.02.0001', 1, 4],
];
const SALARY_ACCOUNTS = ['5.1.01.01.01.0001', '5.1.01.01.02.0001', '5.1.01.01.06.0001', '5.1.01.02.01.0001'];
const FUNDS = [
  ['1.1', 50],
  ['1.2.01.01.02', 35],
  ['2.2.01.01.03', 8],
  ['2.2.01.01.01.0001', 3],
];

/**
 * @returns {{ lines: BudgetLine[], agencies: object[] }} one line per organization, sub-activity, account and fund source
 * @typedef {{ organizationCode: string, activityCode: string, accountCode: string, fundSourceCode: string,
 *   amount: number, pace: number }} BudgetLine amount in whole rupiah; pace scales the usual absorption
 */
export function buildBudget(master, random) {
  const agencies = master.organizations.filter((organization) =>
    ['agency', 'secretariat', 'hospital', 'coordination_board'].includes(organization.kind),
  );
  const weights = agencyWeights(master, agencies, random.fork('weights'));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const lines = agencies.flatMap((agency) => {
    const budget = (PROVINCE_BUDGET * weights.get(agency.code)) / total;
    return agencyLines(master, agency, budget, random.fork(agency.code));
  });
  return { lines, agencies };
}

function agencyWeights(master, agencies, random) {
  const heavy = new Map(Object.entries(HEAVY).map(([role, weight]) => [master.agency(role).code, weight]));
  return new Map(agencies.map(({ code }) => [code, heavy.get(code) ?? random.between(1, 4)]));
}

function agencyLines(master, agency, budget, random) {
  const activities = activitiesOf(master, agency, random);
  const pace = agency.code === master.agency('roads').code ? 0.55 : random.between(0.8, 1.12);
  const drafts = activities.flatMap((activityCode) =>
    accountsOf(activityCode, random).map(([accountCode, weight]) => ({
      organizationCode: agency.code,
      activityCode,
      accountCode,
      fundSourceCode: random.weighted(FUNDS),
      weight: weight * random.between(0.4, 2),
      pace: pace * random.between(0.85, 1.1),
    })),
  );
  const total = drafts.reduce((sum, draft) => sum + draft.weight, 0);
  return drafts.map(({ weight, ...line }) => ({ ...line, amount: thousands((budget * weight) / total) }));
}

/** Sub-activities of the agency's own fields plus support ones, written with its own field in place of `X.XX`. */
function activitiesOf(master, agency, random) {
  const own = subActivities(master, (code) =>
    agency.functionCodes.some((field) => code.startsWith(`${field}.`)),
  ).filter((code) => !PLANNED_WITHOUT_BUDGET.includes(programOf(code)));
  const unplanned = BUDGETED_WITHOUT_PLAN.map((program) =>
    own.find((code) => programOf(code) === program),
  ).filter(Boolean);
  const support = subActivities(master, (code) => code.startsWith('X.XX.'));
  const field = agency.functionCodes[0];
  return [
    ...new Set([...sample(own, ACTIVITIES_PER_AGENCY, random), ...unplanned]),
    ...sample(support, SUPPORT_ACTIVITIES_PER_AGENCY, random).map((code) => code.replace('X.XX', field)),
  ];
}

export const programOf = (code) => code.split('.').slice(0, 3).join('.');

function subActivities(master, isWanted) {
  return master.programs
    .filter(
      ({ level, governmentLevel, code }) =>
        level === 'sub_activity' && governmentLevel === 'province' && isWanted(code),
    )
    .map(({ code }) => code);
}

/** Evenly spread over the list, so that many programs appear. */
export function sample(list, count, random) {
  if (list.length <= count) return [...list];
  const step = list.length / count;
  return Array.from(
    { length: count },
    (_, at) => list[Math.floor(at * step + random.between(0, step * 0.99))],
  );
}

function accountsOf(activityCode, random) {
  if (/\.01\.1\.02\.0001$/.test(activityCode)) return SALARY_ACCOUNTS.map((code) => [code, 40]);
  const chosen = new Map();
  const wanted = random.integer(5, 7);
  const pool = ACCOUNTS.map(([code, often, share]) => [[code, share], often]);
  while (chosen.size < wanted) {
    const [code, share] = random.weighted(pool);
    chosen.set(code, share);
  }
  return [...chosen];
}

export const thousands = (amount) => Math.max(1000, Math.round(amount / 1000) * 1000);

/** Cumulative realisation to the end of the month; never falls from month to month and never passes the budget. */
export function realizedBy(line, month) {
  return Math.round((line.amount * Math.min(100, USUAL_ABSORPTION[month - 1] * line.pace)) / 100);
}

/** The twelve months of a line's cash plan; they add up to the budget exactly. */
export function cashPlanOf(amount) {
  const curve = USUAL_ABSORPTION.map((percent, at) => (at === 11 ? 100 : percent));
  const reached = curve.map((percent) => Math.round((amount * percent) / 100));
  return reached.map((sum, at) => sum - (reached[at - 1] ?? 0));
}

/** Budget versions in force by today: the last two, so that a change of stage is always there to see. */
export function budgetVersions(fiscalYear, today) {
  const versions = [
    {
      code: 'PERUBAHAN',
      stage: 'perubahan',
      year: fiscalYear - 1,
      sequence: 3,
      from: `${fiscalYear - 1}-10-21`,
      scale: 0.93,
    },
    { code: 'MURNI', stage: 'murni', year: fiscalYear, sequence: 1, from: `${fiscalYear}-01-02`, scale: 1 },
    {
      code: 'PERGESERAN-1',
      stage: 'pergeseran',
      year: fiscalYear,
      sequence: 2,
      from: `${fiscalYear}-03-16`,
      scale: 1,
    },
    {
      code: 'PERUBAHAN',
      stage: 'perubahan',
      year: fiscalYear,
      sequence: 3,
      from: `${fiscalYear}-10-21`,
      scale: 1.04,
    },
  ].filter((version) => version.from <= today);
  return versions.slice(-2).map((version, at, kept) => ({
    ...version,
    isCurrent: at === kept.length - 1 || kept[at + 1].year !== version.year,
  }));
}

/** The lines with the amounts of the version that is in force in the fiscal year: what realisation and cash plan go by. */
export function linesInForce(lines, versions, fiscalYear) {
  const version = versions.find(({ year, isCurrent }) => year === fiscalYear && isCurrent);
  return lines.map((line, at) => ({ ...line, amount: amountIn(version, line, at) }));
}

/** The amount of a line in a version: each line moves a little of its own with every stage. */
export function amountIn(version, line, index) {
  const drift = version.sequence === 1 ? 1 : 1 + (((index * 7919) % 21) - 10) / 200;
  return thousands(line.amount * version.scale * drift);
}
