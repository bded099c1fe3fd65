import { describe, expect, it } from '@jest/globals';
import { parseValue as parseLiteralText, type GraphQLScalarType } from 'graphql';
import { CursorScalar, DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from './index.js';

const literal = (scalar: GraphQLScalarType, text: string): unknown =>
  scalar.parseLiteral(parseLiteralText(text), {});

describe('Decimal', () => {
  it.each(['0', '-1.50', '100000000000000000000.00', '007'])('takes %s as it is', (text) => {
    expect(DecimalScalar.parseValue(text)).toBe(text);
    expect(DecimalScalar.serialize(text)).toBe(text);
    expect(literal(DecimalScalar, JSON.stringify(text))).toBe(text);
  });

  it.each(['', '1e5', '1,5', '.5', '5.', 'NaN', ' 1', '٣', '1'.repeat(41)])('refuses %j', (text) => {
    expect(() => DecimalScalar.parseValue(text)).toThrow('Decimal must be');
    expect(() => DecimalScalar.serialize(text)).toThrow(TypeError);
  });

  it('refuses a fraction that came as a JSON number, but takes one written in the document', () => {
    expect(() => DecimalScalar.parseValue(0.1)).toThrow('Decimal must be');
    expect(literal(DecimalScalar, '0.1')).toBe('0.1');
    expect(DecimalScalar.parseValue(12)).toBe('12');
    expect(() => DecimalScalar.parseValue(2 ** 53)).toThrow('Decimal must be');
  });
});

describe('Date', () => {
  it.each(['2026-03-31', '2024-02-29', '0001-01-01'])('takes %s', (text) => {
    expect(DateScalar.parseValue(text)).toBe(text);
    expect(DateScalar.serialize(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '0000-00-00',
    '2026-3-1',
    '2026-03-31T00:00:00Z',
    20260331,
  ])('refuses %j', (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow('Date must be');
    expect(() => DateScalar.serialize(value)).toThrow(TypeError);
  });
});

describe('DateTime', () => {
  it('leaves in the zone of the hub with its microseconds', () => {
    expect(DateTimeScalar.serialize('2026-03-31T18:00:00.123456Z')).toBe('2026-04-01T01:00:00.123456+07:00');
    expect(DateTimeScalar.serialize('2026-03-31T08:00:00+07:00')).toBe('2026-03-31T08:00:00+07:00');
    expect(DateTimeScalar.serialize('2026-03-31T08:00:00-05:30')).toBe('2026-03-31T20:30:00+07:00');
    expect(DateTimeScalar.serialize(new Date(0))).toBe('1970-01-01T07:00:00.000+07:00');
  });

  it.each(['2026-03-31T08:00:00', '2026-03-31', '2026-02-30T00:00:00Z', '2026-03-31T24:00:00Z', 0])(
    'refuses %j',
    (value) => expect(() => DateTimeScalar.parseValue(value)).toThrow('DateTime must be'),
  );

  it('never turns a broken value into null', () => {
    for (const value of [null, undefined, new Date(Number.NaN), 'infinity', 5]) {
      expect(() => DateTimeScalar.serialize(value)).toThrow(TypeError);
    }
  });
});

describe('JSON', () => {
  it('takes any finite value, and hands raw records on untouched', () => {
    const value = { a: [1, 'x', null, true, { b: 1.5 }] };
    expect(JsonScalar.parseValue(value)).toBe(value);
    expect(JsonScalar.serialize(value)).toBe(value);
    class RawText {
      readonly text = '[1e400]';
      readonly deep = { number: Infinity };
    }
    const raw = new RawText();
    expect(JsonScalar.parseValue(raw)).toBe(raw);
  });

  it('refuses numbers that JSON text cannot carry, and nesting that could exhaust the stack', () => {
    for (const value of [Infinity, Number.NaN, [Number('1e400')], { a: { b: -Infinity } }]) {
      expect(() => JsonScalar.parseValue(value)).toThrow('JSON must be');
      expect(() => JsonScalar.serialize(value)).toThrow(TypeError);
    }
    const deep = JSON.parse(`${'['.repeat(33)}${']'.repeat(33)}`) as unknown;
    expect(() => JsonScalar.parseValue(deep)).toThrow('JSON must be');
    expect(() => JsonScalar.serialize(null)).toThrow(TypeError);
  });

  it('reads literals, and refuses those that a double would change', () => {
    expect(literal(JsonScalar, '{ a: [1, "x", null, true], b: 1.25, __proto__: 1 }')).toEqual(
      JSON.parse('{ "a": [1, "x", null, true], "b": 1.25, "__proto__": 1 }'),
    );
    for (const text of ['1e400', '9007199254740993', '{ a: 0.12345678901234567 }', '100000000000000000.5']) {
      expect(() => literal(JsonScalar, text)).toThrow('lose digits');
    }
  });
});

describe('Cursor', () => {
  it('takes text up to its limit and refuses anything else', () => {
    expect(CursorScalar.parseValue('abc')).toBe('abc');
    for (const value of ['', 'x'.repeat(4097), 1, null]) {
      expect(() => CursorScalar.parseValue(value)).toThrow('Cursor must be');
    }
    expect(() => CursorScalar.serialize('')).toThrow(TypeError);
  });
});
