// Days and months as the sample systems write them. Everything counts from the demo's "today", never from the clock.

const MONTH_NAMES =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const DAY_MS = 86_400_000;

export const pad = (number, width = 2) => String(number).padStart(width, '0');
export const monthName = (month) => MONTH_NAMES[month - 1];

/** The last whole month before today: figures reach up to its end. */
export function lastMonthBefore(today) {
  const [year, month] = today.split('-').map(Number);
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

export function lastDayOf({ year, month }) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last `count` quarters that ended before today, oldest first. */
export function quartersBefore(today, count) {
  const last = lastMonthBefore(today);
  let at = last.year * 4 + Math.floor(last.month / 3) - 1;
  return Array.from({ length: count }, () => at--)
    .reverse()
    .map((quarter) => ({ year: Math.floor(quarter / 4), quarter: (quarter % 4) + 1 }));
}

export function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** A moment of the province's clock (UTC+7), kept as milliseconds of that clock so that no zone of the machine plays in. */
export const clockOf = (day, hour = 0, minute = 0) => Date.parse(`${day}T${pad(hour)}:${pad(minute)}:00Z`);
export const addHours = (clock, hours) => clock + Math.round(hours * 3600) * 1000;

/** `23-10-2026 14:05 WIB`, as LaporGub prints it. */
export function wib(clock) {
  const iso = new Date(clock).toISOString();
  return `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)} ${iso.slice(11, 16)} WIB`;
}

/** `2026-10-23T14:05:00+07:00`. */
export const withZone = (clock) => `${new Date(clock).toISOString().slice(0, 19)}+07:00`;

/** `23/10/2026`. */
export const slashed = (day) => day.split('-').reverse().join('/');
