import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IngestError } from '../ingest.errors.js';
import { slicePush, sliceRecords } from './json-slice.js';
import { rawRecords, rawRecordsOf, RawRecords, splitRecords } from './raw-records.js';
import { replaceMembers } from './replace-members.js';

const body = (records: string): string =>
  `{"query":"mutation {}","variables":{"input":{"dataset":"d","records":${records},"k":[1]}}}`;

describe('slicePush', () => {
  it('cuts the records out to the letter and leaves an envelope that parses', () => {
    const records = '[ {"a":1e400, "b":"]}\\"\\\\"} , {"c":12345678901234567890,"d":"\\u0000"},[1,[2]] ]';
    const sliced = slicePush(body(records));
    expect(sliced?.records).toEqual(new RawRecords(records, 3));
    expect(sliced?.path).toEqual(['variables', 'input', 'records']);
    expect(JSON.parse(sliced?.envelope ?? '')).toEqual(JSON.parse(body('[]')));
  });

  it('takes records of a variable of their own, and escaped names', () => {
    expect(slicePush('{"variables":{"records":[1,2]}}')?.records.count).toBe(2);
    expect(slicePush('{"variables":{"input":{"rec\\u006frds":[1]}}}')?.records.count).toBe(1);
  });

  it('gives nothing where there is no array', () => {
    for (const text of [
      '{}',
      '[]',
      '1',
      '{"variables":null}',
      '{"variables":{"input":{"records":{"a":1}}}}',
      '{"variables":{"input":[]}}',
    ])
      expect(slicePush(text)).toBeUndefined();
  });

  it.each([
    ['a text that is not closed', body('["a'), 'not closed'],
    ['a bracket that is not closed', '{"variables":{"input":{"records":[{"a":1}', 'not closed'],
    ['brackets of different kinds', body('[{"a":[1}]]'), 'do not match'],
    ['an empty element', body('[1,,2]'), 'element 1 is empty'],
    ['a comma at the end', body('[1,]'), 'element 1 is empty'],
    ['the same member twice', '{"variables":{"input":{"records":[1],"records":[2]}}}', 'twice'],
    ['nesting without end', body('['.repeat(100_000)), 'nested deeper'],
    ['a raw NUL character', body('["\0"]'), 'NUL'],
  ])('refuses %s', (_what, text, reason) => {
    expect(() => slicePush(text)).toThrow(reason);
  });

  it('counts and splits what any JSON holds', () => {
    fc.assert(
      fc.property(fc.array(fc.json({ maxDepth: 5 })), fc.constantFrom('', ' ', '\n\t'), (texts, blank) => {
        const text = `[${texts.map((one) => `${blank}${one}${blank}`).join(',')}]`;
        expect(sliceRecords(`{"x":${text}}`, ['x'])?.records.count).toBe(texts.length);
        expect(splitRecords(text).map((one) => JSON.parse(one) as unknown)).toEqual(
          texts.map((one) => JSON.parse(one) as unknown),
        );
      }),
    );
  });

  it('never hangs and never throws anything but what it means to', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a', ' ') }),
        (noise) => {
          for (const text of [body(noise), `{"variables":${noise}`]) {
            try {
              slicePush(text);
            } catch (error) {
              // An expectation for each would take longer than the slicing.
              if (!(error instanceof IngestError) || error.code !== 'MALFORMED_JSON') throw error;
            }
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('rawRecords', () => {
  it('takes an array and nothing beside it', () => {
    expect(rawRecords(' [1, 2] ')).toEqual(new RawRecords('[1, 2]', 2));
    expect(() => rawRecords('{"a":1}')).toThrow('must be an array');
    expect(() => rawRecords('[1] 2')).toThrow('something follows');
  });

  it('refuses parsed numbers that JSON cannot carry', () => {
    expect(rawRecordsOf([{ a: 1 }]).text).toBe('[{"a":1}]');
    expect(() => rawRecordsOf([{ a: Infinity }])).toThrow('too large');
    const raw = new RawRecords('[]', 0);
    expect(rawRecordsOf([raw])).toBe(raw);
  });
});

describe('replaceMembers', () => {
  it('replaces and adds, and leaves every other member to the letter', () => {
    const text = '{"big":12345678901234567890, "code" : "33.47","x":{"code":1}}';
    expect(replaceMembers(text, { code: '33.74', added: null })).toBe(
      '{"big":12345678901234567890,"x":{"code":1},"code":"33.74","added":null}',
    );
    expect(replaceMembers('{}', { a: 1 })).toBe('{"a":1}');
  });
});
