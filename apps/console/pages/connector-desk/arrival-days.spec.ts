import { describe, expect, it } from '@jest/globals';
import { arrivalDays, countArrivals, type Arrivals } from './arrival-days.js';

const due = (dueOn: string, counts: Partial<Arrivals>): Arrivals => ({
  ...{ dueOn, received: 0, late: 0, missing: 0, notDue: 0, unjudged: 0 },
  ...counts,
});

describe('days of an arrival strip', () => {
  it('has every day of the range, over the end of a month, and shows the worst report of each', () => {
    const days = arrivalDays(
      [
        due('2026-02-26', { received: 2, unjudged: 2 }),
        due('2026-02-28', { received: 3 }),
        due('2026-02-28', { received: 1, late: 1 }),
        due('2026-03-02', { notDue: 1 }),
        due('2026-03-03', { received: 1, notDue: 1 }),
        due('2026-01-01', { missing: 1 }),
      ],
      [{ receivedAt: '2026-03-01T23:59:00+07:00' }, { receivedAt: '2026-02-28T08:00:00+07:00' }],
      { from: '2026-02-26', to: '2026-03-03' },
    );
    expect(days.map(({ day, state }) => `${day} ${state}`)).toEqual([
      '2026-02-26 unjudged',
      '2026-02-27 none',
      '2026-02-28 late',
      '2026-03-01 sent',
      '2026-03-02 not_due',
      '2026-03-03 received',
    ]);
  });

  it('counts each report once, and none as in time that was due before its source was connected', () => {
    const counts = countArrivals([
      due('2026-02-27', { received: 4, unjudged: 4 }),
      due('2026-02-28', { received: 1, missing: 1 }),
      due('2026-03-01', { missing: 1, unjudged: 1 }),
    ]);
    expect(counts).toEqual({ onTime: 1, late: 0, missing: 2, unjudged: 4 });
  });
});
