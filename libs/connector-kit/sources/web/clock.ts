import { setTimeout as pause } from 'node:timers/promises';

/** Time as the readers of web addresses see it; a test that must wait minutes brings its own. */
export interface Clock {
  now(): number;
  pause(ms: number): Promise<void>;
}

export const WALL_CLOCK: Clock = {
  now: () => Date.now(),
  pause: async (ms) => {
    await pause(ms);
  },
};
