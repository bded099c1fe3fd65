import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CursorValue, lagBehind, lagOf } from './cursor-value.js';
import { isMomentText, millisecondsOf, momentAtOffset, shiftMoment } from './moment-text.js';

describe('the value a lag behind', () => {
  const MINUTE = { ms: 60_000 };
  it.each<readonly [CursorValue, ReturnType<typeof lagOf>, CursorValue | null | undefined]>([
    [{ text: '2026-03-31 10:00:00' }, MINUTE, { text: '2026-03-31 09:59:00' }],
    [{ text: '2026-03-01T00:00:30.5' }, MINUTE, { text: '2026-02-28T23:59:30.5' }],
    [{ text: '2026-01-01 00:00:00.123456789' }, MINUTE, { text: '2025-12-31 23:59:00.123456789' }],
    [{ text: '2026-03-31 10:00:00.123+07' }, MINUTE, { text: '2026-03-31 09:59:00.123+07' }],
    [{ text: '2026-03-31 10:00:00 +07:00' }, MINUTE, { text: '2026-03-31 09:59:00 +07:00' }],
    [{ text: '2026-03-31' }, MINUTE, { text: '2026-03-30' }],
    [{ text: '2026-03-31 10:00:00' }, 'usual', { text: '2026-03-31 09:45:00' }],
    [{ text: '2026-03-31 10:00:00' }, { ms: 0 }, null],
    [{ text: '2026-03-31 10:00:00' }, { count: 5 }, undefined],
    [{ text: 'kode-17' }, 'usual', null],
    [{ text: 'kode-17' }, MINUTE, undefined],
    [{ text: 'kode-17' }, { count: 0 }, null],
    [{ number: '5000' }, 'usual', { number: '4000' }],
    [{ number: '9007199254740993' }, { count: 1 }, { number: '9007199254740992' }],
    [{ number: '-1.5' }, { count: 1 }, { number: '-3' }],
    [{ number: '5000' }, { count: 0 }, null],
    [{ number: '5000' }, { ms: 0 }, null],
    [{ number: '5000' }, MINUTE, undefined],
  ])('of %j by %j is %j', (value, lag, behind) => expect(lagBehind(value, lag)).toEqual(behind));

  it('is never less than the lag', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 10 ** 11 }),
        (date, ms) => {
          const text = date.toISOString().slice(0, 23).replace('T', ' ');
          expect(millisecondsOf(shiftMoment(text, -ms))).toBe(date.getTime() - ms);
          expect(millisecondsOf(shiftMoment(text.slice(0, 10), -ms))).toBeLessThanOrEqual(
            date.getTime() - ms,
          );
        },
      ),
    );
  });

  it.each([
    ['15m', { ms: 900_000 }],
    ['2h', { ms: 7_200_000 }],
    ['1d', { ms: 86_400_000 }],
    [1_000, { count: 1_000 }],
    [undefined, 'usual'],
  ] as const)('is written %j', (written, lag) => expect(lagOf(written)).toEqual(lag));
});

describe('the text of a moment', () => {
  it.each(['2026-13-01 00:00:00', '31-12-2026', '2026-03-31 10:00', 'besok'])('is not %s', (text) => {
    expect(isMomentText(text)).toBe(false);
  });

  it('is the same instant at another offset', () => {
    expect(momentAtOffset('2026-03-31 23:30:00.5+07:00', '+09:00')).toBe('2026-04-01 01:30:00.5');
    expect(momentAtOffset('2026-03-31 00:30:00 +07:00', '+00:00')).toBe('2026-03-30 17:30:00');
    expect(momentAtOffset('2026-03-31 00:30:00', '+09:00')).toBe('2026-03-31 00:30:00');
  });
});
