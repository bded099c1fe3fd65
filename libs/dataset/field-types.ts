import type { LocalText } from './local-text.js';

/**
 * Who may read a field beyond the dataset's own access:
 * `restricted` needs the personal-data scope always, `restrictedWhen` only on records where one of the named boolean fields is true.
 */
export type FieldAccess = 'restricted' | { readonly restrictedWhen: readonly string[] };

interface FieldBase {
  readonly title: LocalText;
  readonly description?: LocalText;
  /** Absent or null is allowed. */
  readonly optional?: true;
  /** Personal data (UU 27/2022): masked without the personal-data scope, and every read of it is logged. */
  readonly personal?: true;
  readonly access?: FieldAccess;
  /** Whether aggregates group by it, where the type alone does not say: `false` for a code that singles out a person. */
  readonly dimension?: boolean;
}

/** What a number measures and in which unit: two of the five parts of the national data standard (Perpres 39/2019 art. 4). */
interface Measured {
  readonly measure: LocalText;
  readonly unit: string;
}

/** Short text on one line, at most `maxLength` characters (200 unless told). */
export interface StringField extends FieldBase {
  readonly type: 'string';
  readonly maxLength?: number;
  readonly default?: string;
}

/** Long text, line breaks allowed, at most `maxLength` characters (10,000 unless told). */
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly maxLength?: number;
}

/** An identifier with a grammar of its own, always text: `1.03.10` keeps its zeros and its dots. */
export interface CodeField extends FieldBase {
  readonly type: 'code';
  /** Source of a regular expression that the whole value must match. */
  readonly pattern: string;
  readonly example: string;
  readonly maxLength?: number;
  readonly default?: string;
}

/**
 * A code of another dataset.
 * - `on`: the field of that dataset which holds the code (its only key field unless told).
 * - `openBelow`: how many segments deep the master data are relied on. A deeper code that they do not list is let in on the
 *   word of its nearest listed ancestor of at least that depth, with a warning where they list others below that ancestor.
 * - `wildcard`: a leading part of the code that the master writes as a placeholder (`X.XX` stands for the agency's own field).
 * - `validOn`: the field of this record (a year or a date) on which the code must be valid.
 * - `defaultFrom`: when absent, follow these fields from reference to reference and take the last one's value;
 *   `default` stands in when the path ends empty, and `@province` means the hub's own province.
 */
export interface ReferenceField extends FieldBase {
  readonly type: 'reference';
  readonly to: string;
  readonly on?: string;
  readonly openBelow?: number;
  readonly pattern?: string;
  readonly example?: string;
  readonly wildcard?: string;
  readonly validOn?: string;
  readonly defaultFrom?: readonly string[];
  readonly default?: string;
  /** Name of the many side on the referenced record; the plural of this dataset unless told. */
  readonly inverse?: string;
}

/** Indonesian rupiah as a decimal string with at most two decimals, never a float. Stored as numeric(20,2). */
export interface MoneyField extends FieldBase {
  readonly type: 'money';
  readonly measure: LocalText;
  readonly min?: string;
  readonly max?: string;
}

/** An exact decimal as a string, at most 18 digits before and 8 after the point. */
export interface QuantityField extends FieldBase, Measured {
  readonly type: 'quantity';
  readonly min?: string;
  readonly max?: string;
}

/** A whole number. A `dimension` (year, month, sequence) groups and is never summed; any other is a measure. */
export interface IntegerField extends FieldBase, Measured {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
  readonly dimension?: true;
  readonly default?: number;
}

/** A calendar day, `2026-03-31`. */
export interface DateField extends FieldBase {
  readonly type: 'date';
}

/** An instant, RFC 3339 with a zone, `2026-03-31T08:00:00+07:00`. */
export interface TimestampField extends FieldBase {
  readonly type: 'timestamp';
}

/** A calendar month, `2026-03`. */
export interface MonthField extends FieldBase {
  readonly type: 'month';
}

export interface BooleanField extends FieldBase {
  readonly type: 'boolean';
  readonly default?: boolean;
}

/** One of a closed list; the property names are the values on the wire. */
export interface EnumField extends FieldBase {
  readonly type: 'enum';
  readonly values: Readonly<Record<string, LocalText>>;
  readonly default?: string;
}

/** A place in WGS 84 degrees: `{ latitude, longitude }`, decimals as strings or JSON numbers. */
export interface PointField extends FieldBase {
  readonly type: 'point';
}

/** A list of short texts, in the order given, at most `maxItems` (20 unless told). */
export interface StringsField extends FieldBase {
  readonly type: 'strings';
  readonly maxItems?: number;
  readonly pattern?: string;
}

export type Field =
  | StringField
  | TextField
  | CodeField
  | ReferenceField
  | MoneyField
  | QuantityField
  | IntegerField
  | DateField
  | TimestampField
  | MonthField
  | BooleanField
  | EnumField
  | PointField
  | StringsField;

export type FieldType = Field['type'];

/** The closed list, for conformance tests that walk every type. */
export const FIELD_TYPES = [
  'string',
  'text',
  'code',
  'reference',
  'money',
  'quantity',
  'integer',
  'date',
  'timestamp',
  'month',
  'boolean',
  'enum',
  'point',
  'strings',
] as const satisfies readonly FieldType[];

/** Whether aggregates may add, average and compare this field. Personal and restricted fields never do: a sum over one record is that record. */
export function isMeasure(field: Field): boolean {
  if (field.personal === true || field.access !== undefined) return false;
  return (
    field.type === 'money' ||
    field.type === 'quantity' ||
    (field.type === 'integer' && field.dimension !== true)
  );
}

/** Whether aggregates may group by this field. Personal and restricted fields never group. */
export function isDimension(field: Field): boolean {
  if (field.personal === true || field.access !== undefined || field.dimension === false) return false;
  switch (field.type) {
    case 'code':
    case 'reference':
    case 'enum':
    case 'boolean':
    case 'month':
    case 'date':
    case 'string':
      return true;
    case 'integer':
      return field.dimension === true;
    default:
      return false;
  }
}
