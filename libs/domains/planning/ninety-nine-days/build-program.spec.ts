import { describe, expect, it } from '@jest/globals';
import type { MilestoneRow } from '../sql/read-milestones.sql.js';
import { buildNinetyNineDays } from './build-program.js';

const milestone = (
  code: string,
  stage: number,
  dueOn: string,
  rest: Partial<MilestoneRow> = {},
): MilestoneRow => ({
  ...{
    code,
    stage,
    dueOn,
    title: code,
    organizationCode: 'A',
    organizationName: 'Dinas A',
    activityCode: null,
  },
  ...{ coordinationAreaCode: null, coordinationAreaName: null, reviewStatus: 'draft' as const },
  ...{ completedOn: null, progressPercent: '0', ...rest },
});

const program = (today: string) =>
  buildNinetyNineDays({
    ...{ planCode: 'P', title: 'Program', startsOn: '2019-02-15', today },
    milestones: [
      milestone('T1-1', 1, '2019-03-19', {
        reviewStatus: 'adopted',
        completedOn: '2019-03-19',
        progressPercent: '100',
      }),
      milestone('T1-2', 1, '2019-03-10', {
        completedOn: '2019-03-12',
        progressPercent: '100',
        organizationCode: 'B',
      }),
      milestone('T2-1', 2, '2019-04-21', {
        reviewStatus: 'in_review',
        progressPercent: '40',
        coordinationAreaCode: 'X',
      }),
      milestone('T2-2', 2, '2019-03-19', { reviewStatus: 'returned', progressPercent: '10' }),
    ],
  });

describe('the progress of the 99 days', () => {
  it('is compared with the days that have passed', () => {
    // Day 50 of 99; (100 + 100 + 40 + 10) / 4.
    expect(program('2019-04-05')).toMatchObject({
      ...{
        day: 50,
        daysElapsed: 50,
        elapsedPercent: '50.51',
        progressPercent: '62.50',
        aheadPercent: '11.99',
      },
      ...{
        total: 4,
        completed: 2,
        late: [
          { code: 'T2-2', daysLate: 17 },
          { code: 'T1-2', daysLate: 2 },
        ],
      },
    });
  });

  it('a deliverable is late from the day after its due day', () => {
    const lateOn = (today: string) => program(today).late.map(({ code }) => code);
    expect(lateOn('2019-04-21')).toEqual(['T2-2', 'T1-2']);
    expect(lateOn('2019-04-22')).toEqual(['T2-2', 'T1-2', 'T2-1']);
  });

  it('stages have their own share of days, deliverables and reviews', () => {
    const [first, second, third] = program('2019-04-05').stages;
    expect(first).toMatchObject({
      state: 'ended',
      elapsedPercent: '100.00',
      progressPercent: '100.00',
      late: 1,
    });
    expect(second).toMatchObject({
      state: 'running',
      elapsedPercent: '51.52',
      total: 2,
      progressPercent: '25.00',
    });
    expect(third).toMatchObject({
      state: 'upcoming',
      elapsedPercent: '0.00',
      total: 0,
      progressPercent: null,
    });
    expect(second?.reviews).toEqual([
      { status: 'draft', count: 0 },
      { status: 'in_review', count: 1 },
      { status: 'returned', count: 1 },
      { status: 'adopted', count: 0 },
    ]);
    expect(second?.deliverables.map(({ isOutsideStage }) => isOutsideStage)).toEqual([false, true]);
  });

  it('is tallied by coordination area and by agency', () => {
    const { coordinationAreas, organizations, day } = program('2019-06-01');
    expect(coordinationAreas.map(({ code, total }) => [code, total])).toEqual([
      [null, 3],
      ['X', 1],
    ]);
    expect(organizations.map(({ code, total }) => [code, total])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    expect(day).toBeNull();
    const stages = (code: string) =>
      organizations
        .find((one) => one.code === code)
        ?.stages.map(({ stage, total, progressPercent }) => [stage, total, progressPercent]);
    expect([stages('A'), stages('B')]).toEqual([
      [
        [1, 1, '100.00'],
        [2, 2, '25.00'],
        [3, 0, null],
      ],
      [
        [1, 1, '100.00'],
        [2, 0, null],
        [3, 0, null],
      ],
    ]);
  });
});
