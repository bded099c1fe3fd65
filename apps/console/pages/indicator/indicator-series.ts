import type { Indicator } from './indicator.page.js';

export interface Series {
  readonly from: number;
  readonly to: number;
  readonly targets: readonly { readonly year: number; readonly low: number; readonly high: number }[];
  /** Targets of the revision before the one in force, where they differ. */
  readonly earlier: readonly { readonly year: number; readonly high: number }[];
  readonly actuals: readonly {
    readonly year: number;
    readonly month: number;
    readonly value: number;
    readonly isProvisional: boolean;
  }[];
  /** The same by year, for the table under the chart. */
  readonly years: readonly {
    readonly year: number;
    readonly low: string | null;
    readonly high: string | null;
    readonly actual: string | null;
  }[];
}

interface PlanSpan {
  readonly code: string;
  readonly regionCode: string;
  readonly startYear: number;
  readonly endYear: number;
}

/** What the chart of an indicator draws: the province's own targets of the plan and its own actual figures, in order. */
export function indicatorSeries(indicator: Indicator, plan: PlanSpan): Series {
  const ofPlan = indicator.indicatorTargets.nodes.filter(
    ({ planCode, regionCode }) => planCode === plan.code && regionCode === plan.regionCode,
  );
  const latest = Math.max(...ofPlan.map(({ revision }) => revision));
  const inForce = ofPlan.filter(({ revision }) => revision === latest).toSorted((a, b) => a.year - b.year);
  const before = ofPlan.filter(({ revision }) => revision === latest - 1).toSorted((a, b) => a.year - b.year);
  const actuals = indicator.indicatorAchievements.nodes
    .filter(({ regionCode }) => regionCode === plan.regionCode)
    .toSorted((a, b) => a.year - b.year || a.month - b.month);
  const baseline = inForce.find((target) => target.baseline !== null && target.baselineYear !== null);
  const baselinePoint =
    baseline === undefined || actuals.some(({ year }) => year === baseline.baselineYear)
      ? []
      : [
          {
            year: baseline.baselineYear ?? 0,
            month: 12,
            value: Number(baseline.baseline),
            isProvisional: false,
          },
        ];
  const years = [...inForce, ...actuals, ...baselinePoint].map(({ year }) => year);
  const from = Math.min(plan.startYear, ...years);
  const to = Math.max(plan.endYear, ...years);
  return {
    from,
    to,
    targets: inForce.map(({ year, targetLow, targetHigh }) => ({
      year,
      low: Number(targetLow),
      high: Number(targetHigh),
    })),
    earlier: before.map(({ year, targetHigh }) => ({ year, high: Number(targetHigh) })),
    actuals: [
      ...baselinePoint,
      ...actuals.map(({ year, month, value, isProvisional }) => ({
        year,
        month,
        value: Number(value),
        isProvisional,
      })),
    ],
    years: Array.from({ length: to - from + 1 }, (_, index) => {
      const year = from + index;
      const target = inForce.find((one) => one.year === year);
      const last = actuals.findLast((one) => one.year === year);
      return {
        year,
        low: target?.targetLow ?? null,
        high: target?.targetHigh ?? null,
        actual: last?.value ?? null,
      };
    }),
  };
}
