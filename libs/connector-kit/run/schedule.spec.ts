import { describe, expect, it } from '@jest/globals';
import { parseSchedule, type Schedule, zoneNamed } from './schedule.js';

function schedule(text: string, zone = 'Asia/Jakarta'): Schedule {
  const parsed = parseSchedule(text, zone);
  if ('fault' in parsed) throw new Error(parsed.fault.en);
  return parsed;
}

const at = (text: string): number => Date.parse(text);
const iso = (ms: number | undefined): string => new Date(ms ?? Number.NaN).toISOString();

describe('a schedule', () => {
  it.each([
    ['*/15 * * * *', 'Asia/Jakarta', '2026-12-01T00:07:00Z', '2026-12-01T00:15:00.000Z'],
    ['0 2 * * *', 'Asia/Jakarta', '2026-12-01T00:00:00Z', '2026-12-01T19:00:00.000Z'],
    ['0 2 * * *', 'Asia/Jayapura', '2026-12-01T00:00:00Z', '2026-12-01T17:00:00.000Z'],
    ['0 7 * * 1-5', 'Asia/Jakarta', '2026-12-04T01:00:00Z', '2026-12-07T00:00:00.000Z'],
    ['*/2 * * * * *', 'Asia/Jakarta', '2026-12-01T00:00:00.500Z', '2026-12-01T00:00:02.000Z'],
  ])('%s in %s comes after %s at %s', (text, zone, after, expected) => {
    expect(iso(schedule(text, zone).next(at(after)))).toBe(expected);
  });

  it('knows when it was last due', () => {
    expect(iso(schedule('0 2 * * *').previous(at('2026-12-01T00:00:00Z')))).toBe('2026-11-30T19:00:00.000Z');
  });

  it.each([
    ['61 * * * *', /not a cron schedule .*minute.*write five fields, such as "\*\/15 \* \* \* \*"/],
    ['* * *', /not a cron schedule/],
    ['every day', /not a cron schedule/],
    ['0 0 31 2 *', /never comes/],
  ])('%s is none, and a sentence says why', (text, sentence) => {
    const parsed = parseSchedule(text, 'Asia/Jakarta');
    expect('fault' in parsed && parsed.fault.en).toMatch(sentence);
  });

  it('knows the zones of Indonesia by their short names, the others by the names of the calendar', () => {
    expect(['WIB', 'WITA', 'WIT', 'Asia/Makassar', 'Asia/Nowhere'].map(zoneNamed)).toEqual([
      'Asia/Jakarta',
      'Asia/Makassar',
      'Asia/Jayapura',
      'Asia/Makassar',
      undefined,
    ]);
  });
});
