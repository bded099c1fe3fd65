import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  isISO8601,
  IsOptional,
  IsRFC3339,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { Decimal } from 'decimal.js';
import {
  assertNever,
  CODE_LENGTH_MAX,
  hasDefault,
  SOURCE_KEY_MEMBER,
  STRING_LENGTH_MAX,
  STRINGS_ITEMS_MAX,
  TEXT_LENGTH_MAX,
  type DatasetDefinition,
  type Field,
} from '#dataset';

/**
 * The dataset as a class for class-validator, made from the definition with that library's own checks and decimal.js: a
 * second opinion on the compiled checker in tests. It is far too slow for ingest.
 */
export function validatorClassOf(dataset: DatasetDefinition): new () => object {
  // class-validator hangs its checks on a prototype, and the fields are known only now.
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class
  class RecordOfDataset {}
  const decorate = (name: string, decorators: readonly PropertyDecorator[]) => {
    for (const decorator of decorators) decorator(RecordOfDataset.prototype, name);
  };
  for (const [name, field] of Object.entries(dataset.fields)) {
    decorate(name, checksOf(field));
    if (field.optional === true || hasDefault(field)) decorate(name, [IsOptional()]);
  }
  decorate(SOURCE_KEY_MEMBER, [Allow()]);
  return RecordOfDataset;
}

function checksOf(field: Field): readonly PropertyDecorator[] {
  switch (field.type) {
    case 'string':
      return lineChecks(field.maxLength ?? STRING_LENGTH_MAX);
    case 'text':
      return [
        IsString(),
        MaxCharacters(field.maxLength ?? TEXT_LENGTH_MAX),
        Matches(/\S/u),
        Matches(/^[^\0\p{Cs}]*$/u),
      ];
    case 'code':
      return [...lineChecks(field.maxLength ?? CODE_LENGTH_MAX), matchesWhole(field.pattern)];
    case 'reference':
      return [
        ...lineChecks(CODE_LENGTH_MAX),
        ...(field.pattern === undefined ? [] : [matchesWhole(field.pattern)]),
      ];
    case 'money':
      return [IsString(), IsDecimalWithin({ decimals: 2, min: field.min, max: field.max })];
    case 'quantity':
      return [IsDecimalWithin({ decimals: 8, min: field.min, max: field.max })];
    case 'integer':
      return [IsInt(), Min(field.min), Max(field.max)];
    case 'date':
      return [Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }), IsInYears()];
    case 'timestamp':
      return [IsString(), IsRFC3339(), Matches(/^\S+$/), IsRealMoment(), IsInYears()];
    case 'month':
      return [Matches(/^\d{4}-(0[1-9]|1[0-2])$/), IsInYears()];
    case 'boolean':
      return [IsBoolean()];
    case 'enum':
      return [IsIn(Object.keys(field.values))];
    case 'point':
      return [IsPlace()];
    case 'strings': {
      const each = { each: true } as const;
      return [
        IsArray(),
        ArrayMaxSize(field.maxItems ?? STRINGS_ITEMS_MAX),
        ...lineChecks(STRING_LENGTH_MAX, each),
        ...(field.pattern === undefined ? [] : [matchesWhole(field.pattern, each)]),
      ];
    }
    default:
      return assertNever(field);
  }
}

function lineChecks(maxLength: number, options?: ValidationOptions): readonly PropertyDecorator[] {
  return [
    IsString(options),
    MaxCharacters(maxLength, options),
    Matches(/\S/u, options),
    Matches(/^[^\p{Cc}\p{Cs}]*$/u, options),
  ];
}

function matchesWhole(pattern: string, options?: ValidationOptions): PropertyDecorator {
  return Matches(new RegExp(`^(?:${pattern})$`, 'u'), options);
}

/** MaxLength leaves surrogate pairs and combining marks to a library of its own; the contract counts code points. */
function MaxCharacters(max: number, options?: ValidationOptions): PropertyDecorator {
  return valid(
    'maxCharacters',
    (value) => typeof value === 'string' && Array.from(value).length <= max,
    options,
  );
}

function IsDecimalWithin(bounds: {
  readonly decimals: number;
  readonly min: string | undefined;
  readonly max: string | undefined;
}): PropertyDecorator {
  return valid('isDecimalWithin', (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    if (!/^-?\d+(\.\d+)?$/.test(String(value))) return false;
    const decimal = new Decimal(value);
    if (decimal.decimalPlaces() > bounds.decimals || decimal.abs().gte('1e18')) return false;
    return (
      (bounds.min === undefined || decimal.gte(bounds.min)) &&
      (bounds.max === undefined || decimal.lte(bounds.max))
    );
  });
}

function IsInYears(): PropertyDecorator {
  return valid('isInYears', (value) => typeof value === 'string' && value >= '1900' && value < '2201');
}

/** A day and an hour that exist: the library's own check of them knows no lower-case `t`, which RFC 3339 allows. */
function IsRealMoment(): PropertyDecorator {
  return valid(
    'isRealMoment',
    (value) =>
      typeof value === 'string' &&
      isISO8601(value.toUpperCase(), { strict: true }) &&
      !/^.{11}24/.test(value),
  );
}

function IsPlace(): PropertyDecorator {
  const isWithin = (value: unknown, max: number) =>
    (typeof value === 'string' || typeof value === 'number') &&
    /^-?\d+(\.\d{1,7})?$/.test(String(value)) &&
    new Decimal(value).abs().lte(max);
  return valid('isPlace', (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const place = value as Readonly<Record<string, unknown>>;
    return (
      Object.keys(place).length === 2 && isWithin(place['latitude'], 90) && isWithin(place['longitude'], 180)
    );
  });
}

function valid(
  name: string,
  validate: (value: unknown) => boolean,
  options?: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, options);
}
