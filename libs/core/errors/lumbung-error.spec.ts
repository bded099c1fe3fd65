import { describe, expect, it } from '@jest/globals';
import { badInput, COMMON_ERRORS, LumbungError, RequestError } from './index.js';

describe('LumbungError', () => {
  it('fills details into both languages and keeps code, status and cause', () => {
    const cause = new Error('lower down');
    const error = new RequestError('BAD_USER_INPUT', { argument: 'first', reason: '0 < 1' }, { cause });
    expect(error).toBeInstanceOf(LumbungError);
    expect(error.name).toBe('RequestError');
    expect(error.text.id).toBe('Isian first tidak dapat dipakai: 0 < 1.');
    expect(error.text.en).toBe('first cannot be used: 0 < 1.');
    expect([error.code, error.httpStatus, error.cause]).toEqual(['BAD_USER_INPUT', 400, cause]);
  });

  it('says a reason in each language where it comes in both, and ends a sentence once', () => {
    const rule = badInput('last', { id: 'pakai salah satu', en: 'give one of them' });
    expect(rule.text).toEqual({
      id: 'Isian last tidak dapat dipakai: pakai salah satu.',
      en: 'last cannot be used: give one of them.',
    });
    const sentence = new RequestError('BAD_USER_INPUT', { argument: 'asOf', reason: 'It needs a zone.' });
    expect(sentence.text.en).toBe('asOf cannot be used: It needs a zone.');
  });

  it('leaves a placeholder visible when its detail is missing', () => {
    expect(new RequestError('NOT_FOUND').text.en).toBe('{what} was not found.');
  });

  it('refuses a code that is not in the catalogue', () => {
    const unknown = 'NO_SUCH_CODE' as keyof typeof COMMON_ERRORS;
    expect(() => new RequestError(unknown)).toThrow('not in its catalogue');
  });
});
