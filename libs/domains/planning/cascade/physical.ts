import { centsOf, centsText, Exact, percentText } from '#core/exact';
import type { BudgetSumRow } from '../sql/read-budget-sums.sql.js';
import type { PhysicalProgressRow } from '../sql/read-physical-progress.sql.js';
import { codesAbove } from './coverage.js';

/** How much of the work is done. */
export interface Physical {
  /** Null: what was reported has no budget to weigh it by. */
  readonly percent: string | null;
  /** The budget of the activities that reported. */
  readonly weight: string;
  readonly reportCount: number;
  /** The latest month reported. */
  readonly month: number;
}

/** A report with the budget that it speaks of. */
export interface WeighedReport extends PhysicalProgressRow {
  /** In hundredths of a rupiah. */
  readonly weight: bigint;
  /** Percent × weight. */
  readonly done: Exact;
}

/**
 * Each report with the budget of its own organization at or below its code. Where an activity and a sub-activity of it both reported,
 * the budget of the sub-activity goes to the nearer report, so no rupiah weighs twice.
 */
export function weighReports(
  reports: readonly PhysicalProgressRow[],
  sums: readonly BudgetSumRow[],
): readonly WeighedReport[] {
  const weighed = reports.map((report) => ({ report, weight: 0n }));
  const byPlace = new Map(
    weighed.map((one) => [
      `${one.report.organizationCode} ${codesAbove(one.report.activityCode).at(-1)}`,
      one,
    ]),
  );
  for (const { activityCode, organizationCode, amount } of sums) {
    const nearest = codesAbove(activityCode)
      .map((code) => byPlace.get(`${organizationCode} ${code}`))
      .findLast((report) => report !== undefined);
    if (nearest !== undefined) nearest.weight += centsOf(amount);
  }
  return weighed.map(({ report, weight }) => ({
    weight,
    done: new Exact(report.physicalPercent).times(weight.toString()),
    ...report,
  }));
}

/**
 * Physical progress of several activities in percent: Σ (percent × budget) / Σ budget over the activities that reported, two decimals.
 * An activity that reported nothing is left out, not taken for zero. Null without a report.
 */
export function physical(reports: readonly WeighedReport[]): Physical | null {
  if (reports.length === 0) return null;
  const weight = reports.reduce((total, report) => total + report.weight, 0n);
  const done = reports.reduce((total, report) => total.plus(report.done), new Exact(0));
  return {
    percent: weight > 0n ? percentText(done.div(weight.toString())) : null,
    weight: centsText(weight),
    reportCount: reports.length,
    month: Math.max(...reports.map(({ month }) => month)),
  };
}
