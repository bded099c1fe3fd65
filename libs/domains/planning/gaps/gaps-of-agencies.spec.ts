import { describe, expect, it } from '@jest/globals';
import { GAP_KINDS, GAP_ORDER, type Gap, type GapKind } from './gap-kinds.js';
import { gapsOfAgencies } from './gaps-of-agencies.js';

const gap = (kind: GapKind, code: string, organizationCode: string | null): Gap => ({
  ...{ kind, code, name: code, organizationCode },
  ...{ detail: { id: '', en: '' }, whatToDo: { id: '', en: '' } },
});

describe('the gaps of each agency', () => {
  const agencies = gapsOfAgencies(
    [
      gap('FIGURE_OVERDUE', 'F1', 'A'),
      gap('TARGET_WITHOUT_VALUE', 'T1', 'B'),
      gap('INDICATOR_WITHOUT_TARGET', 'I1', 'A'),
      gap('INDICATOR_WITHOUT_TARGET', 'I2', 'A'),
      gap('BUDGET_WITHOUT_PROGRAM', 'P1', null),
    ],
    new Map([['A', 'Dinas A']]),
  );

  it('most first, with what to mend first: the highest in the chain', () => {
    expect(
      agencies.map(({ organizationCode, organizationName, total, next }) => [
        organizationCode,
        organizationName,
        total,
        next.code,
      ]),
    ).toEqual([
      ['A', 'Dinas A', 3, 'I1'],
      [null, null, 1, 'P1'],
      ['B', null, 1, 'T1'],
    ]);
  });

  it('count every kind and add up', () => {
    for (const { counts, total } of agencies) {
      expect(counts.map(({ kind }) => kind)).toEqual(Object.keys(GAP_KINDS));
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
  });

  it('the order of mending names every kind once', () => {
    expect([...GAP_ORDER].sort()).toEqual(Object.keys(GAP_KINDS).sort());
  });
});
