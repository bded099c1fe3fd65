import { describe, expect, it } from '@jest/globals';
import { arrivalDays, countStates } from './arrival-days.js';

describe('days of an arrival strip', () => {
  it('has every day of the range, over the end of a month, and shows the worst report of each', () => {
    const days = arrivalDays(
      [
        { dueOn: '2026-02-28', state: 'received' },
        { dueOn: '2026-02-28', state: 'late' },
        { dueOn: '2026-03-02', state: 'not_due' },
        { dueOn: '2026-01-01', state: 'missing' },
      ],
      [{ receivedAt: '2026-03-01T23:59:00+07:00' }, { receivedAt: '2026-02-28T08:00:00+07:00' }],
      { from: '2026-02-27', to: '2026-03-02' },
    );
    expect(days).toEqual([
      { day: '2026-02-27', state: 'none', due: 0 },
      { day: '2026-02-28', state: 'late', due: 2 },
      { day: '2026-03-01', state: 'sent', due: 0 },
      { day: '2026-03-02', state: 'not_due', due: 1 },
    ]);
  });

  it('counts each report once', () => {
    const counts = countStates([
      { dueOn: '2026-02-28', state: 'received' },
      { dueOn: '2026-02-28', state: 'missing' },
      { dueOn: '2026-03-01', state: 'missing' },
    ]);
    expect(counts).toMatchObject({ received: 1, missing: 2, late: 0 });
  });
});
