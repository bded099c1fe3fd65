// The synthetic plans of the province as plain lists; `systems/bappeda.mjs` writes them in the shapes of an e-planning system.
import { programOf } from './budget.mjs';
import { pad } from './calendar.mjs';
import {
  BUDGETED_WITHOUT_PLAN,
  IMPACT_INDICATORS,
  MISSIONS,
  OUTCOME_INDICATORS,
  PLANNED_WITHOUT_BUDGET,
} from './planning-content.mjs';

const PLAN_START = 2025;
const PLAN_END = 2029;
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
    plans: [rpjmdPlan(master, codes), ...renstras.map(({ plan }) => plan), rkpdPlan(master, codes, period), initiativePlan(master, codes, period)],
    nodes: [...tree.nodes, ...yearly, ...renstras.flatMap(({ nodes }) => nodes)],
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
        if (o === 0 || objective.role !== 'trade') objectives.push({ nodeCode: code, role: objective.role, organizationCode });
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
  const ofFields = ([code]) => fields.some((field) => code.startsWith(`${field}.`)) && !BUDGETED_WITHOUT_PLAN.includes(code);
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
    nodes.push({ planCode, code, kind, parentCode, title, organizationCode, activityCode: code, sequence: nodes.length + 1 });
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
  const planCode = `RENSTRA-${master.province}-${agency.shortName ?? role}-${PLAN_START}`.toUpperCase().replace(/[^A-Z0-9-]+/g, '-');
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
  const add = (node) => nodes.push({ planCode, organizationCode: agency.code, sequence: nodes.length + 1, ...node });
  add({ code: 'S1', kind: 'objective', title: `Meningkatnya kinerja ${agency.name}` });
  for (const { activityCode } of budget.lines.filter((line) => line.organizationCode === agency.code)) {
    const parts = activityCode.split('.');
    let parentCode = 'S1';
    for (const [kind, length] of [['program', 3], ['activity', 5], ['sub_activity', 6]]) {
      const code = parts.slice(0, length).join('.');
      if (!seen.has(code)) add({ code, kind, parentCode, title: master.programName(code), activityCode: code });
      seen.add(code);
      parentCode = code;
    }
  }
  return { plan, nodes };
}

function impactIndicators(goals, codes, period) {
  return IMPACT_INDICATORS.map(([code, name, unit, direction, baseline, targets, lastYear, thisYear]) => ({
    code,
    name,
    unit,
    direction,
    method: 'nilai_akhir',
    level: 'dampak',
    nodeCode: goals.find(({ indicators }) => indicators.includes(code))?.nodeCode,
    planCode: codes.rpjmd,
    baseline,
    targets: targets.map((text, at) => [PLAN_START + at, text]).filter(([, text]) => text !== null),
    // The year before is complete; this year has what was last counted, at a quarter's end.
    values: [
      [period.fiscalYear - 1, 12, lastYear],
      [period.fiscalYear, period.lastQuarterMonth, thisYear],
    ].filter(([, month, value]) => month > 0 && value !== null),
  }));
}

function outcomeIndicators(objectives, codes, period, random) {
  return objectives.flatMap(({ nodeCode, role, organizationCode }) =>
    OUTCOME_INDICATORS[role].map(([name, unit, direction, first, step], at) => {
      const whole = first >= 1000;
      const round = (value) => (whole ? Math.round(value) : Math.round(value * 100) / 100);
      const reached = (part) => round(first + step * part * random.between(0.5, 1.15));
      return {
        code: `IKD-${role.toUpperCase()}-${at + 1}`,
        name,
        unit,
        direction,
        method: 'nilai_akhir',
        level: 'hasil',
        nodeCode,
        planCode: codes.rpjmd,
        organizationCode,
        baseline: round(first),
        targets: years().map((year, index) => [year, format(round(first + step * (index + 1)))]),
        values: [
          [period.fiscalYear - 1, 12, reached(1)],
          ...period.months.filter((month) => month % 3 === 0).map((month) => [period.fiscalYear, month, reached(1 + month / 12)]),
        ],
      };
    }),
  );
}

/** Every 17th is planned without a target, every 13th has a target and no figure, every 11th stopped reporting in spring. */
function programIndicators(programs, codes, period, random) {
  return programs.map(({ code, nodeCode, organizationCode }, at) => {
    const target = random.integer(78, 96);
    const silent = at % 13 === 5;
    const months = period.months.filter((month) => month % 3 === 0 && (at % 11 !== 3 || month <= 3));
    const pace = random.between(0.7, 1.1);
    return {
      code: `IKP-${code}`,
      name: `Persentase keluaran yang tercapai: ${code}`,
      unit: 'persen',
      direction: 'positif',
      method: 'persentase',
      level: 'hasil',
      nodeCode,
      planCode: codes.rpjmd,
      organizationCode,
      targets: at % 17 === 8 ? [] : years().map((year, index) => [year, format(Math.min(100, target + index))]),
      values: silent
        ? []
        : [
            [period.fiscalYear - 1, 12, Math.round(target * pace * 10) / 10],
            ...months.map((month) => [period.fiscalYear, month, Math.round(target * pace * (month / 12) * 10) / 10]),
          ],
    };
  });
}

/** One output per sub-activity, with the name and unit of the national list. */
function outputIndicators(master, plan, nodes, period, random) {
  const known = new Map(
    master.programs.filter((program) => program.governmentLevel === 'province').map((program) => [program.code, program]),
  );
  return nodes
    .filter((node) => node.kind === 'sub_activity')
    .map((node, at) => {
      const official = known.get(node.code) ?? known.get(node.code.replace(/^\d\.\d{2}/, 'X.XX'));
      const target = random.integer(6, 240);
      const pace = random.between(0.6, 1.2);
      return {
        code: `IKK-${plan.code.split('-').slice(2, -1).join('-')}-${pad(at + 1)}`,
        name: official.indicator,
        unit: official.unit,
        direction: 'positif',
        method: 'kumulatif',
        level: 'keluaran',
        nodeCode: node.code,
        planCode: plan.code,
        organizationCode: plan.organizationCode,
        targets: [[period.fiscalYear, String(target)]],
        values: period.months.map((month) => [period.fiscalYear, month, Math.floor((target * pace * month) / 12) - Math.floor((target * pace * (month - 1)) / 12)]),
      };
    });
}

const years = () => Array.from({ length: PLAN_END - PLAN_START + 1 }, (_, at) => PLAN_START + at);
const format = (value) => String(value).replace('.', ',');
