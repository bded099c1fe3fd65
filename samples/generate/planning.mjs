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
} from './planning-content.mjs';
import {
  impactIndicators,
  outcomeIndicators,
  outputIndicators,
  programIndicators,
} from './planning-indicators.mjs';

/** Parts of the demo whose own strategic plan (Renstra) is in the samples. */
const RENSTRA_ROLES = ['health', 'education', 'roads', 'social', 'communication', 'trade'];

/** @returns {{ plans: object[], nodes: object[], indicators: object[] }} indicators carry their targets and values */
export function buildPlanning({ master, budget, period, random }) {
  const codes = planCodes(master.province, period.fiscalYear);
  const tree = rpjmdTree(master, budget, codes.rpjmd);
  const yearly = rkpdTree(master, budget, codes.rkpd);
  const renstras = RENSTRA_ROLES.map((role) => renstraTree(master, budget, role, period));
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
  const budgeted = budgetedPrograms(budget);
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
          programs.push({ nodeCode: `${code}.${program.code}`, ...program });
          add({
            code: `${code}.${program.code}`,
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

/** Each budgeted program once, with the first agency that carries it. */
function budgetedPrograms(budget) {
  const programs = new Map();
  for (const line of budget.lines) {
    const code = programOf(line.activityCode);
    if (!programs.has(code)) programs.set(code, line.organizationCode);
  }
  return programs;
}

function programsOf(fields, budgeted, master) {
  const ofFields = ([code]) =>
    fields.some((field) => code.startsWith(`${field}.`)) && !BUDGETED_WITHOUT_PLAN.includes(code);
  const unfunded = PLANNED_WITHOUT_BUDGET.map((code) => [
    code,
    master.organizations.find(({ functionCodes }) => functionCodes.includes(code.slice(0, 4)))?.code,
  ]);
  return [...budgeted, ...unfunded]
    .filter(ofFields)
    .map(([code, organizationCode]) => ({ code, organizationCode }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Programs of the year with the activities that the budget carries. */
function rkpdTree(master, budget, planCode) {
  const nodes = [];
  const seen = new Set();
  const add = (code, kind, parentCode, organizationCode) => {
    if (seen.has(code)) return;
    seen.add(code);
    const title = master.programName(code);
    nodes.push({
      planCode,
      code,
      kind,
      parentCode,
      title,
      organizationCode,
      activityCode: code,
      sequence: nodes.length + 1,
    });
  };
  for (const { activityCode, organizationCode } of budget.lines) {
    const program = programOf(activityCode);
    if (BUDGETED_WITHOUT_PLAN.includes(program)) continue;
    add(program, 'program', undefined, organizationCode);
    add(activityCode.split('.').slice(0, 5).join('.'), 'activity', program, organizationCode);
  }
  return nodes;
}

function renstraTree(master, budget, role, { fiscalYear }) {
  const agency = master.agency(role);
  const planCode = `RENSTRA-${master.province}-${agency.shortName ?? role}-${PLAN_START}`
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
  for (const { activityCode } of budget.lines.filter((line) => line.organizationCode === agency.code)) {
    const parts = activityCode.split('.');
    let parentCode = 'S1';
    for (const [kind, length] of [
      ['program', 3],
      ['activity', 5],
      ['sub_activity', 6],
    ]) {
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
