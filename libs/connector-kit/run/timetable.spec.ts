import { beforeEach, describe, expect, it } from '@jest/globals';
import { parseSchedule } from './schedule.js';
import { type Job, type LastRun, Timetable } from './timetable.js';

const MINUTE = 60_000;
/** A Tuesday, 00:00 UTC. */
const start = Date.parse('2026-12-01T00:00:00Z');

function job(id: string, schedule = '*/10 * * * *', more: Partial<Job> = {}): Job {
  const parsed = parseSchedule(schedule, 'UTC');
  if ('fault' in parsed) throw new Error(parsed.fault.en);
  return { id, stream: id, schedule: parsed, waitsFor: [], ...more };
}

let table: Timetable;
const never = (): undefined => undefined;
const done = (startedMs: number) => (): LastRun => ({ startedMs, isDone: true });

beforeEach(() => {
  table = new Timetable(() => 0, 2);
});

describe('the first time', () => {
  const now = start + 5 * MINUTE;

  it.each([
    ['never ran', undefined, now],
    ['failed the last time', { startedMs: start + MINUTE, isDone: false }, now],
    ['was due while the service was off', { startedMs: start - MINUTE, isDone: true }, now],
    ['ran since it was last due', { startedMs: start + MINUTE, isDone: true }, start + 10 * MINUTE],
  ] as const)('a job that %s', (_, last, dueMs) => {
    table.replace([job('a')], now, () => last);
    expect(table.dueMs('a')).toBe(dueMs);
  });
});

describe('the clock', () => {
  it('set back by a day does not keep a job waiting for a day', () => {
    table.replace([job('a')], start, done(start));
    expect(table.start(start + 10 * MINUTE)).toEqual(['a']);
    table.ended('a', start + 10 * MINUTE, true);
    const yesterday = start - 1_440 * MINUTE;
    expect(table.start(yesterday + 11 * MINUTE)).toEqual([]);
    expect(table.dueMs('a')).toBe(yesterday + 20 * MINUTE);
    expect(table.start(yesterday + 20 * MINUTE)).toEqual(['a']);
  });

  it('set ahead by a day starts each job once, and set right again none of them waits', () => {
    table.replace([job('a')], start, done(start));
    const tomorrow = start + 1_440 * MINUTE;
    expect(table.start(tomorrow)).toEqual(['a']);
    table.ended('a', tomorrow, true);
    expect(table.start(start + MINUTE)).toEqual([]);
    expect(table.dueMs('a')).toBe(start + 10 * MINUTE);
  });

  it('set back lets a failed job try again as soon as before', () => {
    table.replace([job('a')], start, never);
    expect(table.start(start)).toEqual(['a']);
    table.ended('a', start, false);
    const yesterday = start - 1_440 * MINUTE;
    table.start(yesterday);
    expect(table.dueMs('a')).toBeLessThanOrEqual(yesterday + MINUTE);
  });

  it('corrected by a second changes nothing', () => {
    table.replace([job('a')], start, done(start));
    table.start(start + 2_000);
    table.start(start + 1_000);
    expect(table.dueMs('a')).toBe(start + 10 * MINUTE);
  });
});

describe('a run', () => {
  it('never overlaps with another of its stream, and the ones missed meanwhile are not made up for', () => {
    table.replace([job('a'), job('a#reconcile', '* * * * *', { stream: 'a' })], start, done(start));
    expect(table.start(start + 10 * MINUTE)).toEqual(['a']);
    expect(table.start(start + 31 * MINUTE)).toEqual([]);
    table.ended('a', start + 31 * MINUTE, true);
    expect(table.dueMs('a')).toBe(start + 40 * MINUTE);
    expect(table.start(start + 31 * MINUTE)).toEqual(['a#reconcile']);
  });

  it('is one of at most so many at once, in the order of the file', () => {
    table.replace([job('a'), job('b'), job('c')], start, never);
    expect(table.start(start)).toEqual(['a', 'b']);
    table.ended('b', start + 1, true);
    expect(table.start(start + 1)).toEqual(['c']);
  });

  it('waits for the streams it refers to while they are due or running, not while they only wait to be tried again', () => {
    table.replace([job('lines', undefined, { waitsFor: ['plans'] }), job('plans')], start, never);
    expect(table.start(start)).toEqual(['plans']);
    expect(table.start(start + 1)).toEqual([]);
    table.ended('plans', start + 2, false);
    expect(table.start(start + 2)).toEqual(['lines']);
  });

  it('that failed is tried again after 30 s, 1, 2, 4, 8 and then every 15 minutes at the latest', () => {
    table = new Timetable(() => 1);
    table.replace([job('a', '0 2 * * *')], start, never);
    const pauses = Array.from({ length: 7 }, () => {
      const nowMs = table.dueMs('a') ?? 0;
      table.start(nowMs);
      table.ended('a', nowMs, false);
      return ((table.dueMs('a') ?? 0) - nowMs) / 1_000;
    });
    expect(pauses).toEqual([30, 60, 120, 240, 480, 900, 900]);
    expect(table.failures('a')).toBe(7);
    table.ended('a', start, true);
    expect([table.failures('a'), table.dueMs('a')]).toEqual([0, start + 2 * 60 * MINUTE + 30_000]);
  });

  it('is spread by at most 30 s, and by a tenth of a short schedule', () => {
    table = new Timetable(() => 1);
    table.replace([job('hourly', '0 * * * *'), job('quick', '*/10 * * * * *')], start, done(start));
    expect(table.dueMs('hourly')).toBe(start + 60 * MINUTE + 30_000);
    expect(table.dueMs('quick')).toBe(start + 10_000 + 1_000);
  });
});

describe('a new list of jobs', () => {
  it('keeps the times of those that stayed, and begins the others', () => {
    table.replace([job('a'), job('b')], start, done(start));
    table.replace([job('a'), job('b', '* * * * *'), job('c')], start + MINUTE / 2, (id) =>
      id === 'c' ? undefined : { startedMs: start, isDone: true },
    );
    expect(['a', 'b', 'c'].map((id) => table.dueMs(id))).toEqual([
      start + 10 * MINUTE,
      start + MINUTE,
      start + MINUTE / 2,
    ]);
  });

  it('lets what runs come to its end, and then forgets what was taken out', () => {
    table.replace([job('a')], start, never);
    table.start(start);
    table.replace([job('b')], start, never);
    expect([table.isRunning('a'), table.start(start)]).toEqual([true, ['b']]);
    table.ended('a', start + 1, true);
    expect([table.dueMs('a'), table.start(start + 2)]).toEqual([undefined, []]);
    expect(table.nextWakeMs(start + 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('tells when to look again', () => {
    table.replace([job('a'), job('b', '*/7 * * * *')], start, done(start));
    expect(table.nextWakeMs(start)).toBe(start + 7 * MINUTE);
  });
});
