import { describe, expect, it } from '@jest/globals';
import { dayBefore, endOfDay, today } from './days-back.js';

describe('days of the province', () => {
  it('begin seven hours before those of Greenwich', () => {
    expect(today(new Date('2026-11-25T17:00:00Z'))).toBe('2026-11-26');
    expect(today(new Date('2026-11-25T16:59:00Z'))).toBe('2026-11-25');
  });

  it('are reckoned over the ends of months', () => {
    expect(dayBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(dayBefore('2026-01-15', 30)).toBe('2025-12-16');
  });

  it('end a second before midnight, and today has not ended', () => {
    expect(endOfDay('2026-11-25', '2026-11-26')).toBe('2026-11-25T23:59:59+07:00');
    expect(endOfDay('2026-11-26', '2026-11-26')).toBeNull();
    expect(endOfDay('kemarin', '2026-11-26')).toBeNull();
  });
});
