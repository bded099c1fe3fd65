import { isDecimal } from './canonical-decimal.js';
import { checkOf } from './check-field.js';
import type { DatasetDefinition } from './define-dataset.js';
import type { Field } from './field-types.js';
import { filterOperatorsOf, HOURS_AFTER, HOURS_AFTER_BOUNDS } from './filter-operators.js';
import type { LocalText } from './local-text.js';
import { nearMiss } from './near-miss.js';

export interface FilterFault {
  /** Where in the filter: `and.0.status.eq`. */
  readonly path: string;
  readonly message: LocalText;
  /** The nearest name that exists. */
  readonly suggestion?: string;
}

/**
 * What is wrong with a filter that is kept as data, in the grammar of GraphQL's filter inputs: the first fault, or null. What
 * passes here can be applied, so that a definition that was accepted never fails on the day it is needed.
 */
export function faultOfFilter(dataset: DatasetDefinition, filter: unknown): FilterFault | null {
  return faultOfGroup(dataset, filter, []);
}

type Path = readonly string[];

function faultOfGroup(dataset: DatasetDefinition, group: unknown, path: Path): FilterFault | null {
  if (!isObject(group)) return fault(path, 'harus objek { kolom: { operator: nilai } }', AN_OBJECT);
  for (const [name, part] of Object.entries(group)) {
    const found = faultOfMember(dataset, name, part, [...path, name]);
    if (found !== null) return found;
  }
  return null;
}

function faultOfMember(
  dataset: DatasetDefinition,
  name: string,
  part: unknown,
  path: Path,
): FilterFault | null {
  if (name === 'not') return faultOfGroup(dataset, part, path);
  if (name === 'and' || name === 'or') {
    if (!Array.isArray(part) || part.length === 0)
      return fault(path, 'harus daftar syarat yang tidak kosong', 'must be a list of conditions, not empty');
    return firstFault(part.map((item, at) => faultOfGroup(dataset, item, [...path, String(at)])));
  }
  const field = dataset.fields[name];
  if (field === undefined) return unknownName(path, name, Object.keys(dataset.fields), dataset.name);
  if (!isObject(part) || Object.keys(part).length === 0)
    return fault(
      path,
      'harus objek { operator: nilai }, misalnya { "eq": … }',
      'must be an object { operator: value }',
    );
  return firstFault(
    Object.entries(part).map(([operator, operand]) =>
      faultOfOperator(dataset, field, operator, operand, [...path, operator]),
    ),
  );
}

function faultOfOperator(
  dataset: DatasetDefinition,
  field: Field,
  operator: string,
  operand: unknown,
  path: Path,
): FilterFault | null {
  const operators = filterOperatorsOf(field);
  if (!operators.includes(operator)) return unknownName(path, operator, operators, field.type);
  switch (operator) {
    case 'isNull':
      return typeof operand === 'boolean'
        ? null
        : fault(path, 'harus true atau false', 'must be true or false');
    case 'like':
    case 'startsWith':
    case 'has':
      return typeof operand === 'string' ? null : fault(path, 'harus teks', 'must be text');
    case HOURS_AFTER:
      return faultOfHours(dataset, operand, path);
    case 'in':
    case 'notIn':
      return faultOfList(field, operand, path);
    case 'between':
      if (!Array.isArray(operand) || operand.length !== 2)
        return fault(path, 'harus tepat dua nilai', 'must be exactly two values');
      return faultOfList(field, operand, path);
    default:
      return faultOfValue(field, operand, path);
  }
}

function faultOfList(field: Field, operand: unknown, path: Path): FilterFault | null {
  if (!Array.isArray(operand)) return fault(path, 'harus daftar nilai', 'must be a list of values');
  return firstFault(operand.map((value, at) => faultOfValue(field, value, [...path, String(at)])));
}

function faultOfValue(field: Field, value: unknown, path: Path): FilterFault | null {
  let found: FilterFault | null = null;
  checkOf(field)(value, (_code, message, suggestion) => {
    found = { path: path.join('.'), message, ...(suggestion === undefined ? {} : { suggestion }) };
    return undefined;
  });
  return found;
}

function faultOfHours(dataset: DatasetDefinition, operand: unknown, path: Path): FilterFault | null {
  if (!isObject(operand))
    return fault(
      path,
      'harus objek { field, lte } atau { field, gt }',
      'must be an object { field, lte } or { field, gt }',
    );
  const other = operand['field'];
  const clocks = Object.entries(dataset.fields).flatMap(([name, { type }]) =>
    type === 'timestamp' ? [name] : [],
  );
  if (typeof other !== 'string' || !clocks.includes(other))
    return unknownName([...path, 'field'], String(other), clocks, dataset.name);
  const bounds = Object.entries(operand).filter(([name]) => name !== 'field');
  if (bounds.length === 0) return fault(path, 'sebutkan lte atau gt', 'name lte or gt');
  return firstFault(
    bounds.map(([name, hours]) => {
      if (!(HOURS_AFTER_BOUNDS as readonly string[]).includes(name))
        return unknownName([...path, name], name, HOURS_AFTER_BOUNDS, HOURS_AFTER);
      return (typeof hours === 'string' || typeof hours === 'number') && isDecimal(String(hours))
        ? null
        : fault([...path, name], 'harus banyaknya jam', 'must be a number of hours');
    }),
  );
}

function unknownName(path: Path, name: string, known: readonly string[], of: string): FilterFault {
  const suggestion = nearMiss(name.slice(0, NAME_SHOWN_MAX), known);
  const near = suggestion === undefined ? known.slice(0, NAMES_SHOWN_MAX).join(', ') : suggestion;
  return {
    path: path.join('.'),
    message: {
      id: `${of} tidak mengenal ${name.slice(0, NAME_SHOWN_MAX)}; yang terdekat: ${near}`,
      en: `${of} does not know ${name.slice(0, NAME_SHOWN_MAX)}; nearest: ${near}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const fault = (path: Path, id: string, en: string): FilterFault => ({
  path: path.join('.'),
  message: { id, en },
});

function firstFault(faults: readonly (FilterFault | null)[]): FilterFault | null {
  return faults.find((found) => found !== null) ?? null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const AN_OBJECT = 'must be an object { field: { operator: value } }';
const NAME_SHOWN_MAX = 100;
const NAMES_SHOWN_MAX = 8;
