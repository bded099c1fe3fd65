import type { LocalText } from '#dataset';
import { type Reading, refusal } from '../refusal.js';
import type { Cell } from '../sources/source-row.js';
import { readDateText } from './date-text.js';
import { excelMoment } from './excel-date.js';
import type { Locale } from './locale.js';
import { monthOfName } from './month-names.js';
import { readTimeText } from './time-text.js';

/** A calendar day: `2026-12-31`. */
export function parseDate(cell: Cell, locale: Locale | undefined, dropsTime: boolean): Reading<string> {
  const moment = readMoment(cell, locale);
  if (moment.refusal !== undefined) return moment;
  const { date, time } = moment.value;
  const isMidnight = time === undefined || MIDNIGHT.test(time);
  if (isMidnight || dropsTime) return withNote(date, isMidnight ? moment.note : TIME_DROPPED);
  return refusal('TIME_WOULD_BE_LOST', {
    id: `ada jamnya (${time}); tetapkan as: timestamp, atau dropTime: true bila jam memang tidak dipakai`,
    en: `it has a time (${time}); set as: timestamp, or dropTime: true if the time is not wanted`,
  });
}

/** Databases write the fraction that a column has room for. */
const MIDNIGHT = /^00:00:00(?:\.0+)?$/;

/** An instant with its zone: `2026-12-31T14:05:00+07:00`. */
export function parseTimestamp(
  cell: Cell,
  locale: Locale | undefined,
  zone: string | undefined,
): Reading<string> {
  const moment = readMoment(cell, locale);
  if (moment.refusal !== undefined) return moment;
  const { date, time } = moment.value;
  const offset = moment.value.zone ?? zone;
  if (offset === undefined) {
    return refusal('ZONE_MISSING', {
      id: 'zona waktunya tidak tertulis; tetapkan zone: WIB, WITA atau WIT',
      en: 'it names no time zone; set zone: WIB, WITA or WIT',
    });
  }
  const value = `${date}T${time ?? '00:00:00'}${offset}`;
  const note: LocalText | undefined =
    moment.value.zone === undefined
      ? { id: `zona ${offset} menurut pengaturan`, en: `zone ${offset} as configured` }
      : moment.note;
  return withNote(value, note);
}

/** The number of a month (1–12), or the month with its year (`2026-03`); the one asked for must be in the cell. */
export function parseMonth(
  cell: Cell,
  locale: Locale | undefined,
  wanted: 'number' | 'month',
): Reading<string | number> {
  const found = readMonth(cell, locale);
  if (found === undefined) {
    return refusal('NOT_A_DATE', {
      id: 'bukan bulan yang dikenal, seperti 3, Maret atau 2026-03',
      en: 'not a known form of a month, such as 3, March or 2026-03',
    });
  }
  if (wanted === 'number') return { value: found.month };
  if (found.year === undefined) {
    return refusal('NOT_A_DATE', {
      id: 'tahunnya tidak tertulis; perlu bulan dengan tahun seperti Maret 2026',
      en: 'the year is missing; a month with its year is needed, such as March 2026',
    });
  }
  return { value: `${found.year}-${String(found.month).padStart(2, '0')}` };
}

interface FoundMonth {
  readonly year: string | undefined;
  readonly month: number;
}

function readMonth(cell: Cell, locale: Locale | undefined): FoundMonth | undefined {
  const text = cell.raw.trim();
  if (cell.kind === 'text' || cell.kind === 'number') {
    const bare = /^0?[1-9]$|^1[0-2]$/.test(text) ? Number(text) : monthOfName(text);
    if (bare !== undefined) return { year: undefined, month: bare };
    const yearFirst = /^(\d{4})[-/](0?[1-9]|1[0-2])$/.exec(text);
    if (yearFirst !== null) return { year: yearFirst[1], month: Number(yearFirst[2]) };
    const yearLast = /^(0?[1-9]|1[0-2])[-/](\d{4})$/.exec(text);
    if (yearLast !== null) return { year: yearLast[2], month: Number(yearLast[1]) };
    const named = /^([A-Za-z]{3,9})\.?[\s-]+(\d{4})$/.exec(text);
    const month = monthOfName(named?.[1] ?? '');
    if (month !== undefined) return { year: named?.[2], month };
  }
  const moment = readMoment(cell, locale);
  if (moment.refusal !== undefined) return undefined;
  return { year: moment.value.date.slice(0, 4), month: Number(moment.value.date.slice(5, 7)) };
}

interface Moment {
  readonly date: string;
  readonly time: string | undefined;
  readonly zone: string | undefined;
}

function readMoment(cell: Cell, locale: Locale | undefined): Reading<Moment> {
  if (cell.kind === 'date') return serialMoment(cell);
  if (cell.kind === 'number' && !/^\d{8}$/.test(cell.raw)) return unformattedSerial(cell);
  const date = readDateText(cell.raw, locale);
  if (date.refusal !== undefined) return date;
  if (date.value.rest === '') return { value: { date: date.value.date, time: undefined, zone: undefined } };
  const time = readTimeText(date.value.rest);
  if (time.refusal !== undefined) return time;
  return { value: { date: date.value.date, ...time.value } };
}

function serialMoment(cell: Cell): Reading<Moment> {
  const moment = excelMoment(cell.raw, cell.isDate1904 === true);
  if (moment === undefined) {
    return refusal('INVALID_DATE', {
      id: `nomor seri ${cell.raw} bukan hari dalam kalender`,
      en: `the serial ${cell.raw} is no day of the calendar`,
    });
  }
  return { value: { ...moment, zone: undefined }, note: SERIAL };
}

function unformattedSerial(cell: Cell): Reading<never> {
  const moment = excelMoment(cell.raw, cell.isDate1904 === true);
  const suggestion = moment === undefined ? {} : { readings: [`Excel: ${moment.date}`] };
  return refusal(
    'NOT_A_DATE',
    {
      id: 'angka tanpa format tanggal; format kolomnya sebagai Tanggal di Excel',
      en: 'a number without a date format; format the column as Date in Excel',
    },
    suggestion,
  );
}

function withNote(value: string, note: LocalText | undefined): Reading<string> {
  return note === undefined ? { value } : { value, note };
}

const SERIAL: LocalText = { id: 'tanggal Excel', en: 'an Excel date' };
const TIME_DROPPED: LocalText = { id: 'jam dibuang (dropTime)', en: 'time dropped (dropTime)' };
