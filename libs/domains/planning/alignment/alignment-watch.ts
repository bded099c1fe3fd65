import type { Pool } from '#core/database';
import { ALIGNMENT_CHANGE_PAUSE_MS } from '#core/limits';
import type { Signals } from '#core/signals';
import { PlanningError } from '../planning.errors.js';
import { readPlan } from '../sql/read-plan.sql.js';

export interface AlignmentChange {
  readonly planCode: string;
  readonly datasets: readonly string[];
  readonly at: string;
}

interface Event {
  readonly alignmentChanged: AlignmentChange;
}

/** Tells followers of a plan that what its alignment is made of changed. It computes nothing: whoever wants to know asks. */
export class AlignmentWatch {
  constructor(
    private readonly pool: Pool,
    private readonly signals: Signals,
    private readonly datasets: readonly string[],
  ) {}

  async follow(planCode: string): Promise<AsyncIterableIterator<Event>> {
    if ((await readPlan(this.pool, { planCode, asOf: null })) === null)
      throw new PlanningError('UNKNOWN_PLAN', { planCode });
    return new AlignmentChanges(this.signals, { planCode, datasets: this.datasets });
  }
}

/** Changes that come close together are told once. Not a generator: whoever leaves is let go at once. */
class AlignmentChanges implements AsyncIterableIterator<Event> {
  readonly #changed = new Set<string>();
  readonly #stopListening: () => void;
  #hasEnded = false;
  #wake: (() => void) | undefined;
  #toldAt = 0;

  constructor(
    signals: Signals,
    private readonly followed: { readonly planCode: string; readonly datasets: readonly string[] },
  ) {
    const { datasets } = followed;
    this.#stopListening = signals.onChange((notice) => {
      const changed =
        notice === undefined
          ? datasets
          : notice.isChange && datasets.includes(notice.dataset)
            ? [notice.dataset]
            : [];
      for (const dataset of changed) this.#changed.add(dataset);
      if (this.#changed.size > 0) this.#wake?.();
    });
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    while (!this.#hasEnded) {
      const pauseMs = this.#toldAt + ALIGNMENT_CHANGE_PAUSE_MS - performance.now();
      if (this.#changed.size > 0 && pauseMs <= 0) {
        const datasets = [...this.#changed].sort();
        this.#changed.clear();
        this.#toldAt = performance.now();
        const { planCode } = this.followed;
        return {
          done: false,
          value: { alignmentChanged: { planCode, datasets, at: new Date().toISOString() } },
        };
      }
      await this.#rest(this.#changed.size > 0 ? pauseMs : undefined);
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.#hasEnded = true;
    this.#stopListening();
    this.#wake?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Until something changes, or until the pause is over. */
  async #rest(ms: number | undefined): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        // Within the pause nothing wakes but its end, and the follower's leaving.
        if (timer !== undefined && !this.#hasEnded) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
