import { assertNever } from './assert-never.js';
import {
  canonicalDecimal,
  canonicalMoney,
  compareDecimals,
  digitsOf,
  isDecimal,
} from './canonical-decimal.js';
import { canonicalTimestamp, isDate, isMonth } from './calendar.js';
import type {
  CodeField,
  EnumField,
  Field,
  IntegerField,
  MoneyField,
  QuantityField,
  ReferenceField,
  StringsField,
} from './field-types.js';
import type { LocalText } from './local-text.js';
import { nearMiss } from './near-miss.js';
import type { ProblemCode } from './problem.js';
import type { FieldValue } from './record-type.js';

/** Says what is wrong with the value under check. */
export type Report = (code: ProblemCode, message: LocalText, suggestion?: string) => undefined;

/** Checks one present value: gives it in its one spelling, or reports and gives undefined. */
export type FieldCheck = (value: unknown, report: Report) => FieldValue<Field> | undefined;

export const STRING_LENGTH_MAX = 200;
export const CODE_LENGTH_MAX = 100;
export const TEXT_LENGTH_MAX = 10_000;
export const STRINGS_ITEMS_MAX = 20;
/** numeric(20,2): 18 digits before the point hold a thousand national budgets. */
const MONEY_WHOLE_DIGITS_MAX = 18;
const QUANTITY_WHOLE_DIGITS_MAX = 18;
const QUANTITY_FRACTION_DIGITS_MAX = 8;
/** Days outside are typing errors (1025, 20226) in every system met so far. */
const YEAR_MIN = '1900';
const YEAR_MAX = '2200';

/** The check of one field; every type has one. */
export function checkOf(field: Field): FieldCheck {
  switch (field.type) {
    case 'string':
      return lineCheck(field.maxLength ?? STRING_LENGTH_MAX);
    case 'text':
      return textCheck(field.maxLength ?? TEXT_LENGTH_MAX);
    case 'code':
      return codeCheck(field);
    case 'reference':
      return referenceCheck(field);
    case 'money':
      return moneyCheck(field);
    case 'quantity':
      return quantityCheck(field);
    case 'integer':
      return integerCheck(field);
    case 'date':
      return checkDate;
    case 'timestamp':
      return checkTimestamp;
    case 'month':
      return checkMonth;
    case 'boolean':
      return checkBoolean;
    case 'enum':
      return enumCheck(field);
    case 'point':
      return checkPoint;
    case 'strings':
      return stringsCheck(field);
    default:
      return assertNever(field);
  }
}

// Control characters break exports and terminals; lone surrogates and NUL cannot be stored in UTF-8 text at all.
const NOT_ON_A_LINE = /[\u0000-\u001f\u007f\p{Surrogate}]/u;
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/u;

function lineCheck(maxLength: number): FieldCheck {
  return (value, report) => checkedText(value, report, maxLength, NOT_ON_A_LINE);
}

function textCheck(maxLength: number): FieldCheck {
  return (value, report) => checkedText(value, report, maxLength, NOT_IN_TEXT);
}

function checkedText(
  value: unknown,
  report: Report,
  maxLength: number,
  forbidden: RegExp,
): string | undefined {
  if (typeof value !== 'string') return wrongType(report, 'teks', 'text');
  if (value.length > maxLength) {
    return report('TOO_LONG', {
      id: `paling panjang ${maxLength} karakter, ini ${value.length}`,
      en: `at most ${maxLength} characters, this has ${value.length}`,
    });
  }
  if (forbidden.test(value)) {
    return report('PATTERN', {
      id: 'mengandung karakter kendali atau karakter Unicode yang rusak',
      en: 'contains a control character or a broken Unicode character',
    });
  }
  if (value.trim() === '') {
    return report('PATTERN', {
      id: 'teks kosong: hilangkan kolom ini atau kirim null',
      en: 'empty text: leave the field out or send null',
    });
  }
  return value;
}

function codeCheck(field: Pick<CodeField, 'pattern' | 'example' | 'maxLength'>): FieldCheck {
  const pattern = new RegExp(`^(?:${field.pattern})$`, 'u');
  const maxLength = field.maxLength ?? CODE_LENGTH_MAX;
  return (value, report) => {
    const text = checkedText(value, report, maxLength, NOT_ON_A_LINE);
    if (text === undefined || pattern.test(text)) return text;
    const trimmed = text.trim();
    return report(
      'PATTERN',
      { id: `bentuknya seperti ${field.example}`, en: `looks like ${field.example}` },
      pattern.test(trimmed) ? trimmed : undefined,
    );
  };
}

function referenceCheck({ pattern, example }: ReferenceField): FieldCheck {
  if (pattern === undefined || example === undefined) return lineCheck(CODE_LENGTH_MAX);
  return codeCheck({ pattern, example });
}

function moneyCheck(field: MoneyField): FieldCheck {
  return (value, report) => {
    const text = decimalText(value, report, false);
    if (text === undefined) return undefined;
    const { whole, fraction } = digitsOf(text);
    if (fraction > 2)
      return report('OUT_OF_RANGE', {
        id: 'paling banyak dua angka di belakang koma',
        en: 'at most two decimals',
      });
    if (whole > MONEY_WHOLE_DIGITS_MAX) return tooManyDigits(report, MONEY_WHOLE_DIGITS_MAX);
    return inBounds(canonicalMoney(text), field, report);
  };
}

function quantityCheck(field: QuantityField): FieldCheck {
  return (value, report) => {
    const text = decimalText(value, report, true);
    if (text === undefined) return undefined;
    const { whole, fraction } = digitsOf(text);
    if (whole > QUANTITY_WHOLE_DIGITS_MAX) return tooManyDigits(report, QUANTITY_WHOLE_DIGITS_MAX);
    if (fraction > QUANTITY_FRACTION_DIGITS_MAX) {
      return report('OUT_OF_RANGE', {
        id: `paling banyak ${QUANTITY_FRACTION_DIGITS_MAX} angka di belakang koma`,
        en: `at most ${QUANTITY_FRACTION_DIGITS_MAX} decimals`,
      });
    }
    return inBounds(canonicalDecimal(text), field, report);
  };
}

/** A double carries 15 decimal digits faithfully (IEEE 754): past that a JSON number may already differ from what was typed. */
const FAITHFUL_DIGITS = 15;

function decimalText(value: unknown, report: Report, numbersAllowed: boolean): string | undefined {
  if (typeof value === 'number') {
    const text = String(value);
    const { whole, fraction } = digitsOf(text);
    const faithful = Number.isFinite(value) && isDecimal(text) && whole + fraction <= FAITHFUL_DIGITS;
    if (numbersAllowed && faithful) return text;
    return report(
      'WRONG_TYPE',
      {
        id: 'kirim angka sebagai teks desimal, misalnya "1250000.50"',
        en: 'send the number as a decimal string, such as "1250000.50"',
      },
      faithful ? text : undefined,
    );
  }
  if (typeof value !== 'string') return wrongType(report, 'teks desimal', 'a decimal string');
  if (isDecimal(value) && value.length <= 60) return value;
  return report('PATTERN', {
    id: 'bukan teks desimal: hanya angka, satu titik desimal, dan tanda minus di depan, seperti 1250000.50',
    en: 'not a decimal string: only digits, one decimal point and a leading minus, like 1250000.50',
  });
}

function inBounds(
  text: string,
  bounds: { readonly min?: string; readonly max?: string },
  report: Report,
): string | undefined {
  if (bounds.min !== undefined && compareDecimals(text, bounds.min) < 0) {
    return report('OUT_OF_RANGE', { id: `paling kecil ${bounds.min}`, en: `at least ${bounds.min}` });
  }
  if (bounds.max !== undefined && compareDecimals(text, bounds.max) > 0) {
    return report('OUT_OF_RANGE', { id: `paling besar ${bounds.max}`, en: `at most ${bounds.max}` });
  }
  return text;
}

function tooManyDigits(report: Report, max: number): undefined {
  return report('OUT_OF_RANGE', {
    id: `paling banyak ${max} angka sebelum koma`,
    en: `at most ${max} digits before the point`,
  });
}

function integerCheck(field: IntegerField): FieldCheck {
  return (value, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      const hint = typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? value.trim() : undefined;
      return report(
        'WRONG_TYPE',
        {
          id: 'harus bilangan bulat JSON, tanpa tanda kutip',
          en: 'must be a whole JSON number, without quotes',
        },
        hint,
      );
    }
    if (value < field.min || value > field.max) {
      return report('OUT_OF_RANGE', {
        id: `antara ${field.min} dan ${field.max}`,
        en: `between ${field.min} and ${field.max}`,
      });
    }
    // JSON has -0; the one spelling of nothing is 0.
    return value === 0 ? 0 : value;
  };
}

const checkDate: FieldCheck = (value, report) => {
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

const checkMonth: FieldCheck = (value, report) => {
  if (typeof value !== 'string') return wrongType(report, 'bulan seperti 2026-03', 'a month like 2026-03');
  if (!isMonth(value))
    return report('PATTERN', { id: 'bulan ditulis seperti 2026-03', en: 'a month is written like 2026-03' });
  return yearInRange(value, report);
};

const checkTimestamp: FieldCheck = (value, report) => {
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

const checkBoolean: FieldCheck = (value, report) =>
  typeof value === 'boolean' ? value : wrongType(report, 'true atau false', 'true or false');

function enumCheck(field: EnumField): FieldCheck {
  const names = Object.keys(field.values);
  const known = new Set(names);
  return (value, report) => {
    if (typeof value !== 'string') return wrongType(report, 'teks', 'text');
    if (known.has(value)) return value;
    const list = names.join(', ');
    return report(
      'NOT_IN_LIST',
      { id: `harus salah satu dari ${list}`, en: `must be one of ${list}` },
      nearMiss(value.slice(0, 100), names),
    );
  };
}

const checkPoint: FieldCheck = (value, report) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrongType(report, 'objek { latitude, longitude }', 'an object { latitude, longitude }');
  }
  const place = value as Readonly<Record<string, unknown>>;
  const latitude = decimalText(place['latitude'], report, true);
  if (latitude === undefined) return undefined;
  const longitude = decimalText(place['longitude'], report, true);
  if (longitude === undefined) return undefined;
  if (Object.keys(place).length > 2) {
    return report('UNKNOWN_FIELD', { id: 'hanya latitude dan longitude', en: 'only latitude and longitude' });
  }
  if (inBounds(latitude, { min: '-90', max: '90' }, report) === undefined) return undefined;
  if (inBounds(longitude, { min: '-180', max: '180' }, report) === undefined) return undefined;
  return { latitude: canonicalDecimal(latitude), longitude: canonicalDecimal(longitude) };
};

function stringsCheck(field: StringsField): FieldCheck {
  const itemsMax = field.maxItems ?? STRINGS_ITEMS_MAX;
  const pattern = field.pattern === undefined ? undefined : new RegExp(`^(?:${field.pattern})$`, 'u');
  return (value, report) => {
    if (!Array.isArray(value)) return wrongType(report, 'daftar teks', 'a list of texts');
    if (value.length > itemsMax)
      return report('TOO_LONG', { id: `paling banyak ${itemsMax} butir`, en: `at most ${itemsMax} items` });
    const items: string[] = [];
    for (const item of value as unknown[]) {
      const text = checkedText(item, report, STRING_LENGTH_MAX, NOT_ON_A_LINE);
      if (text === undefined) return undefined;
      if (pattern !== undefined && !pattern.test(text)) {
        return report('PATTERN', {
          id: `butir "${text}" tidak sesuai bentuknya`,
          en: `item "${text}" does not have the right form`,
        });
      }
      items.push(text);
    }
    return items;
  };
}

function wrongType(report: Report, id: string, en: string): undefined {
  return report('WRONG_TYPE', { id: `harus ${id}`, en: `must be ${en}` });
}
