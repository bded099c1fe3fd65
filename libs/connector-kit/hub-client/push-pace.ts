import { setTimeout as pauseFor } from 'node:timers/promises';
import { PUSH_PACE_FACTOR, PUSH_PACE_STEP, PUSHES_PER_SECOND_MAX, PUSHES_PER_SECOND_MIN } from '#core/limits';

export interface PaceClock {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

/** It counts on when somebody sets the machine's clock: a pause that the hub asked for neither ends early nor lasts for hours. */
const STEADY_CLOCK: PaceClock = { now: () => performance.now(), pause: pauseFor };

/**
 * How fast this connector pushes. A hub that says "too many" (429) halves the pace and keeps it still for as long as it asks
 * to; each push it takes adds a little again. So a thousand connectors find the share that the hub has for each of them.
 */
export class PushPace {
  private limit = PUSHES_PER_SECOND_MAX;
  private stillUntilMs = 0;
  private nextMs = 0;
  private readonly taken: number[] = [];
  private refusals = 0;

  constructor(private readonly clock: PaceClock = STEADY_CLOCK) {}

  /** Pushes a second that are allowed at the moment; at the largest figure nothing is held back. */
  get perSecond(): number {
    return this.limit;
  }

  /** How often the hub said "too many". */
  get refusedCount(): number {
    return this.refusals;
  }

  /** Fulfilled when the next push may begin. */
  async turn(): Promise<void> {
    for (;;) {
      const waitMs = Math.max(this.nextMs, this.stillUntilMs) - this.clock.now();
      if (waitMs <= 0) break;
      // In pieces: meanwhile the hub may have asked another stream for a longer pause.
      await this.clock.pause(waitMs);
    }
    if (this.limit < PUSHES_PER_SECOND_MAX) this.nextMs = this.clock.now() + 1_000 / this.limit;
  }

  took(): void {
    this.taken.push(this.clock.now());
    if (this.taken.length > PACE_SAMPLES) this.taken.shift();
    this.limit = Math.min(PUSHES_PER_SECOND_MAX, this.limit + PUSH_PACE_STEP);
  }

  refused(retryAfterMs: number | undefined): void {
    this.refusals += 1;
    this.stillUntilMs = Math.max(this.stillUntilMs, this.clock.now() + (retryAfterMs ?? 0));
    this.limit = Math.max(PUSHES_PER_SECOND_MIN, Math.min(this.limit, this.actual()) * PUSH_PACE_FACTOR);
  }

  /** What was really sent of late: a limit that nobody comes near slows nobody down when it is halved. */
  private actual(): number {
    const [first] = this.taken;
    const last = this.taken.at(-1);
    if (first === undefined || last === undefined || last <= first) return PUSHES_PER_SECOND_MAX;
    return ((this.taken.length - 1) * 1_000) / (last - first);
  }
}

const PACE_SAMPLES = 10;
