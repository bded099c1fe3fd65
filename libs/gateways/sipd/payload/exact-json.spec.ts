import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLumbungError } from '#core/errors';
import { SIPD_DEPTH_MAX } from '#core/limits';
import { JsonNumber, parseExactJson, type Json } from './exact-json.js';

describe('exact JSON', () => {
  it('reads what JSON.parse reads, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.boolean(), (value, isSpread) => {
        const text = JSON.stringify(value, null, isSpread ? 2 : 0);
        expect(plain(parseExactJson(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each(['123456789012345678901.12', '1.10', '-0', '1e400', '0.1'])('keeps the digits of %s', (text) => {
    expect(parseExactJson(text)).toEqual(new JsonNumber(text));
  });

  it.each([
    ['', 0],
    ['{"a":1', 6],
    ['{"a" 1}', 5],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['nul', 0],
    ['{"a":01}', 6],
    ['"\u0001"', 0],
    ['"\\x"', 0],
    ["{'a':1}", 1],
    ['{} {}', 3],
    ['NaN', 0],
    ['"open', 0],
    ['"open\\"', 0],
  ])('refuses %j and says where', (text, position) => {
    expect(refused(text)).toMatchObject({ code: 'SIPD_MALFORMED_JSON', details: { position } });
  });

  it('refuses a member that stands twice, which a parser would settle without a word', () => {
    expect(refused('{"pagu":1,"pagu":2}')).toMatchObject({
      code: 'SIPD_DUPLICATE_MEMBER',
      details: { name: 'pagu' },
    });
  });

  it('nests to the limit and no deeper', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => parseExactJson(nested(SIPD_DEPTH_MAX))).not.toThrow();
    expect(refused(nested(SIPD_DEPTH_MAX + 1))).toMatchObject({ code: 'SIPD_TOO_DEEP' });
    expect(refused('['.repeat(100_000))).toMatchObject({ code: 'SIPD_TOO_DEEP' });
  });
});

function refused(text: string): unknown {
  try {
    parseExactJson(text);
  } catch (error) {
    if (isLumbungError(error)) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

function plain(value: Json): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, part]) => [name, plain(part)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
