import { daysAround } from '../../format/days.js';

/** Due days, both included. */
export interface StripDays {
  readonly from: string;
  readonly to: string;
}

/** A month back and a week ahead. */
export function stripDays(now: Date = new Date()): StripDays {
  return daysAround(30, 7, now);
}
