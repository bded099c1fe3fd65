import type { Clock } from './clock.js';

/** Keeps requests apart, so that a small server of an agency is never asked more often than it was promised. */
export class Pace {
  private readonly gapMs: number;
  private nextMs = 0;

  constructor(
    requestsPerMinute: number | undefined,
    private readonly clock: Clock,
  ) {
    this.gapMs = requestsPerMinute === undefined ? 0 : 60_000 / requestsPerMinute;
  }

  /** Returns when the next request may go. */
  async turn(signal?: AbortSignal): Promise<void> {
    if (this.gapMs === 0) return;
    const now = this.clock.now();
    const waitMs = this.nextMs - now;
    this.nextMs = Math.max(now, this.nextMs) + this.gapMs;
    if (waitMs > 0) await this.clock.pause(waitMs, signal);
  }
}
