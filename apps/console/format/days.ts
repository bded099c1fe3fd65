import { PROVINCE_OFFSET, PROVINCE_ZONE } from './zone.js';

/** Days of the province's calendar, `2026-11-26`, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The day that it is in the province. */
export function dayInProvince(now: Date): string {
  // Swedish writes dates the way the hub reads them.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: PROVINCE_ZONE }).format(now);
}

export function dayBefore(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - days);
  return noon.toISOString().slice(0, 10);
}

/** The last days up to today. */
export function lastDays(days: number, now: Date = new Date()): DayRange {
  const to = dayInProvince(now);
  return { from: dayBefore(to, days - 1), to };
}

/** The days around today, which is the last of the `back` ones: for what was due and what is to come. */
export function daysAround(back: number, ahead: number, now: Date = new Date()): DayRange {
  const { from, to: today } = lastDays(back, now);
  return { from, to: dayBefore(today, -ahead) };
}

/** The first moment of a day. */
export function beginOfDay(day: string): string {
  return `${day}T00:00:00${PROVINCE_OFFSET}`;
}

/** The last moment of a day; null for today or no day, which means the present. */
export function endOfDay(day: string, today: string): string | null {
  return DAY.test(day) && day < today ? `${day}T23:59:59${PROVINCE_OFFSET}` : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
