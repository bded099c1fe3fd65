// Indicators of the synthetic plans with their targets and the figures reached so far.
import { pad } from './calendar.mjs';
import { IMPACT_INDICATORS, OUTCOME_INDICATORS, PLAN_END, PLAN_START } from './planning-content.mjs';

export function impactIndicators(goals, codes, period) {
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

export function outcomeIndicators(objectives, codes, period, random) {
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
          ...period.months
            .filter((month) => month % 3 === 0)
            .map((month) => [period.fiscalYear, month, reached(1 + month / 12)]),
        ],
      };
    }),
  );
}

/** Every 17th is planned without a target, every 13th has a target and no figure, every 11th stopped reporting in spring. */
export function programIndicators(programs, codes, period, random) {
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
      targets:
        at % 17 === 8 ? [] : years().map((year, index) => [year, format(Math.min(100, target + index))]),
      values: silent
        ? []
        : [
            [period.fiscalYear - 1, 12, Math.round(target * pace * 10) / 10],
            ...months.map((month) => [
              period.fiscalYear,
              month,
              Math.round(target * pace * (month / 12) * 10) / 10,
            ]),
          ],
    };
  });
}

/** One output per sub-activity, with the name and unit of the national list. */
export function outputIndicators(master, plan, nodes, period, random) {
  const known = new Map(
    master.programs
      .filter((program) => program.governmentLevel === 'province')
      .map((program) => [program.code, program]),
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
        values: period.months.map((month) => [
          period.fiscalYear,
          month,
          Math.floor((target * pace * month) / 12) - Math.floor((target * pace * (month - 1)) / 12),
        ]),
      };
    });
}

const years = () => Array.from({ length: PLAN_END - PLAN_START + 1 }, (_, at) => PLAN_START + at);
const format = (value) => String(value).replace('.', ',');
