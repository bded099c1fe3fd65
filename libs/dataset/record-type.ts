import type { DatasetDefinition } from './define-dataset.js';
import type { Field } from './field-types.js';

/** The TypeScript value of one field in a checked record. */
export type FieldValue<F extends Field> = F extends { type: 'integer' }
  ? number
  : F extends { type: 'boolean' }
    ? boolean
    : F extends { type: 'strings' }
      ? readonly string[]
      : F extends { type: 'point' }
        ? { readonly latitude: string; readonly longitude: string }
        : F extends { type: 'enum'; values: infer V }
          ? Extract<keyof V, string>
          : string;

/** A checked record: required fields are present, optional ones may be null. Defaults have been filled in. */
export type RecordOf<D extends DatasetDefinition> = {
  readonly [K in keyof D['fields'] as IsNullable<D['fields'][K]> extends true ? never : K]: FieldValue<
    D['fields'][K]
  >;
} & {
  readonly [K in keyof D['fields'] as IsNullable<D['fields'][K]> extends true ? K : never]: FieldValue<
    D['fields'][K]
  > | null;
};

type IsNullable<F extends Field> = F extends { optional: true }
  ? F extends { default: unknown } | { defaultFrom: unknown }
    ? false
    : true
  : false;

/** A record whose dataset is not known at compile time. */
export type AnyRecord = Readonly<Record<string, FieldValue<Field> | null>>;
