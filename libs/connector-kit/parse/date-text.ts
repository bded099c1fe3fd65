import { isDate } from '#dataset';
import { type Reading, refusal } from '../refusal.js';
import { LOCALES, type Locale } from './locale.js';
import { monthOfName } from './month-names.js';

export interface DateText {
  /** `2026-12-31` */
  readonly date: string;
  /** What follows the date in the text: a time, perhaps a zone; empty when there is none. */
  readonly rest: string;
  readonly evidence: Locale | null;
}

/** Reads the calendar day at the start of a text. `03/04/2026` is refused until it is said which of the two is the month. */
export function readDateText(raw: string, locale: Locale | undefined): Reading<DateText> {
  const text = raw.trim().replace(DAY_NAME, '');
  return readIso(text) ?? readNamed(text) ?? readSlashed(text, locale) ?? notADate();
}

const DAY_NAME =
  /^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)\s*,\s*/i;

function readIso(text: string): Reading<DateText> | undefined {
  const separated = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/.exec(text);
  const compact = separated ?? /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text);
  if (compact === null) return undefined;
  const [all, year = '', month = '', day = ''] = compact;
  return dateOf(Number(year), Number(month), Number(day), text.slice(all.length), null);
}

function readNamed(text: string): Reading<DateText> | undefined {
  const dayFirst = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})(?!\d)/.exec(text);
  const monthFirst =
    dayFirst === null ? /^([A-Za-z]{3,9})\.?\s+(\d{1,2})\s*,?\s+(\d{4})(?!\d)/.exec(text) : null;
  const found = dayFirst ?? monthFirst;
  if (found === null) return undefined;
  const [all, first = '', second = '', year = ''] = found;
  const [day, name] = dayFirst === null ? [second, first] : [first, second];
  const month = monthOfName(name);
  if (month === undefined) return undefined;
  if (year.length === 2) return twoDigitYear();
  return dateOf(Number(year), month, Number(day), text.slice(all.length), null);
}

function readSlashed(text: string, locale: Locale | undefined): Reading<DateText> | undefined {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (found === null) return undefined;
  const [all, first = '', , second = '', year = ''] = found;
  if (year.length === 2) return twoDigitYear();
  const rest = text.slice(all.length);
  const readings: Record<Locale, Reading<DateText>> = {
    'id-ID': dateOf(Number(year), Number(second), Number(first), rest, null),
    'en-US': dateOf(Number(year), Number(first), Number(second), rest, null),
  };
  const [indonesian, english] = LOCALES.map((one) => valueOf(readings[one]));
  if (indonesian === undefined && english === undefined) return readings['id-ID'];
  if (locale !== undefined) {
    const chosen = valueOf(readings[locale]);
    return chosen === undefined
      ? otherLocale(locale, (indonesian ?? english)?.date ?? '')
      : { value: withEvidence(chosen, indonesian, english) };
  }
  if (indonesian !== undefined && english !== undefined && indonesian.date !== english.date) {
    return ambiguous(indonesian.date, english.date);
  }
  const only = indonesian ?? english;
  return only === undefined ? undefined : { value: withEvidence(only, indonesian, english) };
}

function withEvidence(
  chosen: DateText,
  indonesian: DateText | undefined,
  english: DateText | undefined,
): DateText {
  const evidence = english === undefined ? 'id-ID' : indonesian === undefined ? 'en-US' : null;
  return { ...chosen, evidence };
}

function valueOf(reading: Reading<DateText>): DateText | undefined {
  return reading.refusal === undefined ? reading.value : undefined;
}

function dateOf(
  year: number,
  month: number,
  day: number,
  rest: string,
  evidence: Locale | null,
): Reading<DateText> {
  if (year === 0 || month === 0 || day === 0) {
    return refusal('ZERO_DATE', {
      id: 'tanggal nol (0000-00-00) bukan tanggal; kosongkan bila memang belum ada',
      en: 'a zero date (0000-00-00) is no date; leave it empty if there is none',
    });
  }
  const date = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
  if (!isDate(date)) {
    return refusal('INVALID_DATE', {
      id: `tidak ada tanggal ${date} dalam kalender`,
      en: `there is no ${date} in the calendar`,
    });
  }
  return { value: { date, rest: rest.trim(), evidence } };
}

const pad = (number: number): string => String(number).padStart(2, '0');

function notADate(): Reading<never> {
  return refusal('NOT_A_DATE', {
    id: 'bukan tanggal yang dikenal, seperti 31/12/2026, 31 Desember 2026 atau 2026-12-31',
    en: 'not a known form of a date, such as 31/12/2026, 31 December 2026 or 2026-12-31',
  });
}

function twoDigitYear(): Reading<never> {
  return refusal('TWO_DIGIT_YEAR', {
    id: 'tahunnya dua angka: abadnya tidak pasti; tulis empat angka',
    en: 'the year has two digits: the century is not certain; write four digits',
  });
}

function otherLocale(locale: Locale, reading: string): Reading<never> {
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  return refusal(
    'LOCALE_MISMATCH',
    {
      id: `bukan tanggal menurut ${locale}; menurut ${other} ini ${reading}`,
      en: `not a date in ${locale}; in ${other} it is ${reading}`,
    },
    { readings: [`${other}: ${reading}`] },
  );
}

function ambiguous(indonesian: string, english: string): Reading<never> {
  return refusal(
    'AMBIGUOUS_DATE',
    {
      id: `bisa berarti ${indonesian} (id-ID) atau ${english} (en-US); tetapkan locale untuk kolom ini`,
      en: `may mean ${indonesian} (id-ID) or ${english} (en-US); set the locale of this column`,
    },
    { readings: [`id-ID: ${indonesian}`, `en-US: ${english}`] },
  );
}
