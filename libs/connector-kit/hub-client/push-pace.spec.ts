import { describe, expect, it } from '@jest/globals';
import { PUSHES_PER_SECOND_MAX, PUSHES_PER_SECOND_MIN } from '#core/limits';
import { PushPace } from './push-pace.js';

/** A pace on a clock that only moves when somebody waits. */
function paced(): { readonly pace: PushPace; readonly time: { ms: number } } {
  const time = { ms: 1_000_000 };
  const pause = (ms: number): Promise<void> => {
    time.ms += ms;
    return Promise.resolve();
  };
  return { pace: new PushPace({ now: () => time.ms, pause }), time };
}

async function push({ pace, time }: ReturnType<typeof paced>, tookMs: number): Promise<void> {
  await pace.turn();
  time.ms += tookMs;
  pace.took();
}

describe('the pace of pushes', () => {
  it('holds nothing back before the hub has ever said "too many"', async () => {
    const one = paced();
    for (let index = 0; index < 1_000; index += 1) await push(one, 0);
    expect(one.time.ms).toBe(1_000_000);
  });

  it('keeps still for as long as the hub asks', async () => {
    const one = paced();
    one.pace.refused(5_000);
    one.pace.refused(1_000);
    await one.pace.turn();
    expect(one.time.ms).toBe(1_005_000);
  });

  it('falls to half of what was really sent, and climbs by a step a push', async () => {
    const one = paced();
    for (let index = 0; index < 10; index += 1) await push(one, 250);
    one.pace.refused(undefined);
    expect(one.pace.perSecond).toBeCloseTo(2);
    one.pace.refused(undefined);
    expect(one.pace.perSecond).toBeCloseTo(1);
    const before = one.time.ms;
    for (let index = 0; index < 3; index += 1) await push(one, 0);
    expect(one.pace.perSecond).toBeCloseTo(1.3);
    expect(one.time.ms - before).toBeCloseTo(1_000 / 1 + 1_000 / 1.1);
    expect(one.pace.refusedCount).toBe(2);
  });

  it('never stops for good, and never passes the fastest', async () => {
    const one = paced();
    for (let index = 0; index < 50; index += 1) one.pace.refused(undefined);
    expect(one.pace.perSecond).toBe(PUSHES_PER_SECOND_MIN);
    for (let index = 0; index < 600; index += 1) await push(one, 0);
    expect(one.pace.perSecond).toBe(PUSHES_PER_SECOND_MAX);
  });
});
