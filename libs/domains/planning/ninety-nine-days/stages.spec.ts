import { describe, expect, it } from '@jest/globals';
import { daysElapsed, stageDates, stageState } from './stages.js';

const START = '2019-02-15';

describe('the stages of the 99 days', () => {
  it('from 15 February 2019: 15 Feb – 19 Mar, 20 Mar – 21 Apr, 22 Apr – 24 May', () => {
    expect(
      stageDates(START).map(({ fromDay, toDay, startsOn, endsOn }) => [fromDay, toDay, startsOn, endsOn]),
    ).toEqual([
      [1, 33, '2019-02-15', '2019-03-19'],
      [34, 66, '2019-03-20', '2019-04-21'],
      [67, 99, '2019-04-22', '2019-05-24'],
    ]);
  });

  it('include their first and last day', () => {
    const [first] = stageDates(START);
    if (first === undefined) throw new Error('three stages');
    const days = ['2019-02-14', '2019-02-15', '2019-03-19', '2019-03-20'];
    expect(days.map((day) => stageState(first, day))).toEqual(['upcoming', 'running', 'running', 'ended']);
  });

  it('count the days that have begun', () => {
    const days = ['2019-02-14', '2019-02-15', '2019-03-19', '2019-05-24', '2019-05-25', '2026-01-01'];
    expect(days.map((day) => daysElapsed(START, day))).toEqual([0, 1, 33, 99, 99, 99]);
  });
});
