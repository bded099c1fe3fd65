import { describe, expect, it } from '@jest/globals';
import {
  badInput,
  foreignCursor,
  notFound,
  requireAtMost,
  requireBetween,
  type LumbungError,
} from './index.js';

const RULE = { id: 'pakai salah satu', en: 'give one of them' };

describe('bad input', () => {
  it('names argument, value and rule in both languages', () => {
    expect(badInput('order', RULE, { value: 'naik' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      text: {
        id: 'Isian order "naik" tidak dapat dipakai: pakai salah satu.',
        en: 'order "naik" cannot be used: give one of them.',
      },
      details: { argument: 'order', reasonId: RULE.id, reasonEn: RULE.en },
    });
    expect(badInput('order', RULE).text.en).toBe('order cannot be used: give one of them.');
  });

  it.each([
    ['a'.repeat(100), `"${'a'.repeat(100)}"`],
    ['a'.repeat(101), `"${'a'.repeat(100)}…"`],
    [0, '0'],
    [null, 'null'],
    [{ a: [1] }, '{"a":[1]}'],
  ])('shows %j as %s', (value, shown) => {
    expect(badInput('x', RULE, { value }).text.en).toBe(`x ${shown} cannot be used: give one of them.`);
  });
});

describe('bounds', () => {
  const ofFirst = (value: number) => () => requireBetween('first', value, { min: 1, max: 500 });

  it('are allowed themselves, and named with the value where it is outside', () => {
    expect(ofFirst(1)).not.toThrow();
    expect(ofFirst(500)).not.toThrow();
    expect(ofFirst(0)).toThrow('first 0 cannot be used: it must be from 1 to 500.');
    expect(ofFirst(501)).toThrow('first 501 cannot be used: it must be from 1 to 500.');
    expect(ofFirst(Number.NaN)).toThrow('first');
  });

  it('of a list name how many there were', () => {
    expect(() => requireAtMost('keys', ['a', 'b'], 2)).not.toThrow();
    expect(() => requireAtMost('keys', ['a', 'b', 'c'], 2)).toThrow(
      'keys cannot be used: at most 2 at once, not 3.',
    );
  });
});

it('a cursor of elsewhere and a name that nothing has are said in both languages', () => {
  const texts = [foreignCursor('after', 'kemarin'), notFound({ id: 'Sumber', en: 'The source' }, 'bkd')];
  expect(texts.map(({ text }: LumbungError) => text)).toEqual([
    {
      id: 'Isian after "kemarin" tidak dapat dipakai: harus endCursor dari halaman sebelumnya.',
      en: 'after "kemarin" cannot be used: it must be the endCursor of a page before.',
    },
    { id: 'Sumber "bkd" tidak ditemukan.', en: 'The source "bkd" was not found.' },
  ]);
});
