import type { IndicatorProgressQuery } from './indicator-progress.graphql.js';

export type Progress = IndicatorProgressQuery['indicatorProgress'];
type Step = Progress['plans'][number]['steps'][number];

export interface SeriesTarget {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

export interface Series {
  readonly from: number;
  readonly to: number;
  /** In force, by the plan that the years are judged by. */
  readonly targets: readonly SeriesTarget[];
  /** What earlier revisions of that plan asked for, where a later one asks for something else. */
  readonly earlier: readonly (SeriesTarget & { readonly revision: number })[];
  readonly actuals: readonly {
    readonly year: number;
    readonly month: number;
    readonly value: number;
    readonly isProvisional: boolean;
  }[];
}

/** What the chart of an indicator draws, in order; a baseline of a year without figures is its first point. */
export function indicatorSeries({ plans, years, fromYear, toYear }: Progress): Series {
  const steps = plans.find(({ isJudgedBy }) => isJudgedBy)?.steps ?? [];
  const inForce = stepsOf(steps, 'in_force');
  const figures = years.flatMap((year) => year.figures);
  const based = inForce.find((step) => step.baseline !== null);
  const [baseline, baselineYear] = [based?.baseline ?? null, based?.baselineYear ?? null];
  const hasBaseline =
    baseline !== null && baselineYear !== null && !figures.some(({ year }) => year === baselineYear);
  const actuals = figures.map(({ year, month, value, isProvisional }) => ({
    ...{ year, month, isProvisional },
    value: Number(value),
  }));
  return {
    from: Math.min(fromYear, hasBaseline ? baselineYear : fromYear),
    to: toYear,
    targets: inForce.map(targetOf),
    earlier: stepsOf(steps, 'revised')
      .filter(({ year, low, high }) =>
        inForce.some((now) => now.year === year && (now.low !== low || now.high !== high)),
      )
      .map((step) => ({ ...targetOf(step), revision: step.revision })),
    actuals: hasBaseline
      ? [{ year: baselineYear, month: 12, value: Number(baseline), isProvisional: false }, ...actuals]
      : actuals,
  };
}

function stepsOf(steps: readonly Step[], state: Step['state']): readonly Step[] {
  return steps.filter((step) => step.state === state).toSorted((a, b) => a.year - b.year);
}

function targetOf({ year, low, high }: Step): SeriesTarget {
  return { year, low: Number(low), high: Number(high) };
}
