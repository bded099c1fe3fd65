/** The last days up to today by the calendar of the province, both ends included. */
export function lastDays(
  days: number,
  now: Date = new Date(),
): { readonly from: string; readonly to: string } {
  const to = dayInProvince(now);
  const from = new Date(`${to}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() - days + 1);
  return { from: from.toISOString().slice(0, 10), to };
}

/** The days around today, which is the last of the `back` ones: for what was due and what is to come. */
export function daysAround(
  back: number,
  ahead: number,
  now: Date = new Date(),
): { readonly from: string; readonly to: string } {
  const { from, to: today } = lastDays(back, now);
  const to = new Date(`${today}T00:00:00Z`);
  to.setUTCDate(to.getUTCDate() + ahead);
  return { from, to: to.toISOString().slice(0, 10) };
}

function dayInProvince(now: Date): string {
  // Swedish writes dates the way the hub reads them.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now);
}
