import type { Pool } from 'pg';

/** One question of a screen about what a domain computes. */
export interface FigureQuestion {
  readonly name: string;
  readonly query: string;
}

const FIGURE = '{ value unit { en } numerator denominator basis { dataset watermark completenessPercent } }';
const BUDGET = '{ amount realization absorptionPercent realizedToMonth }';
const INDICATOR = `{ code name unit level polarity organizationCode status band achievementPercent percentOfExpected
  target { low high revision } expectedToDate { low high month } forecast { value low high method } trend { direction perMonth }
  value { value periodYear periodMonth } live { measureCode figure ${FIGURE} } }`;
const CONTROL = `{ month groupCount versions { versionCode } total { ...Group } groups { ...Group } overSpenders { code } underSpenders { code } }
  } fragment Group on BudgetControlGroup { code name budget realization cashPlan plannedRealization position absorption ${FIGURE}
  cashPlanDeviation ${FIGURE} physicalProgress ${FIGURE}`;

/** Every question about the demo's own time, with the plan, agency, ticket and measures that the demo has. */
export async function figureQuestions(pool: Pool, today: string): Promise<readonly FigureQuestion[]> {
  const month = monthBefore(today);
  const asked = {
    ...(await readAsked(pool)),
    ...{ today, yesterday: dayBefore(today), month, year: Number(today.slice(0, 4)) },
    range: `from: "${month}-01", to: "${today}"`,
  };
  return [
    ...complaintQuestions(asked),
    ...mediaQuestions(asked),
    ...priceQuestions(asked),
    ...peopleQuestions(asked),
    ...planQuestions(asked),
    ...budgetQuestions(asked),
    ...reportQuestions(asked),
    ...measureQuestions(asked),
  ];
}

interface Asked extends Known {
  readonly today: string;
  readonly yesterday: string;
  /** The month before, `2026-10`. */
  readonly month: string;
  readonly year: number;
  /** Arguments from the first day of that month to today. */
  readonly range: string;
}

function complaintQuestions({ month, agency, ticket }: Asked): readonly FigureQuestion[] {
  const performance = `{ received ${FIGURE} answeredPercent ${FIGURE} inTimePercent ${FIGURE} firstResponseMedianHours ${FIGURE}
    firstResponseP90Hours ${FIGURE} reopenedPercent ${FIGURE} open ${FIGURE} openByAge { fromDays count } }`;
  const place = '{ organizationCode receivedAt status ticket }';
  return [
    ask('complaintPerformance', `(period: "${month}") ${performance}`),
    ask('complaintPerformance, a year', `(period: "${month.slice(0, 4)}") ${performance}`),
    ask(
      'complaintPerformance, one agency',
      `(period: "${month}", organizationCode: "${agency}") ${performance}`,
    ),
    ask('complaintPerformance, one region', `(period: "${month}", regionCode: "33.74") ${performance}`),
    ask(
      'complaintLeague',
      `(period: "${month}") { unassigned standings { rank previousRank organizationCode received inTimePercent medianHours } }`,
    ),
    ask(
      'complaintStatistics',
      `(period: "${month}") { total ${FIGURE} byStatus { code count percent } byCategory { code count } byRegion { code count } }`,
    ),
    ask(
      'complaintRegions',
      `(period: "${month}") { regions { regionCode received answered inTime figures { inTimePercent ${FIGURE} } } }`,
    ),
    ask('complaintClocks', `(state: breached) { hasNextPage nodes ${place} }`),
    ask(
      'complaintClock',
      `(sourceSystem: "${ticket.sourceSystem}", ticket: "${ticket.ticket}") { status clocks { clock startedAt dueAt } }`,
    ),
    ask(
      'duplicateComplaints',
      `(period: "${month}") { groupCount groups { categoryCode complaints ${place} } }`,
    ),
    ask(
      'roadDamage',
      `(period: "${month}") { totals { received open resolved medianRepairDays } nodes ${place} }`,
    ),
  ];
}

function mediaQuestions({ agency, range, year, today }: Asked): readonly FigureQuestion[] {
  return [
    ask(
      'mediaSentiment',
      `(${range}) { organizations { organizationCode name own { total negative } subtree { total negative }
      answered unanswered answeredInTerm ${FIGURE} medianResponse ${FIGURE} } unattributed { total } }`,
    ),
    ask(
      'mediaSentiment, one agency',
      `(${range}, organizationCode: "${agency}") { organizations { organizationCode own { total } } }`,
    ),
    ask(
      'unansweredNegatives',
      `(${range}) { hasNextPage nodes { url title outlet publishedAt organizationCode organizationName } }`,
    ),
    ask(
      'unansweredNegatives, a year',
      `(from: "${year}-01-01", to: "${today}") { hasNextPage nodes { url publishedAt } }`,
    ),
    ask('hoaxSummary', `(${range}) { verdicts { verdict count clarified medianClarification ${FIGURE} } }`),
    ask(
      'mediaPresence',
      `(${range}) { organizations { organizationCode publicationCount channels { channel count latestAt } accounts { handle } } }`,
    ),
  ];
}

function priceQuestions({ year, today, yesterday }: Asked): readonly FigureQuestion[] {
  return [
    ask(
      'priceBoard',
      `(date: "${yesterday}") { lines { commodityCode level marketCount change average ${FIGURE}
      changePercent ${FIGURE} references { kind position fromUpper ${FIGURE} } } }`,
    ),
    ask(
      'marketPrices',
      `(commodityCode: "01.02", date: "${yesterday}") { markets { marketCode level price change } }`,
    ),
    ask(
      'priceMargins',
      `(commodityCode: "01.02", date: "${yesterday}") { steps { from to amount ${FIGURE} } producers { marketCode price } }`,
    ),
    ask(
      'priceSeries',
      `(commodityCode: "01.02", level: retail, from: "${year - 1}-12-01", to: "${today}") { points { date average marketCount } }`,
    ),
  ];
}

function peopleQuestions({ year }: Asked): readonly FigureQuestion[] {
  return [
    ask(
      'appraisalDistribution',
      `(year: ${year}, periodKind: quarter, period: 3) { people predicates { predicate people }
      agencies { organizationCode people differing predicates { predicate people } scores { instrument year score } } }`,
    ),
  ];
}

function planQuestions({ plan, days, node, indicator, year }: Asked): readonly FigureQuestion[] {
  return [
    ask(
      'alignment',
      `(planCode: "${plan}", year: ${year}) { summary { indicatorCount statuses { status count } budget ${BUDGET} }
      nodes { code title depth budget ${BUDGET} indicators ${INDICATOR} } unattachedIndicators ${INDICATOR} basis { dataset } }`,
    ),
    ask(
      'alignmentGaps',
      `(planCode: "${plan}", year: ${year}) { total groups { kind count items { code name } } organizations { organizationCode total } }`,
    ),
    ask(
      'planCascade',
      `(planCode: "${plan}", nodeCode: "${node}", year: ${year}) { programCount gapCount programs { carrierCount node { code budget ${BUDGET} } } }`,
    ),
    ask(
      'rkpdEvaluation',
      `(planCode: "${plan}", year: ${year}, quarter: 3) { rowCount rows { no code indicator achievementPercent reachedYear } }`,
    ),
    ask(
      'indicatorProgress',
      `(code: "${indicator}", fromYear: ${year}) { years { year figures { month value } standing ${INDICATOR} } plans { planCode steps { year low high } }
      budget { total ${BUDGET} } }`,
    ),
    ask(
      'ninetyNineDays',
      `(planCode: "${days}") { total completed progressPercent stages { stage total completed } organizations { code total } late { code daysLate } }`,
    ),
  ];
}

function budgetQuestions({ agency, year }: Asked): readonly FigureQuestion[] {
  return [
    ask(
      'budgetControl by organization',
      `(fiscalYear: ${year}, groupBy: organization, regionCode: "33") ${CONTROL}`,
    ),
    ask('budgetControl by program', `(fiscalYear: ${year}, groupBy: program, regionCode: "33") ${CONTROL}`),
    ask(
      'budgetControl by sub-activity, one agency',
      `(fiscalYear: ${year}, groupBy: sub_activity, organizationCode: "${agency}") ${CONTROL}`,
    ),
    ask(
      'apbd',
      `(fiscalYear: ${year}, regionCode: "33") { month revenue { budget realization absorption ${FIGURE} } silpa { budget ${FIGURE} } groups { code budget } }`,
    ),
    ask(
      'budgetFindings',
      `(fiscalYear: ${year}, regionCode: "33") { total items { organizationCode accountCode difference } }`,
    ),
  ];
}

function reportQuestions({ range }: Asked): readonly FigureQuestion[] {
  return [
    ask('arrivals', `(${range}) { hasNextPage nodes { dataset sourceCode dueOn state } }`),
    ask(
      'reportingDiscipline',
      `(${range}) { key due received late missing completeness ${FIGURE} onTimeRate ${FIGURE} }`,
    ),
    ask('silentSources', `(${range}) { sourceCode dataset missing }`),
  ];
}

function measureQuestions({ agency, year, measures }: Asked): readonly FigureQuestion[] {
  return [
    ask(
      'cetar',
      `(period: "${year}") { scoredCount agencies { code rank score dimensions { code score measures { points } } } }`,
    ),
    ask(
      'measureValue, one agency',
      `(code: "${measures[0] ?? ''}", period: "${year}", organizationCode: "${agency}") ${FIGURE}`,
    ),
    ...measures.map((code) =>
      ask(
        `measureValues ${code}`,
        `(code: "${code}", period: "${year}") { total ${FIGURE} organizations { organizationCode figure ${FIGURE} } }`,
      ),
    ),
  ];
}

function ask(name: string, rest: string): FigureQuestion {
  return { name, query: `{ ${name.split(/[ ,]/)[0] ?? ''}${rest} }` };
}

/** What is in the demo. */
interface Known {
  readonly agency: string;
  readonly ticket: { readonly sourceSystem: string; readonly ticket: string };
  readonly plan: string;
  /** The plan whose milestones are those of the first 99 days. */
  readonly days: string;
  readonly node: string;
  readonly indicator: string;
  readonly measures: readonly string[];
}

async function readAsked(pool: Pool): Promise<Known> {
  const { rows } = await pool.query<Known>(
    `select (select organization_code from complaints.complaints where organization_code like '%.0000'
        group by organization_code order by count(*) desc, organization_code limit 1) as agency,
      (select json_build_object('sourceSystem', source_system, 'ticket', ticket) from complaints.complaints order by id limit 1) as ticket,
      (select code from planning.plans where kind = 'RPJMD' and region_code = '33' order by code limit 1) as plan,
      (select plan_code from planning.milestones order by plan_code limit 1) as days,
      (select node.code from planning.plan_nodes as node join planning.plans as plan on plan.code = node.plan_code
        where plan.kind = 'RPJMD' and plan.region_code = '33' and node.kind = 'goal' order by node.sequence, node.code limit 1) as node,
      (select indicator.code from planning.indicators as indicator join planning.plans as plan on plan.code = indicator.plan_code
        where plan.kind = 'RPJMD' and plan.region_code = '33' order by indicator.code limit 1) as indicator,
      (select array_agg(distinct code order by code) from reference.measures) as measures`,
  );
  const [known] = rows;
  if (known === undefined) throw new Error('the demo is not there');
  return known;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function monthBefore(day: string): string {
  return dayBefore(`${day.slice(0, 7)}-01`).slice(0, 7);
}
