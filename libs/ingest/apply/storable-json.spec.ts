import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storableJson } from './storable-json.js';

it('shows what no text can hold as the replacement character, and leaves the rest', () => {
  expect(JSON.parse(storableJson(['a\u0000b', '\ud800', '\\u0000', '😀', '\u0007']))).toEqual([
    'a\ufffdb',
    '\ufffd',
    '\\u0000',
    '😀',
    '\u0007',
  ]);
});

it('is valid JSON without NUL and lone surrogates for any text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('\\', 'u', '0', 'd', '8', '"', '\u0000', '\ud800', '\udc00') }),
      ),
      (texts) => {
        const read = JSON.parse(storableJson(texts)) as string[];
        expect(read).toHaveLength(texts.length);
        for (const text of read) expect(/\u0000|\p{Surrogate}/u.test(text)).toBe(false);
      },
    ),
  );
});
