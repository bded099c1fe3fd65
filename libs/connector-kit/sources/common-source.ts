import { locale, type Schema, text, zone } from '../config/schema.js';
import type { Locale } from '../parse/locale.js';

/** What every source may say about its cells, whatever its type. */
export interface CommonSourceConfig {
  readonly locale?: Locale;
  readonly zone?: string;
  readonly unpivot?: UnpivotConfig;
}

/** Turns columns into rows: for each named column one row with its label and its value. */
export interface UnpivotConfig {
  readonly columns: readonly string[] | Readonly<Record<string, string | number>>;
  readonly name: string;
  readonly value: string;
  /** Rows for empty cells too. Left out unless told. */
  readonly keepEmpty?: boolean;
}

/** The same for the schema of a source type: spread it into the type's own properties. */
export const COMMON_SOURCE_PROPERTIES = {
  locale,
  zone,
  unpivot: {
    type: 'object',
    additionalProperties: false,
    required: ['columns', 'name', 'value'],
    description: 'Turns columns into rows, such as twelve month columns into twelve rows.',
    properties: {
      columns: {
        anyOf: [
          { type: 'array', items: text, minItems: 1 },
          {
            type: 'object',
            additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
            minProperties: 1,
          },
        ],
        description: 'The columns, or each column with its label: { jan: 1, feb: 2 }.',
      },
      name: { ...text, description: 'Name of the new column that holds the label.' },
      value: { ...text, description: 'Name of the new column that holds the cell.' },
      keepEmpty: { type: 'boolean', default: false, description: 'Make rows of empty cells too.' },
    },
  },
} as const satisfies Readonly<Record<string, Schema>>;
