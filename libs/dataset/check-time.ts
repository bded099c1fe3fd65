import { canonicalTimestamp, isDate, isMonth } from './calendar.js';
import { wrongType, type FieldCheck, type Report } from './field-check.js';
import { YEAR_MAX, YEAR_MIN } from './field-limits.js';

export const checkDate: FieldCheck = (value, report) => {
  if (typeof value !== 'string')
    return wrongType(report, 'tanggal seperti 2026-03-31', 'a date like 2026-03-31');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return report('PATTERN', {
      id: 'tanggal ditulis seperti 2026-03-31',
      en: 'a date is written like 2026-03-31',
    });
  }
  return isDate(value) ? yearInRange(value, report) : noSuchDay(report);
};

export const checkMonth: FieldCheck = (value, report) => {
  if (typeof value !== 'string') return wrongType(report, 'bulan seperti 2026-03', 'a month like 2026-03');
  if (!isMonth(value))
    return report('PATTERN', { id: 'bulan ditulis seperti 2026-03', en: 'a month is written like 2026-03' });
  return yearInRange(value, report);
};

export const checkTimestamp: FieldCheck = (value, report) => {
  if (typeof value !== 'string')
    return wrongType(report, 'waktu RFC 3339 dengan zona', 'an RFC 3339 time with its zone');
  const canonical = canonicalTimestamp(value);
  if (canonical !== undefined) return yearInRange(canonical, report);
  if (/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.test(value))
    return noSuchDay(report);
  const withZone =
    canonicalTimestamp(`${value.replace(' ', 'T')}+07:00`) === undefined
      ? undefined
      : `${value.replace(' ', 'T')}+07:00`;
  return report(
    'PATTERN',
    {
      id: 'waktu ditulis dengan zona, seperti 2026-03-31T08:00:00+07:00',
      en: 'a time is written with its zone, like 2026-03-31T08:00:00+07:00',
    },
    withZone,
  );
};

function yearInRange(text: string, report: Report): string | undefined {
  const year = text.slice(0, 4);
  if (year >= YEAR_MIN && year <= YEAR_MAX) return text;
  return report('OUT_OF_RANGE', {
    id: `tahun antara ${YEAR_MIN} dan ${YEAR_MAX}`,
    en: `a year between ${YEAR_MIN} and ${YEAR_MAX}`,
  });
}

function noSuchDay(report: Report): undefined {
  return report('OUT_OF_RANGE', {
    id: 'hari atau jam itu tidak ada dalam kalender',
    en: 'no such day or hour in the calendar',
  });
}
