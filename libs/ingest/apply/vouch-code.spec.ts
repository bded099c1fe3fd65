import { describe, expect, it } from '@jest/globals';
import { codesToAsk, vouchingCode } from './vouch-code.js';

const LIST = ['1', '1.03', '1.03.02', '1.03.02.2.01', '2', '2.10', 'X.XX', 'X.XX.01', '5', '5.1'];
const isKnown = (code: string): boolean => LIST.includes(code);
const OPEN = { openBelow: 3, wildcard: 'X.XX' } as const;

describe('vouchingCode', () => {
  it.each([
    ['a listed code', '1.03.02', OPEN, '1.03.02'],
    ['the generic program of a listed field', '1.03.01', OPEN, 'X.XX.01'],
    ['a code below a generic program without listed children', '2.10.01.2.01', OPEN, 'X.XX.01'],
    ['a code below a listed one without listed children', '1.03.02.2.01.0005', OPEN, '1.03.02.2.01'],
    ['a sibling of a listed activity, for the program vouches', '1.03.02.2.02', OPEN, '1.03.02'],
    ['a code below an ancestor of just that depth', '5.1.02.01', { openBelow: 2 }, '5.1'],
    ['a code below an ancestor that is not deep enough', '5.1.02.01', OPEN, undefined],
    ['a program under a field that is listed', '1.03.77', OPEN, undefined],
    ['the generic program of a field that is not listed', '9.99.01', OPEN, undefined],
    ['a code that has no listed ancestor', '7.1', OPEN, undefined],
    ['a deeper code of a closed list', '5.1.02', {}, undefined],
    ['a generic code of a list without wildcards', '1.03.01', {}, undefined],
  ])('%s', (_what, code, spec, expected) => {
    expect(vouchingCode(code, spec, isKnown)).toBe(expected);
  });

  it('asks for nothing that it did not announce', () => {
    for (const code of ['1.03.01.2.01', '9.99.01', '5.1.02.01.01', 'x', '1..2', '.1']) {
      const announced = new Set([code, ...codesToAsk(code, OPEN)]);
      const asked: string[] = [];
      vouchingCode(code, OPEN, (one) => (asked.push(one), false));
      expect(asked.filter((one) => !announced.has(one))).toEqual([]);
    }
  });
});
