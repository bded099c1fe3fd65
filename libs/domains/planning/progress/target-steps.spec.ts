import { describe, expect, it } from '@jest/globals';
import type { PlanVersionRow } from '../sql/read-plan-versions.sql.js';
import type { TargetVersionRow } from '../sql/read-target-versions.sql.js';
import { stepInForce, targetSteps } from './target-steps.js';

const planVersion = (revision: number, validFrom: string, supersededAt: string | null): PlanVersionRow => ({
  ...{ code: 'P', kind: 'RPJMD', title: 'P', regionCode: '33', organizationCode: null },
  ...{ startYear: 2025, endYear: 2029, recordedAt: '2025-09-01T00:00:00+00:00' },
  ...{ revision, validFrom, supersededAt },
});
const target = (revision: number, low: string, rest: Partial<TargetVersionRow> = {}): TargetVersionRow => ({
  ...{ planCode: 'P', year: 2026, revision, low, high: low, baseline: null, baselineYear: null },
  ...{ recordedAt: '2025-09-01T00:00:00+00:00', supersededAt: null, ...rest },
});

const REVISED = [
  planVersion(0, '2025-08-20', '2026-06-05T00:00:00+00:00'),
  planVersion(1, '2026-06-01', null),
];
const told = (targets: readonly TargetVersionRow[], versions = REVISED) =>
  targetSteps(targets, versions).map(
    ({ revision, state, validFrom, validTo }) => `${revision} ${state} ${validFrom} ${validTo}`,
  );

describe('the steps of a target', () => {
  it('the target of the revision in force took the place of the one before on the day it took effect', () => {
    expect(told([target(0, '5'), target(1, '6')])).toEqual([
      '0 revised 2025-08-20 2026-06-01',
      '1 in_force 2026-06-01 null',
    ]);
  });

  it('a revision that does not state the year anew leaves the target before it in force', () => {
    expect(told([target(0, '5'), target(1, '6', { year: 2027 })])).toEqual([
      '0 in_force 2025-08-20 null',
      '1 in_force 2026-06-01 null',
    ]);
  });

  it('what stands in a later revision than the one in force is a draft, and ends nothing', () => {
    expect(told([target(1, '6'), target(2, '7')])).toEqual([
      '1 in_force 2026-06-01 null',
      '2 draft null null',
    ]);
  });

  it('tells a correction within a revision from a target that was taken back', () => {
    const supersededAt = '2026-02-01T00:00:00+00:00';
    const steps = targetSteps(
      [target(0, '5', { supersededAt }), target(0, '5.5'), target(1, '6', { supersededAt })],
      REVISED,
    );
    expect(steps.map(({ low, state }) => `${low} ${state}`)).toEqual([
      '5 corrected',
      '5.5 in_force',
      '6 withdrawn',
    ]);
    expect(stepInForce(steps, 2026)?.low).toBe('5.5');
    expect(stepInForce(steps, 2027)).toBeNull();
  });

  it('when a revision that was never recorded took effect is not known', () => {
    expect(told([target(0, '5'), target(1, '6')], [planVersion(1, '2026-06-01', null)])).toEqual([
      '0 revised null 2026-06-01',
      '1 in_force 2026-06-01 null',
    ]);
  });

  it('no target counts in a plan that is not there', () => {
    expect(told([target(0, '5')], [])).toEqual(['0 draft null null']);
  });
});
