import { describe, expect, it } from '@jest/globals';
import { coverage } from './coverage.js';

const thing = (activityCode: string, ...organizationPath: string[]) => ({ activityCode, organizationPath });
const below = coverage([
  thing('2.16.02.1.01.0001', 'A'),
  thing('2.16.02.1.010', 'A'),
  thing('2.16.02', 'B'),
  thing('2.16.01.1.01', 'A', 'A1'),
  thing('X.XX.01.1.02', 'B'),
  thing('2.16.03'),
]);
const codesOf = (activityCode: string | null, organizationCode: string | null = null) =>
  below({ activityCode, organizationCode }).map((found) => found.activityCode);

describe('what lies below a node', () => {
  it('goes on from its code at a dot, not in the middle of a part', () => {
    expect(codesOf('2.16.02.1.01')).toEqual(['2.16.02.1.01.0001']);
    expect(codesOf('2.16.02')).toEqual(['2.16.02.1.01.0001', '2.16.02.1.010', '2.16.02']);
  });

  it('is of the organization or one below it', () => {
    expect(codesOf('2.16.02', 'B')).toEqual(['2.16.02']);
    expect(codesOf('X.XX.01', 'A')).toEqual(['2.16.01.1.01']);
    expect(codesOf('X.XX.01', 'A1')).toEqual(['2.16.01.1.01']);
  });

  it('the support program is one, in every field and under the placeholder', () => {
    expect(codesOf('2.20.01')).toEqual(['2.16.01.1.01', 'X.XX.01.1.02']);
  });

  it('what is of no organization is of all; a node without a code covers nothing', () => {
    expect(codesOf('2.16.03', 'C')).toEqual(['2.16.03']);
    expect(codesOf(null)).toEqual([]);
  });
});
