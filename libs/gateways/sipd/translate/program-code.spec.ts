import { describe, expect, it } from '@jest/globals';
import { nearProgramCode, readProgramCode } from './program-code.js';

describe('the code of a program', () => {
  it.each([
    ['1.02.02', undefined, '1.02.02'],
    ['X.XX.01', '1.02', 'X.XX.01'],
    ['02', '1.02', '1.02.02'],
  ])('%s under %s is %s', (text, above, code) => {
    expect(readProgramCode(text, { kind: 'program', above })).toEqual({ code, isNational: true });
  });

  it.each([
    ['activity', '1.02.02.2.01', undefined, '1.02.02.2.01'],
    ['activity', '2.01', '1.02.02', '1.02.02.2.01'],
    ['activity', '2.01', 'X.XX.01', 'X.XX.01.2.01'],
    ['sub_activity', '0001', '1.02.02.2.01', '1.02.02.2.01.0001'],
    ['sub_activity', '01', '1.02.02.2.01', '1.02.02.2.01.01'],
    ['sub_activity', '1.02.02.2.01.01', '1.02.02.2.01', '1.02.02.2.01.01'],
    ['sub_activity', 'X.XX.01.2.01.0001', 'X.XX.01.2.01', 'X.XX.01.2.01.0001'],
  ] as const)('an %s %s under %s is %s', (kind, text, above, code) => {
    expect(readProgramCode(text, { kind, above })).toEqual({ code, isNational: true });
  });

  it('from before the national list is kept, and stands for no activity', () => {
    expect(readProgramCode('1.01-001', { kind: 'program', above: '1.01' })).toEqual({
      code: '1.01-001',
      isNational: false,
    });
  });

  it.each([
    ['program', '1.02.2'],
    ['program', '1.02.02.2.01'],
    ['program', '02'],
    ['activity', '1.02.02'],
    ['activity', '1.02.02.01'],
    ['sub_activity', '1.02.02.2.01.001'],
    ['sub_activity', '1.02.02.2.01'],
  ] as const)('%s %s is none', (kind, text) => {
    expect(readProgramCode(text, { kind, above: undefined })).toBeUndefined();
  });

  it('in small letters is told its right spelling', () => {
    expect(nearProgramCode('x.xx.01', 'program')).toBe('X.XX.01');
    expect(nearProgramCode('1.02.2', 'program')).toBeUndefined();
  });
});
