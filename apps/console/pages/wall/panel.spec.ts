import { describe, expect, it } from '@jest/globals';
import type { HubAnswer } from '../../client/index.js';
import { doubtOf } from './panel.js';

const WORDS = {
  failed: (moment: string) => `not since ${moment}`,
  unreachable: 'unreachable',
  incomplete: (percent: string) => `${percent} in`,
  coming: 'coming',
};
const SAY = { moment: (at: Date) => at.toISOString(), percent: (value: string) => `${value}%` };
const answer = (state: { readonly data?: unknown; readonly isError?: boolean }): HubAnswer<unknown> =>
  ({ isError: false, dataUpdatedAt: 0, ...state }) as HubAnswer<unknown>;
const doubt = (state: Parameters<typeof answer>[0], completeness: readonly (string | null)[] = []) =>
  doubtOf(
    answer(state),
    completeness.map((completenessPercent) => ({ completenessPercent })),
    WORDS,
    SAY,
  );

describe('what the wall cannot vouch for', () => {
  it('is what has not come, and what could not be had', () => {
    expect(doubt({})).toBe('coming');
    expect(doubt({ isError: true })).toBe('unreachable');
  });

  it('is what could not be renewed, and it says since when', () => {
    expect(doubt({ data: {}, isError: true })).toBe('not since 1970-01-01T00:00:00.000Z');
  });

  it('is what misses reports, by the least complete of them', () => {
    expect(doubt({ data: {} }, ['100.00', '83.33', '91.67', null])).toBe('83.33% in');
  });

  it('is nothing where all that was due has come, or nothing was due', () => {
    expect(doubt({ data: {} }, ['100.00', null])).toBeNull();
  });
});
