import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conformanceTypes } from '#testing';
import {
  canonicalDecimal,
  canonicalMoney,
  canonicalTimestamp,
  compareDecimals,
  compareTimestamps,
  compileChecker,
  digestOf,
  joinKey,
  nearMiss,
  sealRecord,
  splitKey,
  sumDecimals,
} from './index.js';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.option(fc.stringMatching(/^\d{1,8}$/)))
  .map(
    ([negative, whole, fraction]) =>
      `${negative ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`,
  );
/** The same number in hundred-millionths, computed another way. */
const scaled = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * 10n ** 8n + BigInt(fraction.padEnd(8, '0'));
  return text.startsWith('-') ? -value : value;
};

describe('decimals', () => {
  it('have one spelling that means the same', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(scaled(canonicalDecimal(a))).toBe(scaled(a));
        expect(canonicalDecimal(canonicalDecimal(a))).toBe(canonicalDecimal(a));
        expect(canonicalDecimal(a) === canonicalDecimal(b)).toBe(scaled(a) === scaled(b));
      }),
    );
  });

  it('compare and add as exact numbers do', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 10 }), decimal, decimal, (terms, a, b) => {
        expect(Math.sign(compareDecimals(a, b))).toBe(
          scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0,
        );
        expect(scaled(sumDecimals(terms))).toBe(terms.reduce((sum, term) => sum + scaled(term), 0n));
      }),
    );
  });

  it('are written with two decimals as money', () => {
    expect(['1250', '1250.5', '007.50', '-0.00', '0.010'].map(canonicalMoney)).toEqual([
      '1250.00',
      '1250.50',
      '7.50',
      '0.00',
      '0.01',
    ]);
  });
});

describe('keys', () => {
  it('are joined so that they come apart again, and differ where their parts do', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '|', '\\', ' ', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.array(part, { minLength: 1, maxLength: 5 }),
        (a, b) => {
          expect(splitKey(joinKey(a))).toEqual(a);
          expect(joinKey(a) === joinKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        },
      ),
    );
  });
});

describe('timestamps', () => {
  it('name the instant that JavaScript knows, in one spelling', () => {
    const date = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -14 * 60, max: 14 * 60 }), date, (instant, offset, other) => {
        const canonical = canonicalTimestamp(local(instant, offset)) ?? 'none';
        expect(Date.parse(canonical)).toBe(instant.getTime());
        expect(canonicalTimestamp(canonical)).toBe(canonical);
        const second = canonicalTimestamp(other.toISOString()) ?? 'none';
        expect(compareTimestamps(canonical, second)).toBe(Math.sign(instant.getTime() - other.getTime()));
      }),
    );
  });

  it('keep the first century where it is, and end with the year 9999', () => {
    expect(canonicalTimestamp('0026-03-31T08:00:00Z')).toBe('0026-03-31T08:00:00Z');
    expect(canonicalTimestamp('9999-12-31T23:59:59-07:00')).toBeUndefined();
    expect(canonicalTimestamp('0001-01-01T00:00:00+07:00')).toBeUndefined();
  });

  function local(instant: Date, offset: number): string {
    const shifted = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
    const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
    const zone = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    return `${shifted}${offset < 0 ? '-' : '+'}${zone}`;
  }
});

describe('hashes', () => {
  const record = { code: 'A-1', line: 'x' };

  it('are equal exactly when records and extras say the same, in whatever order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        const hash = (extra: unknown) =>
          sealRecord(conformanceTypes, { ...record, sequence: 0 }, { extra }).hash;
        expect(hash(a) === hash(b)).toBe(sorted(a) === sorted(b));
      }),
    );
    const seal = (extras: Record<string, unknown>) =>
      sealRecord(conformanceTypes, { ...record, sequence: 0 }, extras);
    expect(seal({ a: 1, b: { c: 2, d: 3 } })).toEqual(seal({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it('make digests that change with any record and their order', () => {
    expect(digestOf(['aa', 'bb'])).not.toBe(digestOf(['bb', 'aa']));
    expect(digestOf(['aa', 'bb'])).toBe(digestOf(new Set(['aa', 'bb'])));
  });

  function sorted(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${sorted(part)}`).join(',')}}`;
  }
});

describe('the checker', () => {
  const check = compileChecker(conformanceTypes);
  const checkWithExtras = compileChecker(conformanceTypes, { extras: true });
  const members = Object.keys(conformanceTypes.fields);

  it('never throws, whatever JSON it is given, and its problems can be stored', () => {
    // Any code units, halves of surrogate pairs included. (The library's own `binary` first makes a table of all of Unicode.)
    const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    const value = fc.oneof(fc.jsonValue(), anyText, fc.double());
    const record = fc.dictionary(
      fc.oneof(fc.constantFrom(...members, '$sourceKey', '__proto__'), anyText),
      value,
    );
    fc.assert(
      fc.property(fc.oneof(value, record), (input) => {
        for (const run of [check, checkWithExtras]) {
          const result = run(input);
          if (!result.ok) expect(JSON.stringify(result.problems)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('I5: gives text and codes back to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        const result = check({ ...REQUIRED, words: text });
        if (result.ok) expect(result.record['words']).toBe(text);
        else expect(result.problems.map(({ field }) => field)).toEqual(['words']);
      }),
    );
  });

  it('I5: a member called __proto__ is an unknown field like any other', () => {
    const input: unknown = JSON.parse(JSON.stringify(REQUIRED).replace('{', '{"__proto__":{"line":"x"},'));
    expect(check(input)).toMatchObject({
      ok: false,
      problems: [{ field: '__proto__', code: 'UNKNOWN_FIELD' }],
    });
    const kept = checkWithExtras(input);
    expect(kept.ok ? JSON.stringify(kept.extras) : kept.problems).toBe('{"__proto__":{"line":"x"}}');
  });

  it('reports at most twenty problems of a record with twenty thousand unknown members', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`x${at}`, 1]));
    const result = check({ ...REQUIRED, ...many });
    expect(result.ok ? 0 : result.problems.length).toBe(20);
  });

  it.each([
    ['a number that JSON.parse rounded', { x: JSON.parse('12345678901234567890') as unknown }, 'WRONG_TYPE'],
    ['infinity', { x: JSON.parse('1e400') as unknown }, 'WRONG_TYPE'],
    ['NUL', { x: ['a\u0000'] }, 'PATTERN'],
    ['a lone surrogate', { x: { y: '\ud800' } }, 'PATTERN'],
    ['a broken name', { 'x\ud800': 1 }, 'PATTERN'],
    ['six levels', { x: [[[[[[1]]]]]] }, 'TOO_LONG'],
  ])('refuses extras that could not be kept as they are: %s', (_what, extras, code) => {
    expect(checkWithExtras({ ...REQUIRED, ...extras })).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('survives a value nested ten thousand levels deep', () => {
    const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000));
    expect(check({ ...REQUIRED, words: deep })).toMatchObject({
      ok: false,
      problems: [{ field: 'words', value: '[…]' }],
    });
    expect(checkWithExtras({ ...REQUIRED, x: deep })).toMatchObject({
      ok: false,
      problems: [{ code: 'TOO_LONG' }],
    });
  });

  it('suggests what was probably meant', () => {
    const problemOf = (changes: object) => {
      const result = check({ ...REQUIRED, ...changes });
      return result.ok ? undefined : result.problems[0]?.suggestion;
    };
    expect(problemOf({ status: 'ANOTER' })).toBe('ANOTHER');
    expect(problemOf({ pieces: '7' })).toBe('7');
    expect(problemOf({ amount: 12.5 })).toBe('12.5');
    expect(problemOf({ code: ' AB-1 ' })).toBe('AB-1');
    expect(problemOf({ moment: '2026-03-31 08:00:00' })).toBe('2026-03-31T08:00:00+07:00');
    expect(problemOf({ amout: '1' })).toBe('amount');
  });

  const REQUIRED = {
    code: 'AB-1',
    line: 'x',
    words: 'x',
    amount: '1',
    share: '1',
    pieces: 1,
    day: '2026-03-31',
    moment: '2026-03-31T08:00:00Z',
    month: '2026-03',
    isOpen: true,
    status: 'new',
    place: { latitude: '0', longitude: '0' },
    tags: [],
    isSecret: false,
  };
});

it.each([
  ['33.47', ['33.74', '33.47.01', '35.78'], '33.74'],
  ['33.7', ['33.74', '33.72'], '33.74'],
  ['xyz', ['33.74'], undefined],
  ['', ['33.74'], undefined],
])('nearMiss: %s', (value, candidates, expected) => {
  expect(nearMiss(value, candidates)).toBe(expected);
});
