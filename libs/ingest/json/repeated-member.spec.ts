import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayRepeatMembers, repeatedMember } from './repeated-member.js';

describe('a name that stands twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a" :1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['[{"a":1},{"b":{"c":[{"d":1,"d":1}]}}]', 'd'],
    ['{"":1,"b":2,"":3}', ''],
  ])('in %s is found', (text, name) => {
    expect(mayRepeatMembers(text, JSON.parse(text))).toBe(true);
    expect(repeatedMember(text)).toBe(name);
  });

  it.each([
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}',
    '{"a":"\\"a\\":1","b":"x\\" :"}',
    '{"a" : 1, "A" : 2}',
    '[1,"a",null]',
    '"a"',
    '{}',
  ])('is none in %s', (text) => {
    expect(repeatedMember(text)).toBeUndefined();
  });

  it('is none in what JSON.stringify wrote, and one where a member is written again', () => {
    fc.assert(
      fc.property(fc.json(), fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (any, members) => {
        expect(repeatedMember(any)).toBeUndefined();
        const [name = ''] = Object.keys(members);
        const text = `[${any},${JSON.stringify(members).slice(0, -1)},${JSON.stringify(name)}:${any}}]`;
        expect(mayRepeatMembers(text, JSON.parse(text))).toBe(true);
        expect(repeatedMember(text)).toBe(name);
      }),
    );
  });

  it('need not be looked for where members are written without blanks', () => {
    const text = '[{"a":"2026-03-31T10:00:00Z","b":{"c":[{"d":1}]}},{"a":"x"}]';
    expect(mayRepeatMembers(text, JSON.parse(text))).toBe(false);
  });
});
