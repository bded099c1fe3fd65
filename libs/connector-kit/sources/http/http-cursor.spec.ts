import { describe, expect, it } from '@jest/globals';
import { askedFrom, cursorValue, isLater } from './http-cursor.js';

const later = (a: string, b: string): boolean | undefined => {
  const [one, other] = [cursorValue(a), cursorValue(b)];
  if (one === undefined || other === undefined) throw new Error('not a cursor value');
  return isLater(one, other);
};

describe('a cursor value', () => {
  it.each([
    ['10', '9', true],
    ['90071992547409931', '90071992547409930', true],
    ['2026-11-23', '2026-11-22', true],
    ['2026-11-23 07:05:01', '2026-11-23 07:05:00', true],
    ['2026-11-23T07:00:00+07:00', '2026-11-23T01:00:00Z', false],
    ['2026-11-23T07:00:00+07:00', '2026-11-22T23:59:59Z', true],
    ['2026-11-23', '10', undefined],
  ])('%s behind %s: %s', (a, b, expected) => {
    expect(later(a, b)).toBe(expected);
  });

  it.each(['', 'kemarin', '23/11/2026', '2026-13-01', '1,5'])('is not "%s"', (text) => {
    expect(cursorValue(text)).toBeUndefined();
  });
});

describe('what a run asks from', () => {
  const from = (position: string, lag?: string | number): string =>
    askedFrom(position, { column: 'diubah', start: '', ...(lag === undefined ? {} : { lag }) });

  it.each([
    ['2026-11-23 00:10:00', '30m', '2026-11-22 23:40:00'],
    ['2026-11-23 00:10:00', undefined, '2026-11-22 23:55:00'],
    ['2026-11-23 00:10:00', '0m', '2026-11-23 00:10:00'],
    ['2026-11-23T07:05:00.123456+07:00', '2h', '2026-11-23T05:05:00.123456+07:00'],
    ['2026-11-23T00:00:30Z', '45s', '2026-11-22T23:59:45Z'],
    ['2026-03-01', '1d', '2026-02-28'],
    ['12345', undefined, '11345'],
    ['12345', 10, '12335'],
    ['12345', 0, '12345'],
  ])('%s less %s is %s', (position, lag, asked) => {
    expect(from(position, lag)).toBe(asked);
  });

  it('says when the lag does not fit the values', () => {
    expect(() => from('12345', '15m')).toThrow('cursor.lag does not fit the column "diubah" (12345)');
  });
});
