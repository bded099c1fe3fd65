import { LOCALES } from '../parse/locale.js';

/** The JSON Schema keywords used here; the checker of the connector file knows exactly these. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'number';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number | boolean;
  /** Branches of different types; with a discriminator, branches of one type that differ in the value of that member. */
  readonly anyOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
  /** Used for "exactly one of these members". */
  readonly oneOf?: readonly { readonly required: readonly [string] }[];
}

export const text = { type: 'string', minLength: 1 } as const satisfies Schema;
export const scalar = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
} as const satisfies Schema;
export const locale = {
  type: 'string',
  enum: LOCALES,
  description:
    'How numbers and dates are written: 1.250.000,50 and 31/12/2026, or 1,250,000.50 and 12/31/2026.',
} as const satisfies Schema;
export const zone = {
  type: 'string',
  pattern: '^(?:WIB|WITA|WIT|[+-]\\d{2}:\\d{2})$',
  description: 'The time zone of times that name none: WIB, WITA, WIT or +07:00.',
} as const satisfies Schema;
