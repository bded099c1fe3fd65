import { setTimeout as pause } from 'node:timers/promises';

/** Time as the readers of web addresses see it; a test that must wait minutes brings its own. */
export interface Clock {
  now(): number;
  /** Rejects when the signal is aborted: nobody waits for a source that is no longer wanted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
}

export const WALL_CLOCK: Clock = {
  now: () => Date.now(),
  pause: async (ms, signal) => {
    await pause(ms, undefined, { signal });
  },
};
