import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { FILE_STABLE_MS, FILE_STABLE_WAIT_MAX_MS } from '#core/limits';

/**
 * Waits until nobody writes to the file any more: its size and time stand still. False when it is still being written after
 * the longest wait; the next run will find it whole.
 */
export async function waitUntilStable(path: string, now: () => number = Date.now): Promise<boolean> {
  const end = now() + FILE_STABLE_WAIT_MAX_MS;
  for (;;) {
    const before = await stat(path);
    const ageMs = now() - before.mtimeMs;
    // A time in the future (a clock that was wrong) says nothing about writing.
    if (ageMs >= FILE_STABLE_MS || ageMs < -FILE_STABLE_MS) return true;
    if (now() > end) return false;
    await pause(Math.max(50, FILE_STABLE_MS - ageMs));
  }
}
