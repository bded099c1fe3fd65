import { nearMiss, type LocalText } from '#dataset';
import type { Schema } from './schema.js';

/** One fault of the connector file: where, and what is wrong in a sentence. */
export interface FileFault {
  /** `streams[0].map.amount.as` */
  readonly path: string;
  readonly keys: readonly (string | number)[];
  readonly text: LocalText;
}

type Keys = readonly (string | number)[];

/** Every place where a value breaks its schema. */
export function schemaFaults(value: unknown, schema: Schema, keys: Keys = []): readonly FileFault[] {
  if (schema.discriminator !== undefined) return discriminatedFaults(value, schema, keys);
  const branch = branchFor(value, schema);
  if (branch === undefined) return [fault(keys, mustBe(typesOf(schema), value))];
  switch (branch.type) {
    case 'object':
      return objectFaults(value as Readonly<Record<string, unknown>>, branch, keys);
    case 'array':
      return arrayFaults(value as readonly unknown[], branch, keys);
    default:
      return scalarFaults(value, branch, keys);
  }
}

export function pathOf(keys: Keys): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
    '',
  );
}

export function fault(keys: Keys, text: LocalText): FileFault {
  return { path: pathOf(keys), keys, text };
}

/** Of the branches, the one whose discriminating member allows the value's; without one, that member is what is wrong. */
function discriminatedFaults(value: unknown, schema: Schema, keys: Keys): readonly FileFault[] {
  const { type = 'object', discriminator, anyOf = [] } = schema;
  if (!isOfType(value, type)) return [fault(keys, mustBe([TYPE_NAMES[type]], value))];
  const name = discriminator?.propertyName ?? '';
  const given = (value as Readonly<Record<string, unknown>>)[name];
  const wordsOf = (branch: Schema): readonly unknown[] => branch.properties?.[name]?.enum ?? [];
  const branch = anyOf.find((one) => wordsOf(one).includes(given));
  if (branch !== undefined) return schemaFaults(value, branch, keys);
  const words = anyOf.flatMap((one) => one.properties?.[name]?.enum ?? []);
  const list = words.map((word) => JSON.stringify(word)).join(', ');
  if (given === undefined) {
    return [
      fault(keys, {
        id: `"${name}" belum ada; wajib ditulis, salah satu dari ${list}`,
        en: `"${name}" is missing; it is required, one of ${list}`,
      }),
    ];
  }
  return scalarFaults(given, { enum: words }, [...keys, name]);
}

function branchFor(value: unknown, schema: Schema): Schema | undefined {
  const branches = schema.anyOf ?? [schema];
  return branches.find((branch) => branch.type === undefined || isOfType(value, branch.type));
}

function isOfType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function objectFaults(
  members: Readonly<Record<string, unknown>>,
  schema: Schema,
  keys: Keys,
): readonly FileFault[] {
  const faults: FileFault[] = [];
  const known = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (members[name] === undefined) {
      faults.push(
        fault(keys, { id: `"${name}" belum ada; wajib ditulis`, en: `"${name}" is missing; it is required` }),
      );
    }
  }
  for (const [name, member] of Object.entries(members)) {
    const property = Object.hasOwn(known, name) ? known[name] : schema.additionalProperties;
    if (property === false) faults.push(unknownMember(name, known, keys));
    else if (property !== undefined) faults.push(...schemaFaults(member, property, [...keys, name]));
  }
  if (Object.keys(members).length < (schema.minProperties ?? 0)) {
    faults.push(fault(keys, { id: 'tidak boleh kosong', en: 'must not be empty' }));
  }
  return [...faults, ...oneOfFaults(members, schema, keys)];
}

function unknownMember(name: string, known: Readonly<Record<string, Schema>>, keys: Keys): FileFault {
  const names = Object.keys(known);
  const near = nearMiss(name, names);
  const hint =
    near === undefined
      ? { id: `yang dikenal: ${names.join(', ')}`, en: `known: ${names.join(', ')}` }
      : { id: `maksudnya "${near}"?`, en: `did you mean "${near}"?` };
  return fault([...keys, name], {
    id: `"${name}" tidak dikenal di sini; ${hint.id}`,
    en: `"${name}" is not known here; ${hint.en}`,
  });
}

function oneOfFaults(
  members: Readonly<Record<string, unknown>>,
  schema: Schema,
  keys: Keys,
): readonly FileFault[] {
  if (schema.oneOf === undefined) return [];
  const names = schema.oneOf.map(({ required: [name] }) => name);
  const present = names.filter((name) => members[name] !== undefined);
  if (present.length === 1) return [];
  const list = names.join(', ');
  return [
    fault(keys, {
      id: `harus punya tepat satu dari ${list}; ini ${present.length === 0 ? 'tidak punya' : `punya ${present.join(' dan ')}`}`,
      en: `must have exactly one of ${list}; this has ${present.length === 0 ? 'none' : present.join(' and ')}`,
    }),
  ];
}

function arrayFaults(items: readonly unknown[], schema: Schema, keys: Keys): readonly FileFault[] {
  const faults: FileFault[] = [];
  const { items: item, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (items.length < minItems) {
    faults.push(fault(keys, { id: `paling sedikit ${minItems} butir`, en: `at least ${minItems} items` }));
  }
  if (items.length > maxItems) {
    faults.push(fault(keys, { id: `paling banyak ${maxItems} butir`, en: `at most ${maxItems} items` }));
  }
  if (item !== undefined) {
    for (const [index, one] of items.entries()) faults.push(...schemaFaults(one, item, [...keys, index]));
  }
  return faults;
}

function scalarFaults(value: unknown, schema: Schema, keys: Keys): readonly FileFault[] {
  const shown = JSON.stringify(value);
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) {
    const list = schema.enum.map((one) => JSON.stringify(one)).join(', ');
    const near = nearMiss(String(value), schema.enum.map(String));
    const hint =
      near === undefined
        ? { id: '', en: '' }
        : { id: `; maksudnya "${near}"?`, en: `; did you mean "${near}"?` };
    return [
      fault(keys, {
        id: `${shown} bukan salah satu dari ${list}${hint.id}`,
        en: `${shown} is not one of ${list}${hint.en}`,
      }),
    ];
  }
  if (typeof value === 'string') return stringFaults(value, schema, keys);
  if (typeof value === 'number') return numberFaults(value, schema, keys);
  return [];
}

function stringFaults(value: string, schema: Schema, keys: Keys): readonly FileFault[] {
  if (value.length < (schema.minLength ?? 0))
    return [fault(keys, { id: 'tidak boleh kosong', en: 'must not be empty' })];
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return [];
  const about = schema.description ?? schema.pattern;
  return [
    fault(keys, {
      id: `${JSON.stringify(value)} tidak sesuai bentuknya (${schema.pattern})`,
      en: `${JSON.stringify(value)} does not have the right form: ${about} (${schema.pattern})`,
    }),
  ];
}

function numberFaults(value: number, schema: Schema, keys: Keys): readonly FileFault[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  if (value >= minimum && value <= maximum) return [];
  return [
    fault(keys, {
      id: `${value} di luar batas ${bounds(minimum, maximum, 'paling kecil', 'paling besar')}`,
      en: `${value} is out of range: ${bounds(minimum, maximum, 'at least', 'at most')}`,
    }),
  ];
}

function bounds(minimum: number, maximum: number, atLeast: string, atMost: string): string {
  const parts = [
    Number.isFinite(minimum) ? `${atLeast} ${minimum}` : '',
    Number.isFinite(maximum) ? `${atMost} ${maximum}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const TYPE_NAMES: Readonly<Record<NonNullable<Schema['type']>, LocalText>> = {
  object: { id: 'objek (nama: nilai)', en: 'an object (name: value)' },
  array: { id: 'daftar', en: 'a list' },
  string: { id: 'teks', en: 'text' },
  integer: { id: 'bilangan bulat', en: 'a whole number' },
  number: { id: 'angka', en: 'a number' },
  boolean: { id: 'true atau false', en: 'true or false' },
};

function typesOf(schema: Schema): readonly LocalText[] {
  return (schema.anyOf ?? [schema]).flatMap(({ type }) => (type === undefined ? [] : [TYPE_NAMES[type]]));
}

function mustBe(types: readonly LocalText[], value: unknown): LocalText {
  const shown = value === undefined ? 'undefined' : JSON.stringify(value);
  return {
    id: `harus ${types.map(({ id }) => id).join(' atau ')}, ini ${shown.slice(0, 100)}`,
    en: `must be ${types.map(({ en }) => en).join(' or ')}, this is ${shown.slice(0, 100)}`,
  };
}
