import { roundDecimal } from './decimal-text.js';

export interface ExcelMoment {
  readonly date: string;
  /** `14:05:00`; undefined when the serial is a whole day. */
  readonly time: string | undefined;
}

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** 9999-12-31, the last day Excel knows. */
const SERIAL_MAX = 2_958_465;
/** The day between 28 February and 1 March 1900 that Excel believes in and the calendar does not. */
const PHANTOM_LEAP_DAY = 60;

/**
 * The day and time behind an Excel serial: days since 31 December 1899, or since 1 January 1904 in workbooks of old Macs.
 * Undefined outside Excel's calendar, and for the 29 February 1900 that never was.
 */
export function excelMoment(serial: string, date1904: boolean): ExcelMoment | undefined {
  const [wholeText = '0', fraction = ''] = roundDecimal(serial, 10).split('.');
  const whole = Number(wholeText);
  if (!/^\d+$/.test(wholeText) || whole > SERIAL_MAX) return undefined;
  // A serial below 1 is a time without a day.
  if (!date1904 && whole < 1) return undefined;
  if (!date1904 && whole === PHANTOM_LEAP_DAY) return undefined;
  const seconds = Math.round(Number(`0.${fraction || '0'}`) * SECONDS_PER_DAY);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > PHANTOM_LEAP_DAY ? 30 : 31);
  const iso = new Date(epoch + whole * MS_PER_DAY + seconds * 1_000).toISOString();
  return { date: iso.slice(0, 10), time: seconds === 0 ? undefined : iso.slice(11, 19) };
}
