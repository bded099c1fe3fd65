import { GraphQLScalarType, Kind, print } from 'graphql';
import { DECIMAL_CHARACTERS_MAX } from '#core/limits';
import { cannotSerialize, refuse } from './refuse.js';

/** An exact decimal number as text; money is never a float. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'Bilangan desimal eksak sebagai teks, misalnya "1250000.50". / An exact decimal number as text.',
  serialize(value) {
    // graphql-jit turns a null of a non-null scalar into null without an error: never return one.
    if (typeof value === 'string' && isDecimalText(value)) return value;
    if (isExactInteger(value)) return String(value);
    throw cannotSerialize('Decimal', value);
  },
  parseValue(value) {
    if (typeof value === 'string' && isDecimalText(value)) return value;
    // A JSON number with a fraction has passed through binary floating point already: 0.1 + 0.2.
    if (isExactInteger(value)) return String(value);
    throw refuse('Decimal', RULE, value);
  },
  parseLiteral(node) {
    const isNumber = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
    // A literal is still the text that the client wrote, so a fraction without quotes is exact here.
    if (isNumber && isDecimalText(node.value)) return node.value;
    throw refuse('Decimal', RULE, print(node), node);
  },
});

const RULE = {
  id: 'bilangan desimal sebagai teks, tanpa pangkat dan tanpa pemisah ribuan, misalnya "1250000.50"',
  en: 'a decimal number as text without exponent or grouping, such as "1250000.50"',
};

function isDecimalText(text: string): boolean {
  return text.length <= DECIMAL_CHARACTERS_MAX && /^-?\d+(?:\.\d+)?$/.test(text);
}

function isExactInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
}
