import type { Tx } from '#core/database';
import { CASCADE_INDICATORS_MAX, INDICATOR_YEAR_ROWS_MAX, PLAN_LIVE_MEASURES_MAX } from '#core/limits';
import type { MeasuresService } from '#measures';
import { assessIndicator } from '../alignment/assess-indicator.js';
import { groupBy } from '../alignment/group-by.js';
import { readLiveValues, type LiveValue } from '../alignment/live-values.js';
import { momentOf } from '../alignment/moment.js';
import { requireAtMost } from '../alignment/require-at-most.js';
import type { LowerFormula } from '../formulas/achievement.js';
import { readCarrierTargets } from '../sql/read-carrier-targets.sql.js';
import { readIndicatorFigures } from '../sql/read-indicator-figures.sql.js';
import { readNodeIndicators } from '../sql/read-indicator-heads.sql.js';
import { reportedIn, YEARS_BEFORE, type IndicatorHead } from '../sql/read-indicators.sql.js';
import type { SubordinatePlanRow } from '../sql/read-subordinate-plans.sql.js';
import type { IndicatorsOfNodes } from './build-cascade.js';

export interface CascadeIndicatorsOf {
  readonly nodes: readonly { readonly planCode: string; readonly code: string }[];
  /** The plans of those nodes. */
  readonly plans: readonly SubordinatePlanRow[];
  readonly year: number;
  readonly at: string;
  readonly asOf: string | null;
  readonly lowerFormula: LowerFormula;
  readonly measures: MeasuresService;
  readonly provinceCode: string;
}

/** The indicators of nodes of several plans, each judged by the target of its own plan. */
export async function readCascadeIndicators(
  tx: Tx,
  of: CascadeIndicatorsOf,
): Promise<{ readonly ofNode: IndicatorsOfNodes; readonly live: readonly LiveValue[] }> {
  const { nodes, plans, year, asOf } = of;
  const heads = await readNodeIndicators(tx, {
    planCodes: nodes.map(({ planCode }) => planCode),
    nodeCodes: nodes.map(({ code }) => code),
    asOf,
  });
  const [first] = plans;
  if (heads.length === 0 || first === undefined) return { ofNode: () => [], live: [] };
  requireAtMost(heads, { planCode: first.code, limit: CASCADE_INDICATORS_MAX, what: 'indicators' });
  const revisions = new Map(plans.map(({ code, revision }) => [code, revision]));
  const { regionCode } = first;
  const indicatorCodes = heads.map(({ code }) => code);
  const targets = await readCarrierTargets(tx, {
    indicatorCodes,
    regionCode,
    year,
    asOf,
    planCodes: heads.map(({ planCode }) => planCode ?? ''),
    revisions: heads.map(({ planCode }) => revisions.get(planCode ?? '') ?? 0),
  });
  const figures = await readIndicatorFigures(tx, {
    indicatorCodes,
    regionCode,
    asOf,
    fromYear: year - YEARS_BEFORE,
    toYear: year,
  });
  requireAtMost(figures, { planCode: first.code, limit: INDICATOR_YEAR_ROWS_MAX, what: 'figures' });
  const targetOf = new Map(targets.map(({ indicatorCode, ...target }) => [indicatorCode, target]));
  const figuresOf = groupBy(figures, ({ indicatorCode }) => indicatorCode);
  const liveOf = await liveValuesByPlan(tx, heads, of);
  const moment = momentOf({ year, at: of.at });
  const headsOf = groupBy(heads, ({ planCode, nodeCode }) => nodeKey(planCode, nodeCode));
  const ofNode: IndicatorsOfNodes = (planCode, nodeCode) =>
    (headsOf.get(nodeKey(planCode, nodeCode)) ?? []).map((head) => {
      const reported = reportedIn(figuresOf.get(head.code) ?? [], year);
      const row = { target: targetOf.get(head.code) ?? null, ...reported, ...head };
      const liveValues = liveOf.get(planCode) ?? new Map<string, LiveValue>();
      return assessIndicator(row, { moment, lowerFormula: of.lowerFormula, liveValues });
    });
  return { ofNode, live: [...liveOf.values()].flatMap((values) => [...values.values()]) };
}

function nodeKey(planCode: string | null, nodeCode: string | null): string {
  return `${planCode ?? ''}\n${nodeCode ?? ''}`;
}

/** The plan of an agency is measured over that agency, so each plan asks for itself; the limit is that of all together. */
async function liveValuesByPlan(
  tx: Tx,
  heads: readonly IndicatorHead[],
  of: CascadeIndicatorsOf,
): Promise<ReadonlyMap<string, ReadonlyMap<string, LiveValue>>> {
  const [first] = of.plans;
  const fed = heads.filter(({ measureCode }) => measureCode !== null);
  const asked = new Set(fed.map(({ planCode, measureCode }) => `${planCode ?? ''} ${measureCode ?? ''}`));
  if (first !== undefined)
    requireAtMost([...asked], { planCode: first.code, limit: PLAN_LIVE_MEASURES_MAX, what: 'live_measures' });
  const measured = groupBy(fed, ({ planCode }) => planCode);
  const values = new Map<string, ReadonlyMap<string, LiveValue>>();
  for (const plan of of.plans) {
    const indicators = measured.get(plan.code);
    if (indicators === undefined) continue;
    const moment = momentOf({ year: of.year, at: of.at });
    const { asOf, provinceCode } = of;
    values.set(
      plan.code,
      await readLiveValues(tx, of.measures, { plan, indicators, moment, asOf, provinceCode }),
    );
  }
  return values;
}
