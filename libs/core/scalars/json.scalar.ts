import { GraphQLScalarType, Kind, print, type ObjectValueNode, type ValueNode } from 'graphql';
import { JSON_DEPTH_MAX } from '#core/limits';
import { SentNumber } from './parse-json-as-sent.js';
import { cannotSerialize, refuse } from './refuse.js';

/** Any JSON value. Numbers that JSON text cannot carry are refused, not turned into null. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Nilai JSON apa pun. / Any JSON value.',
  serialize(value) {
    if (value === null || value === undefined || !isJson(value, 0)) throw cannotSerialize('JSON', value);
    return value;
  },
  parseValue(value) {
    if (holdsSentNumber(value, 0)) throw refuse('JSON', LOSSLESS, value);
    // JSON.parse makes plain objects only, so an object of a class was put there by the hub itself: records still as raw text.
    if (isOfClass(value) || isJson(value, 0)) return value;
    throw refuse('JSON', RULE, value);
  },
  parseLiteral(node, variables) {
    return fromLiteral(node, variables ?? {}, 0);
  },
});

const RULE = {
  id: `nilai JSON dengan bilangan terhingga, bersarang paling dalam ${JSON_DEPTH_MAX} tingkat`,
  en: `a JSON value with finite numbers, nested at most ${JSON_DEPTH_MAX} deep`,
};
const LOSSLESS = {
  id: 'tanpa bilangan yang kehilangan angka (tulis sebagai teks)',
  en: 'free of numbers that lose digits (write them as strings)',
};

/** I5: a number that a double cannot hold, in a value that is passed on as a whole. */
function holdsSentNumber(value: unknown, depth: number): boolean {
  if (value instanceof SentNumber) return true;
  if (typeof value !== 'object' || value === null || isOfClass(value) || depth >= JSON_DEPTH_MAX)
    return false;
  return Object.values(value).some((part) => holdsSentNumber(part, depth + 1));
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= JSON_DEPTH_MAX) return false;
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts.every((part) => part === undefined || isJson(part, depth + 1));
}

function isOfClass(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype;
}

function fromLiteral(node: ValueNode, variables: Readonly<Record<string, unknown>>, depth: number): unknown {
  if (depth > JSON_DEPTH_MAX) throw refuse('JSON', RULE, '…', node);
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return exactNumber(node.value, node);
    case Kind.LIST:
      return node.values.map((item) => fromLiteral(item, variables, depth + 1));
    case Kind.OBJECT:
      return objectLiteral(node, variables, depth);
  }
}

function objectLiteral(
  node: ObjectValueNode,
  variables: Readonly<Record<string, unknown>>,
  depth: number,
): unknown {
  const entries = node.fields.map((field) => [
    field.name.value,
    fromLiteral(field.value, variables, depth + 1),
  ]);
  // Object.fromEntries defines own properties, so that a member called __proto__ stays a member.
  return Object.fromEntries(entries) as unknown;
}

/** I5: a literal that a double cannot hold is refused; sent as a string or in the variables it arrives whole. */
function exactNumber(text: string, node: ValueNode): number {
  const value = Number(text);
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : digitsOf(text) <= DOUBLE_DIGITS;
  if (Number.isFinite(value) && isExact) return value;
  throw refuse('JSON', LOSSLESS, print(node), node);
}

function digitsOf(text: string): number {
  return text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '').length;
}

// IEEE 754: every decimal of up to 15 significant digits survives the way to a double and back.
const DOUBLE_DIGITS = 15;
