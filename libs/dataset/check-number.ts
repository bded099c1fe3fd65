import {
  canonicalDecimal,
  canonicalMoney,
  compareDecimals,
  digitsOf,
  isDecimal,
} from './canonical-decimal.js';
import { wrongType, type FieldCheck, type Report } from './field-check.js';
import {
  FAITHFUL_DIGITS,
  MONEY_WHOLE_DIGITS_MAX,
  QUANTITY_FRACTION_DIGITS_MAX,
  QUANTITY_WHOLE_DIGITS_MAX,
} from './field-limits.js';
import type { IntegerField, MoneyField, QuantityField } from './field-types.js';

export function moneyCheck(field: MoneyField): FieldCheck {
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

export function quantityCheck(field: QuantityField): FieldCheck {
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

export function decimalText(value: unknown, report: Report, numbersAllowed: boolean): string | undefined {
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

export function inBounds(
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

export function integerCheck(field: IntegerField): FieldCheck {
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
