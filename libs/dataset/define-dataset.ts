import { CODE_LENGTH_MAX, STRING_LENGTH_MAX } from './field-limits.js';
import { FIELD_TYPES, type Field, type ReferenceField } from './field-types.js';
import type { LocalText } from './local-text.js';
import { publicAggregateFaults, type PublicAggregate } from './public-aggregate.js';

/** Who may read the records: anyone, clients with a read scope, or clients with a read scope that names the dataset. */
export type DatasetAccess = 'public' | 'internal' | 'restricted';

/** The five parts of the national data standard (Perpres 39/2019 art. 4: konsep, definisi, klasifikasi, ukuran, satuan). */
export interface DataStandard {
  readonly concept: LocalText;
  readonly definition: LocalText;
  readonly classification: LocalText;
  readonly measure: LocalText;
  readonly unit: LocalText;
}

/** When a figure is owed (Perpres 39/2019 art. 26–27: every entry of the daftar data names its release schedule). */
export interface Release {
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'on_change';
  /** Days after the end of the period (0 for `on_change`) by which the data are due. */
  readonly dueDay: number;
}

/** A join to another dataset over several fields, or over one that ingest does not check. Checked single fields use `type: 'reference'`. */
export interface CompositeLink {
  readonly name: string;
  readonly to: string;
  /** Field of this dataset → field of the other. Together they are the other's whole key. */
  readonly on: Readonly<Record<string, string>>;
  /** Name of the many side on the other record. */
  readonly inverse: string;
  /** Whether ingest refuses a record whose link leads nowhere; unchecked ones may arrive in any order. */
  readonly checked: boolean;
}

export interface DatasetDefinition {
  /** `domain.plural_noun`. */
  readonly name: string;
  /** Raised when the meaning changes or a change breaks readers or senders. */
  readonly version: number;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly standard: DataStandard;
  readonly producer: LocalText;
  readonly release: Release;
  readonly access: DatasetAccess;
  /** What everybody may know of a restricted dataset; absent: nothing. */
  readonly publicAggregate?: PublicAggregate;
  /** The natural key, in the order of its canonical text. */
  readonly key: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly links?: readonly CompositeLink[];
  /** Fields that say to which organization and region a record belongs: grants are limited by them. */
  readonly scope?: { readonly organization?: string; readonly region?: string };
  /** Lists of fields that get an index beside the key and the references. */
  readonly indexes?: readonly (readonly string[] | PartialIndex)[];
}

/** An index of a few among many records: those still open, those without an answer. */
export interface PartialIndex {
  readonly fields: readonly string[];
  /** Each of these fields holds one of the values; null: it is absent. */
  readonly where: Readonly<Record<string, readonly string[] | null>>;
}

/**
 * Declares a canonical dataset: plain frozen data from which table, GraphQL types, checker, JSON Schema, template and
 * catalogue are derived. Throws when the declaration contradicts itself, so that a wrong one never boots.
 */
export function defineDataset<const D extends DatasetDefinition>(definition: D): D {
  for (const fault of faultsOf(definition)) throw new Error(`Dataset ${definition.name}: ${fault}`);
  return deepFreeze(definition);
}

/** Names that every record has beside its own fields. */
const RESERVED_FIELD_NAMES = new Set([
  'id',
  'key',
  'provenance',
  'history',
  'extras',
  'count',
  'sum',
  'min',
  'max',
  'avg',
]);

/** Words that GraphQL reads as something else (its specification, 2.9.6). */
const RESERVED_ENUM_VALUES = new Set(['true', 'false', 'null']);

function* faultsOf(dataset: DatasetDefinition): Generator<string> {
  if (!/^[a-z][a-z_]*\.[a-z][a-z0-9_]*s$/.test(dataset.name)) yield 'the name must be domain.plural_noun';
  if (!Number.isInteger(dataset.version) || dataset.version < 1)
    yield 'the version must be a whole number from 1';
  if (dataset.key.length === 0) yield 'the key is empty';
  for (const name of dataset.key) {
    const field = dataset.fields[name];
    if (field === undefined) yield `key field ${name} is not declared`;
    else if (field.optional === true && !hasDefault(field))
      yield `key field ${name} may be absent but has no default`;
  }
  const keyBytes = dataset.key.reduce((sum, name) => sum + keyBytesMax(dataset.fields[name]), 0);
  if (keyBytes > KEY_BYTES_MAX)
    yield `a key may take ${keyBytes} bytes, more than an index entry of ${KEY_BYTES_MAX}`;
  for (const [name, field] of Object.entries(dataset.fields)) yield* fieldFaults(dataset, name, field);
  for (const name of Object.values(dataset.scope ?? {})) {
    if (!(name in dataset.fields)) yield `scope field ${name} is not declared`;
  }
  for (const link of dataset.links ?? []) {
    for (const name of Object.keys(link.on)) {
      if (!(name in dataset.fields)) yield `link ${link.name} names ${name}, which is not declared`;
    }
  }
  if (dataset.publicAggregate !== undefined) yield* publicAggregateFaults(dataset, dataset.publicAggregate);
  for (const name of (dataset.indexes ?? []).flatMap(fieldsOfIndex)) {
    if (!(name in dataset.fields)) yield `index field ${name} is not declared`;
  }
}

function fieldsOfIndex(index: readonly string[] | PartialIndex): readonly string[] {
  return 'where' in index ? [...index.fields, ...Object.keys(index.where)] : index;
}

/** A B-tree entry of PostgreSQL holds 2,704 bytes; the rest is the entry's own. */
const KEY_BYTES_MAX = 2600;
const UTF8_BYTES_MAX = 4;

/** Codes are ASCII by their grammar, and a reference has been found among codes before it is written. */
function keyBytesMax(field: Field | undefined): number {
  switch (field?.type) {
    case 'string':
      return (field.maxLength ?? STRING_LENGTH_MAX) * UTF8_BYTES_MAX;
    case 'text':
    case 'strings':
    case 'point':
      return Infinity;
    case 'code':
      return field.maxLength ?? CODE_LENGTH_MAX;
    default:
      return CODE_LENGTH_MAX;
  }
}

function* fieldFaults(dataset: DatasetDefinition, name: string, field: Field): Generator<string> {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) yield `field ${name} must be camelCase`;
  if (RESERVED_FIELD_NAMES.has(name)) yield `field ${name} is a reserved name`;
  if (!(FIELD_TYPES as readonly string[]).includes(field.type)) yield `field ${name} has an unknown type`;
  if (hasDefault(field) && field.optional !== true) yield `field ${name} has a default but is not optional`;
  if (field.type === 'code' && !new RegExp(`^(?:${field.pattern})$`, 'u').test(field.example)) {
    yield `the example of ${name} does not match its pattern`;
  }
  if (field.type === 'reference' && field.pattern !== undefined) {
    if (field.example === undefined || !new RegExp(`^(?:${field.pattern})$`, 'u').test(field.example))
      yield `the example of ${name} is missing or does not match its pattern`;
  }
  for (const value of field.type === 'enum' ? Object.keys(field.values) : []) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(value) || RESERVED_ENUM_VALUES.has(value))
      yield `field ${name} cannot have the value ${value}, which is no name in GraphQL`;
  }
  if (field.type === 'integer' && field.min > field.max) yield `field ${name}: min is above max`;
  if (field.type === 'reference') {
    for (const other of [field.validOn, field.defaultFrom?.[0]]) {
      if (other !== undefined && !(other in dataset.fields))
        yield `field ${name} names ${other}, which is not declared`;
    }
  }
  if (typeof field.access === 'object') {
    for (const flag of field.access.restrictedWhen) {
      if (dataset.fields[flag]?.type !== 'boolean')
        yield `field ${name} is restricted by ${flag}, which is not a boolean field`;
    }
  }
}

/** Whether an absent value is filled in: by a constant, or by following references. */
export function hasDefault(field: Field): boolean {
  return (
    ('default' in field && field.default !== undefined) ||
    ('defaultFrom' in field && field.defaultFrom !== undefined)
  );
}

/** Whether only the hub knows the default: it follows references, or is the hub's own province. */
export function isFilledByHub(field: Field): field is ReferenceField {
  return field.type === 'reference' && (field.defaultFrom !== undefined || field.default === '@province');
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
