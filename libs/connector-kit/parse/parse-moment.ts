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
  if (time === undefined || time === '00:00:00' || dropsTime) {
    return withNote(date, time === undefined || time === '00:00:00' ? moment.note : TIME_DROPPED);
  }
  return refusal('TIME_WOULD_BE_LOST', {
    id: `ada jamnya (${time}); tetapkan as: timestamp, atau dropTime: true bila jam memang tidak dipakai`,
    en: `it has a time (${time}); set as: timestamp, or dropTime: true if the time is not wanted`,
  });
}

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

/** The number of a month (1–12) or, when the text names its year, the month itself (`2026-03`). */
export function parseMonth(cell: Cell, locale: Locale | undefined): Reading<string | number> {
  const text = cell.raw.trim();
  if (cell.kind === 'text' || cell.kind === 'number') {
    if (/^0?[1-9]$|^1[0-2]$/.test(text)) return { value: Number(text) };
    const named = monthOfName(text);
    if (named !== undefined) return { value: named };
    const yearFirst = /^(\d{4})[-/](0?[1-9]|1[0-2])$/.exec(text);
    if (yearFirst !== null) return { value: `${yearFirst[1]}-${(yearFirst[2] ?? '').padStart(2, '0')}` };
    const yearLast = /^(0?[1-9]|1[0-2])[-/](\d{4})$/.exec(text);
    if (yearLast !== null) return { value: `${yearLast[2]}-${(yearLast[1] ?? '').padStart(2, '0')}` };
    const withYear = /^([A-Za-z]{3,9})\.?[\s-]+(\d{4})$/.exec(text);
    const month = monthOfName(withYear?.[1] ?? '');
    if (month !== undefined) return { value: `${withYear?.[2]}-${String(month).padStart(2, '0')}` };
  }
  const moment = readMoment(cell, locale);
  if (moment.refusal === undefined) return { value: moment.value.date.slice(0, 7) };
  return refusal('NOT_A_DATE', {
    id: 'bukan bulan yang dikenal, seperti 3, Maret atau 2026-03',
    en: 'not a known form of a month, such as 3, March or 2026-03',
  });
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
