import { describe, expect, it } from '@jest/globals';
import { COMMON_ERRORS, LumbungError, RequestError, type Details } from './index.js';

const tooFast = { limit: 5, retryAfterSeconds: 2 };

describe('LumbungError', () => {
  it('fills details into both languages and keeps code, status and cause', () => {
    const cause = new Error('lower down');
    const error = new RequestError('RATE_LIMITED', tooFast, { cause });
    expect(error).toBeInstanceOf(LumbungError);
    expect(error.name).toBe('RequestError');
    expect(error.text.id).toBe('Terlalu banyak permintaan: batasnya 5 per detik. Coba lagi setelah 2 detik.');
    expect(error.text.en).toBe('Too many requests: the limit is 5 a second. Try again in 2 s.');
    expect([error.code, error.httpStatus, error.cause]).toEqual(['RATE_LIMITED', 429, cause]);
  });

  it.each([
    ['It needs a zone.', 'x cannot be used: It needs a zone.'],
    ['did you mean code?', 'x cannot be used: did you mean code?'],
    ['it is none', 'x cannot be used: it is none.'],
  ])('ends a sentence once after %j', (reason, sentence) => {
    const details = { argument: 'x', given: 'x', reasonId: reason, reasonEn: reason };
    expect(new RequestError('BAD_USER_INPUT', details).text.en).toBe(sentence);
  });

  it('is not made without what its sentences name, nor with words in one language', () => {
    // @ts-expect-error: a reason is given in both languages or not at all.
    const oneLanguage = new RequestError('BAD_USER_INPUT', { argument: 'x', given: 'x', reason: 'too old' });
    // @ts-expect-error: nor in English alone.
    const english = new RequestError('BAD_USER_INPUT', { argument: 'x', given: 'x', reasonEn: 'too old' });
    // @ts-expect-error: the sentence says what was not found.
    const nothing = new RequestError('NOT_FOUND');
    // What the compiler did not see leaves its placeholder visible.
    expect(oneLanguage.text.id).toBe('Isian x tidak dapat dipakai: {reasonId}.');
    expect(english.text.id).toContain('{reasonId}');
    expect(nothing.text.en).toBe('{whatEn} was not found.');
  });

  it('refuses a code that is not in the catalogue', () => {
    const Untyped = RequestError as unknown as new (code: string, details: Details) => LumbungError;
    expect(() => new Untyped('NO_SUCH_CODE', {})).toThrow('not in its catalogue');
    expect(Object.keys(COMMON_ERRORS)).not.toContain('NO_SUCH_CODE');
  });
});
