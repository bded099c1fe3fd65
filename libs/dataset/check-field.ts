import { assertNever } from './assert-never.js';
import { canonicalDecimal, digitsOf } from './canonical-decimal.js';
import { decimalText, inBounds, integerCheck, moneyCheck, quantityCheck } from './check-number.js';
import { codeCheck, lineCheck, referenceCheck, stringsCheck, textCheck } from './check-text.js';
import { checkDate, checkMonth, checkTimestamp } from './check-time.js';
import { wrongType, type FieldCheck } from './field-check.js';
import { POINT_FRACTION_DIGITS_MAX, STRING_LENGTH_MAX, TEXT_LENGTH_MAX } from './field-limits.js';
import type { EnumField, Field } from './field-types.js';
import { nearMiss } from './near-miss.js';

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
  if (
    digitsOf(latitude).fraction > POINT_FRACTION_DIGITS_MAX ||
    digitsOf(longitude).fraction > POINT_FRACTION_DIGITS_MAX
  ) {
    return report('OUT_OF_RANGE', {
      id: `paling banyak ${POINT_FRACTION_DIGITS_MAX} angka di belakang koma`,
      en: `at most ${POINT_FRACTION_DIGITS_MAX} decimals`,
    });
  }
  if (inBounds(latitude, { min: '-90', max: '90' }, report) === undefined) return undefined;
  if (inBounds(longitude, { min: '-180', max: '180' }, report) === undefined) return undefined;
  return { latitude: canonicalDecimal(latitude), longitude: canonicalDecimal(longitude) };
};
