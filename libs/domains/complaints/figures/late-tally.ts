import type { ClockRun } from '../clocks/run-clock.js';
import { WAITING_CLOCKS, type WaitingClock } from '../clocks/waiting-clocks.js';
import type { LateRow } from '../sql/late-clocks.sql.js';

export interface LateCount {
  readonly count: number;
  /** When the first of them ran out of its term. */
  readonly breachedSince: number | null;
}

export interface LateByClock extends LateCount {
  /** In the order of a complaint's life, without those that nothing is late by. One complaint may stand in several. */
  readonly byClock: readonly (LateCount & { readonly clock: WaitingClock })[];
}

/** Adds up late complaints by agency and clock. */
export class LateTally {
  private readonly byAgency = new Map<string | null, Tally>();

  /** Rows of a statement: one of all clocks for each agency, which counts each complaint once, and one for each clock and policy. */
  add({ agencyCode, clock, count }: LateRow, breachedSince: number | null): void {
    const tally = this.tallyOf(agencyCode);
    if (clock === null) tally.count += count;
    else addTo(tally, clock, { count, breachedSince });
  }

  /** One complaint with the clocks by which it is late; none: it is not. */
  addOne(agencyCode: string | null, runs: readonly ClockRun[]): void {
    if (runs.length === 0) return;
    const tally = this.tallyOf(agencyCode);
    tally.count += 1;
    for (const { policy, dueAt } of runs) {
      const clock = WAITING_CLOCKS.find((one) => one === policy.clock);
      if (clock !== undefined) addTo(tally, clock, { count: 1, breachedSince: dueAt });
    }
  }

  total(): LateByClock {
    const total: Tally = { count: 0, clocks: new Map() };
    for (const { count, clocks } of this.byAgency.values()) {
      total.count += count;
      for (const [clock, late] of clocks) addTo(total, clock, late);
    }
    return lateByClock(total);
  }

  /** Most late complaints first, then whoever has been late for longest. */
  agencies(): readonly (LateByClock & { readonly agencyCode: string | null })[] {
    return [...this.byAgency]
      .map(([agencyCode, tally]) => ({ agencyCode, ...lateByClock(tally) }))
      .sort(
        (a, b) =>
          b.count - a.count ||
          (a.breachedSince ?? 0) - (b.breachedSince ?? 0) ||
          ((a.agencyCode ?? '') < (b.agencyCode ?? '') ? -1 : 1),
      );
  }

  private tallyOf(agencyCode: string | null): Tally {
    const known = this.byAgency.get(agencyCode);
    if (known !== undefined) return known;
    const fresh: Tally = { count: 0, clocks: new Map() };
    this.byAgency.set(agencyCode, fresh);
    return fresh;
  }
}

interface Tally {
  count: number;
  readonly clocks: Map<WaitingClock, LateCount>;
}

function addTo({ clocks }: Tally, clock: WaitingClock, late: LateCount): void {
  const known = clocks.get(clock);
  clocks.set(clock, {
    count: (known?.count ?? 0) + late.count,
    breachedSince: earlier(known?.breachedSince ?? null, late.breachedSince),
  });
}

function lateByClock({ count, clocks }: Tally): LateByClock {
  const byClock = WAITING_CLOCKS.flatMap((clock) => {
    const late = clocks.get(clock);
    return late === undefined ? [] : [{ clock, ...late }];
  });
  const breachedSince = byClock.reduce<number | null>(
    (first, one) => earlier(first, one.breachedSince),
    null,
  );
  return { count, breachedSince, byClock };
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
