import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is yes; fails with what did not happen, well before the test that waits is given up. */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`it did not happen in time: ${what}`);
    await sleep(PAUSE_MS);
  }
}

/** Far longer than anything here needs, on a machine that is busy with other things, too. */
const WAIT_MS = 60_000;
const PAUSE_MS = 20;
