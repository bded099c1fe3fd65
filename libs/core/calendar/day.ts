import { HUB_ZONE } from '#core/scalars';

/** A calendar day as text, `2026-03-31`; days in this one spelling sort as text. */
export type Day = string;

/** The day of an instant in the hub's zone. */
export function dayOf(instant: number): Day {
  return new Date(instant + HUB_ZONE.minutes * MINUTE_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The instant at which a day begins in the hub's zone. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00${HUB_ZONE.offset}`);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** An instant as RFC 3339 in the hub's zone, whole seconds or milliseconds as they come. */
export function instantText(instant: number): string {
  const text = new Date(instant + HUB_ZONE.minutes * MINUTE_MS).toISOString();
  return text.replace('.000Z', 'Z').replace('Z', HUB_ZONE.offset);
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
