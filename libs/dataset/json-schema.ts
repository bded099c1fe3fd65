import { assertNever } from './assert-never.js';
import { SOURCE_KEY_LENGTH_MAX, SOURCE_KEY_MEMBER } from './compile-checker.js';
import { hasDefault, type DatasetDefinition } from './define-dataset.js';
import {
  CODE_LENGTH_MAX,
  FAITHFUL_DIGITS,
  MONEY_WHOLE_DIGITS_MAX,
  POINT_FRACTION_DIGITS_MAX,
  QUANTITY_FRACTION_DIGITS_MAX,
  QUANTITY_WHOLE_DIGITS_MAX,
  STRING_LENGTH_MAX,
  STRINGS_ITEMS_MAX,
  TEXT_LENGTH_MAX,
} from './field-limits.js';
import type { Field, MoneyField, QuantityField } from './field-types.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The dataset as JSON Schema 2020-12, for whoever checks records before they are pushed. It says all the checker says but
 * one thing: bounds of decimal strings, which JSON Schema cannot compare, stand in `x-minimum` and `x-maximum`.
 */
export function jsonSchemaOf(dataset: DatasetDefinition): JsonSchema {
  const fields = Object.entries(dataset.fields);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:lumbung:dataset:${dataset.name}:v${dataset.version}`,
    title: `${dataset.title.id} / ${dataset.title.en}`,
    description: `${dataset.description.id} / ${dataset.description.en}`,
    'x-dataset': dataset.name,
    'x-version': dataset.version,
    'x-key': dataset.key,
    'x-access': dataset.access,
    type: 'object',
    properties: {
      ...Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(field)])),
      [SOURCE_KEY_MEMBER]: {
        title: 'Kunci di sistem asal / Key in the source system',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: SOURCE_KEY_LENGTH_MAX,
        pattern: ON_A_LINE,
      },
    },
    required: fields.filter(([, field]) => isRequired(field)).map(([name]) => name),
    additionalProperties: false,
  };
}

/** Annotations in these schemas, for validators that refuse keywords they do not know. */
export const JSON_SCHEMA_ANNOTATIONS = [
  'x-dataset',
  'x-version',
  'x-key',
  'x-access',
  'x-personal',
  'x-unit',
  'x-measure',
  'x-reference',
  'x-minimum',
  'x-maximum',
  'x-default-from',
  'x-values',
] as const;

// The same characters that the checker keeps out; with the `u` flag a surrogate range matches lone ones only.
const ON_A_LINE = '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$';
const NOT_BLANK_ON_A_LINE = '^(?=.*\\S)[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$';
const NOT_BLANK_TEXT =
  '^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff]*$';
// Years 1900 to 2200, see field-limits.ts.
const YEAR = '(?:19\\d\\d|2[01]\\d\\d|2200)';
const TIME =
  '[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
const DECIMAL_LENGTH_MAX = 60;

function schemaOf(field: Field): JsonSchema {
  const schema = {
    title: `${field.title.id} / ${field.title.en}`,
    ...descriptionOf(field),
    ...valueSchema(field),
  };
  return {
    ...(isRequired(field) ? schema : nullable(schema)),
    ...('default' in field && field.default !== undefined ? { default: field.default } : {}),
    ...('defaultFrom' in field && field.defaultFrom !== undefined
      ? { 'x-default-from': field.defaultFrom }
      : {}),
    ...(field.personal === true ? { 'x-personal': true } : {}),
    ...(field.access === undefined ? {} : { 'x-access': field.access }),
    ...('unit' in field ? { 'x-unit': field.unit } : {}),
    ...('measure' in field ? { 'x-measure': field.measure } : {}),
  };
}

function isRequired(field: Field): boolean {
  return field.optional !== true && !hasDefault(field);
}

function descriptionOf({ description }: Field): JsonSchema {
  return description === undefined ? {} : { description: `${description.id} / ${description.en}` };
}

/** A value or nothing: absent and null mean the same. */
function nullable(schema: JsonSchema): JsonSchema {
  const types = Array.isArray(schema['type']) ? (schema['type'] as unknown[]) : [schema['type']];
  const values = schema['enum'] as readonly unknown[] | undefined;
  return {
    ...schema,
    type: [...types, 'null'],
    ...(values === undefined ? {} : { enum: [...values, null] }),
  };
}

function valueSchema(field: Field): JsonSchema {
  switch (field.type) {
    case 'string':
      return lineSchema(field.maxLength ?? STRING_LENGTH_MAX);
    case 'text':
      return { type: 'string', maxLength: field.maxLength ?? TEXT_LENGTH_MAX, pattern: NOT_BLANK_TEXT };
    case 'code':
      return {
        ...codeSchema(field.pattern, field.maxLength),
        examples: [field.example],
      };
    case 'reference':
      return {
        ...(field.pattern === undefined ? lineSchema(CODE_LENGTH_MAX) : codeSchema(field.pattern)),
        ...(field.example === undefined ? {} : { examples: [field.example] }),
        'x-reference': { to: field.to, ...(field.on === undefined ? {} : { on: field.on }) },
      };
    case 'money':
      return { type: 'string', ...decimalText(field, MONEY_WHOLE_DIGITS_MAX, 2) };
    case 'quantity':
      return quantitySchema(field, QUANTITY_FRACTION_DIGITS_MAX);
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'date':
      return { type: 'string', format: 'date', pattern: `^${YEAR}-\\d\\d-\\d\\d$` };
    case 'timestamp':
      return { type: 'string', format: 'date-time', pattern: `^${YEAR}-\\d\\d-\\d\\d${TIME}$` };
    case 'month':
      return { type: 'string', pattern: `^${YEAR}-(?:0[1-9]|1[0-2])$` };
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'string', enum: Object.keys(field.values), 'x-values': field.values };
    case 'point':
      return pointSchema();
    case 'strings':
      return {
        type: 'array',
        maxItems: field.maxItems ?? STRINGS_ITEMS_MAX,
        items:
          field.pattern === undefined
            ? lineSchema(STRING_LENGTH_MAX)
            : codeSchema(field.pattern, STRING_LENGTH_MAX),
      };
    default:
      return assertNever(field);
  }
}

function lineSchema(maxLength: number): JsonSchema {
  return { type: 'string', maxLength, pattern: NOT_BLANK_ON_A_LINE };
}

function codeSchema(pattern: string, maxLength: number = CODE_LENGTH_MAX): JsonSchema {
  return { type: 'string', maxLength, pattern: `^(?:${pattern})$` };
}

type Bounds = Pick<MoneyField | QuantityField, 'min' | 'max'>;

/** Leading and trailing zeros do not count. Where nothing below zero is allowed, a minus may only stand before zero. */
function decimalText({ min, max }: Bounds, wholeMax: number, fractionMax: number): JsonSchema {
  const sign = min === '0' ? '(?:-(?=0+(?:\\.0+)?$))?' : '-?';
  return {
    maxLength: DECIMAL_LENGTH_MAX,
    pattern: `^${sign}0*\\d{1,${wholeMax}}(?:\\.(?:\\d{1,${fractionMax}}0*))?$`,
    ...(min === undefined ? {} : { 'x-minimum': min }),
    ...(max === undefined ? {} : { 'x-maximum': max }),
  };
}

/** A decimal as text, or as a JSON number small enough to have survived as a double. */
function quantitySchema(bounds: Bounds, fractionMax: number): JsonSchema {
  const limit = 10 ** FAITHFUL_DIGITS;
  return {
    type: ['string', 'number'],
    ...decimalText(bounds, QUANTITY_WHOLE_DIGITS_MAX, fractionMax),
    minimum: bounds.min === undefined ? -limit : Number(bounds.min),
    maximum: bounds.max === undefined ? limit : Number(bounds.max),
  };
}

function pointSchema(): JsonSchema {
  return {
    type: 'object',
    properties: {
      latitude: quantitySchema({ min: '-90', max: '90' }, POINT_FRACTION_DIGITS_MAX),
      longitude: quantitySchema({ min: '-180', max: '180' }, POINT_FRACTION_DIGITS_MAX),
    },
    required: ['latitude', 'longitude'],
    additionalProperties: false,
  };
}
