// The synthetic plans of the province as plain lists; `systems/bappeda.mjs` writes them in the shapes of an e-planning system.
import { programOf } from './budget.mjs';
import { pad } from './calendar.mjs';
import {
  BUDGETED_WITHOUT_PLAN,
  DELIVERABLES,
  MISSIONS,
  PLANNED_WITHOUT_BUDGET,
  PLAN_END,
  PLAN_START,
  WITHOUT_RENSTRA_ROLE,
} from './planning-content.mjs';
import {
  impactIndicators,
  outcomeIndicators,
  outputIndicators,
  programIndicators,
} from './planning-indicators.mjs';

/** Parts of the demo whose strategic plan (Renstra) goes down to the sub-activities and their outputs; those of the others end at programs. */
const DEEP_RENSTRA_ROLES = ['health', 'education', 'roads', 'social', 'communication', 'trade'];

/** @returns {{ plans: object[], nodes: object[], indicators: object[] }} indicators carry their targets and values */
export function buildPlanning({ master, budget, period, random }) {
  const codes = planCodes(master.province, period.fiscalYear);
  const tree = rpjmdTree(master, budget, codes.rpjmd);
  const yearly = rkpdTree(master, budget, codes.rkpd);
  const renstras = renstraTrees(master, budget, period);
  const chance = random.fork('indicators');
  return {
    codes,
    plans: [
      rpjmdPlan(master, codes),
      ...renstras.map(({ plan }) => plan),
      rkpdPlan(master, codes, period),
      initiativePlan(master, codes, period),
    ],
    nodes: [
      ...tree.nodes,
      ...yearly,
      ...renstras.flatMap(({ nodes }) => nodes),
      ...initiativeTree(master, codes.initiative),
    ],
    indicators: [
      ...impactIndicators(tree.goals, codes, period),
      ...outcomeIndicators(tree.objectives, codes, period, chance),
      ...programIndicators(tree.programs, codes, period, chance),
      ...renstras.flatMap(({ plan, nodes }) => outputIndicators(master, plan, nodes, period, chance)),
    ],
  };
}

const planCodes = (province, year) => ({
  rpjmd: `RPJMD-${province}-${PLAN_START}`,
  rkpd: `RKPD-${province}-${year}`,
  initiative: `PRIORITAS-99-${province}`,
});

const rpjmdPlan = (master, codes) => ({
  code: codes.rpjmd,
  kind: 'RPJMD',
  title: `Rencana Pembangunan Jangka Menengah Daerah ${master.profile.name.id} ${PLAN_START}–${PLAN_END} (contoh sintetis)`,
  vision: 'Provinsi yang maju, setara, dan melayani (visi contoh)',
  organizationCode: master.agency('planning').code,
  startYear: PLAN_START,
  endYear: PLAN_END,
  legalBasis: 'Peraturan daerah contoh (sintetis)',
  validFrom: `${PLAN_START}-08-20`,
});

const rkpdPlan = (master, codes, { fiscalYear }) => ({
  code: codes.rkpd,
  kind: 'RKPD',
  title: `Rencana Kerja Pemerintah Daerah ${master.profile.name.id} ${fiscalYear} (contoh sintetis)`,
  organizationCode: master.agency('planning').code,
  startYear: fiscalYear,
  endYear: fiscalYear,
  legalBasis: 'Peraturan gubernur contoh (sintetis)',
  validFrom: `${fiscalYear - 1}-07-01`,
});

const initiativePlan = (master, codes, { initiativeStart }) => ({
  code: codes.initiative,
  kind: 'INITIATIVE_99',
  title: `Program 99 hari ${master.profile.name.id} (contoh sintetis)`,
  organizationCode: master.agency('secretariat').code,
  startYear: Number(initiativeStart.slice(0, 4)),
  endYear: Number(initiativeStart.slice(0, 4)),
  validFrom: initiativeStart,
});

function rpjmdTree(master, budget, planCode) {
  const nodes = [];
  const goals = [];
  const objectives = [];
  const programs = [];
  const add = (node) => nodes.push({ planCode, sequence: nodes.length + 1, ...node });
  const budgeted = budgetedPrograms(master, budget);
  MISSIONS.forEach((mission, m) => {
    const missionCode = `M${m + 1}`;
    add({ code: missionCode, kind: 'mission', title: mission.title });
    mission.goals.forEach((goal, g) => {
      const goalCode = `${missionCode}.T${g + 1}`;
      add({ code: goalCode, kind: 'goal', parentCode: missionCode, title: goal.title });
      goals.push({ nodeCode: goalCode, indicators: goal.indicators });
      goal.objectives.forEach((objective, o) => {
        const code = `${goalCode}.S${o + 1}`;
        const organizationCode = master.agency(objective.role).code;
        add({ code, kind: 'objective', parentCode: goalCode, title: objective.title, organizationCode });
        if (o === 0 || objective.role !== 'trade')
          objectives.push({ nodeCode: code, role: objective.role, organizationCode });
        for (const program of programsOf(objective.fields, budgeted, master)) {
          const nodeCode = `${code}.${program.code}${program.suffix}`;
          // One indicator a program, whoever carries it.
          if (program.suffix === '') programs.push({ nodeCode, ...program });
          add({
            code: nodeCode,
            kind: 'program',
            parentCode: code,
            title: master.programName(program.code),
            organizationCode: program.organizationCode,
            activityCode: program.code,
          });
        }
      });
    });
  });
  return { nodes, goals, objectives, programs };
}

/** Each budgeted program with the agencies that carry it: one node of a plan stands for one of them and everything below it. */
function budgetedPrograms(master, budget) {
  const programs = new Map();
  for (const line of budget.lines) {
    const code = programOf(line.activityCode);
    if (!programs.has(code)) programs.set(code, new Set());
    programs.get(code).add(master.topmost(line.organizationCode));
  }
  return programs;
}

function programsOf(fields, budgeted, master) {
  const ofFields = ([code]) =>
    fields.some((field) => code.startsWith(`${field}.`)) && !BUDGETED_WITHOUT_PLAN.includes(code);
  const unfunded = PLANNED_WITHOUT_BUDGET.map((code) => [
    code,
    [master.organizations.find(({ functionCodes }) => functionCodes.includes(code.slice(0, 4)))?.code],
  ]);
  return [...budgeted, ...unfunded]
    .filter(ofFields)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([code, agencies]) =>
      [...agencies].map((organizationCode, at) => ({ code, organizationCode, suffix: suffixOf(at) })),
    );
}

/** A code of the budget stands in a plan once for each agency: the first as it is, the second as `1.03.10-2`. */
const suffixOf = (at) => (at === 0 ? '' : `-${at + 1}`);

/** Programs of the year with the activities that the budget carries, agency by agency. */
function rkpdTree(master, budget, planCode) {
  const nodes = [];
  const agenciesOf = new Map();
  /** The node of a code and agency, added when it is seen for the first time. */
  const nodeOf = (activityCode, kind, organizationCode, parentCode) => {
    if (!agenciesOf.has(activityCode)) agenciesOf.set(activityCode, []);
    const agencies = agenciesOf.get(activityCode);
    const isNew = !agencies.includes(organizationCode);
    if (isNew) agencies.push(organizationCode);
    const code = `${activityCode}${suffixOf(agencies.indexOf(organizationCode))}`;
    const title = master.programName(activityCode);
    const sequence = nodes.length + 1;
    if (isNew)
      nodes.push({ planCode, code, kind, parentCode, title, organizationCode, activityCode, sequence });
    return code;
  };
  for (const { activityCode, organizationCode } of budget.lines) {
    const program = programOf(activityCode);
    if (BUDGETED_WITHOUT_PLAN.includes(program)) continue;
    const agency = master.topmost(organizationCode);
    const parent = nodeOf(program, 'program', agency);
    nodeOf(activityCode.split('.').slice(0, 5).join('.'), 'activity', agency, parent);
  }
  return nodes;
}

/** A strategic plan of every agency but the one that has none. */
function renstraTrees(master, budget, period) {
  const deep = new Set(DEEP_RENSTRA_ROLES.map((role) => master.agency(role).code));
  const agencies = budget.agencies.filter(
    ({ code }) => master.topmost(code) === code && code !== master.agency(WITHOUT_RENSTRA_ROLE).code,
  );
  return agencies.map((agency) =>
    renstraTree(master, budget, agency, { ...period, isDeep: deep.has(agency.code) }),
  );
}

function renstraTree(master, budget, agency, { fiscalYear, isDeep }) {
  const planCode = `RENSTRA-${master.province}-${agency.shortName ?? agency.code}-${PLAN_START}`
    .toUpperCase()
    .replace(/[^A-Z0-9-]+/g, '-');
  const plan = {
    code: planCode,
    kind: 'RENSTRA',
    title: `Rencana Strategis ${agency.name} ${PLAN_START}–${PLAN_END} (contoh sintetis)`,
    organizationCode: agency.code,
    startYear: PLAN_START,
    endYear: PLAN_END,
    legalBasis: 'Peraturan gubernur contoh (sintetis)',
    validFrom: `${Math.min(fiscalYear, PLAN_START)}-10-01`,
  };
  const nodes = [];
  const seen = new Set(['S1']);
  const add = (node) =>
    nodes.push({ planCode, organizationCode: agency.code, sequence: nodes.length + 1, ...node });
  add({ code: 'S1', kind: 'objective', title: `Meningkatnya kinerja ${agency.name}` });
  const own = budget.lines.filter(({ organizationCode }) => master.topmost(organizationCode) === agency.code);
  for (const { activityCode } of own) {
    // What the plans leave out is left out of all of them.
    if (BUDGETED_WITHOUT_PLAN.includes(programOf(activityCode))) continue;
    const parts = activityCode.split('.');
    let parentCode = 'S1';
    for (const [kind, length] of [
      ['program', 3],
      ['activity', 5],
      ['sub_activity', 6],
    ].slice(0, isDeep ? 3 : 1)) {
      const code = parts.slice(0, length).join('.');
      if (!seen.has(code))
        add({ code, kind, parentCode, title: master.programName(code), activityCode: code });
      seen.add(code);
      parentCode = code;
    }
  }
  return { plan, nodes };
}

/** Three stages of 33 days and what each delivers. */
function initiativeTree(master, planCode) {
  const stages = [1, 2, 3].map((stage) => ({
    planCode,
    code: `T${stage}`,
    kind: 'stage',
    title: `Tahap ${stage}: hari ${stage * 33 - 32} sampai ${stage * 33}`,
    sequence: stage,
  }));
  const deliverables = DELIVERABLES.map(([stage, role, title], at) => ({
    planCode,
    code: `T${stage}-${pad(at + 1)}`,
    kind: 'deliverable',
    parentCode: `T${stage}`,
    title,
    organizationCode: master.agency(role).code,
    sequence: 10 + at,
  }));
  return [...stages, ...deliverables];
}
