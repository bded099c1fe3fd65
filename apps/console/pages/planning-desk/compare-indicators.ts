import type { PlanAtQuery } from './plan-at.graphql.js';

type Alignment = PlanAtQuery['alignment'];
export type IndicatorAt = Alignment['unattachedIndicators'][number];

export const CHANGES = ['added', 'removed', 'status', 'value', 'target'] as const;
export type Change = (typeof CHANGES)[number];

/** One indicator on two days; whatever was not there on a day is null. */
export interface Comparison {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly before: IndicatorAt | null;
  readonly after: IndicatorAt | null;
  readonly changes: readonly Change[];
}

/** Every indicator of either day, in the order of the later one, and behind them those that are gone. */
export function compareIndicators(before: Alignment, after: Alignment): readonly Comparison[] {
  const [earlier, later] = [byCode(before), byCode(after)];
  const gone = [...earlier.keys()].filter((code) => !later.has(code));
  return [...later.keys(), ...gone].flatMap((code) => {
    const [then, now] = [earlier.get(code) ?? null, later.get(code) ?? null];
    const known = now ?? then;
    if (known === null) return [];
    const { name, unit } = known;
    return [{ code, name, unit, before: then, after: now, changes: changesOf(then, now) }];
  });
}

function changesOf(before: IndicatorAt | null, after: IndicatorAt | null): readonly Change[] {
  if (before === null) return ['added'];
  if (after === null) return ['removed'];
  const changes: Change[] = [];
  if (before.status !== after.status) changes.push('status');
  if (before.value?.value !== after.value?.value) changes.push('value');
  if (before.target?.low !== after.target?.low || before.target?.high !== after.target?.high) {
    changes.push('target');
  }
  return changes;
}

function byCode({ nodes, unattachedIndicators }: Alignment): ReadonlyMap<string, IndicatorAt> {
  const all = [...nodes.flatMap(({ indicators }) => indicators), ...unattachedIndicators];
  return new Map(all.map((indicator) => [indicator.code, indicator]));
}
