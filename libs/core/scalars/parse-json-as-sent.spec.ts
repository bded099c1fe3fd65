import { describe, expect, it } from '@jest/globals';
import { parseJsonAsSent, SentNumber } from './parse-json-as-sent.js';

describe('JSON as it was sent', () => {
  it.each(['12345678901234567890', '9007199254740993', '-1e400', '1e-400', '0.30000000000000001'])(
    '%s is not the number that JSON.parse makes of it',
    (text) => {
      expect(parseJsonAsSent(text)).toEqual(new SentNumber(text));
    },
  );

  it.each(['9007199254740992', '0.30000000000000004', '1.2500', '1e3', '123456789012345e10', '0', '0e99'])(
    '%s is a number',
    (text) => {
      expect(parseJsonAsSent(text)).toBe(Number(text));
    },
  );

  it('leaves digits in texts and names alone', () => {
    const text = '{"12345678901234567890":"a \\"12345678901234567890\\" b","n":[12345678901234567890,1]}';
    expect(parseJsonAsSent(text, (number) => number)).toEqual({
      '12345678901234567890': 'a "12345678901234567890" b',
      n: ['12345678901234567890', 1],
    });
  });

  it('reads a text of megabytes beside such a number', () => {
    const long = 'a\\n'.repeat(2_000_000);
    expect(parseJsonAsSent(`{"t":"${long}","n":1e400}`)).toMatchObject({ n: new SentNumber('1e400') });
  });

  it.each(['{"a":01}', 'NaN', '{"a":12345678901234567890'])('%s is an error as for JSON.parse', (text) => {
    expect(() => parseJsonAsSent(text)).toThrow(SyntaxError);
  });
});
