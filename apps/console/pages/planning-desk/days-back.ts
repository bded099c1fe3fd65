const ZONE = 'Asia/Jakarta';

/** The day that it is in the province, `2026-11-26`. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
}

export function dayBefore(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - days);
  return noon.toISOString().slice(0, 10);
}

/** The last moment of a day; null for today or no day, which means the present. */
export function endOfDay(day: string, now: string): string | null {
  return DAY.test(day) && day < now ? `${day}T23:59:59+07:00` : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
