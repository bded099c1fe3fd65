import { parseJsonAsSent } from './parse-json-as-sent.js';

describe('JSON as it was sent', () => {
  it.each([
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['9007199254740992', 9007199254740992],
    ['-1e400', '-1e400'],
    ['1e-400', '1e-400'],
    ['0.30000000000000001', '0.30000000000000001'],
    ['0.30000000000000004', 0.30000000000000004],
    ['1.2500', 1.25],
    ['1e3', 1000],
    ['0', 0],
    ['true', true],
  ])('%s', (text, value) => {
    expect(parseJsonAsSent(text)).toBe(value);
  });

  it('leaves digits in texts and names alone', () => {
    const text = '{"12345678901234567890":"a \\"12345678901234567890\\" b","n":[12345678901234567890,1]}';
    expect(parseJsonAsSent(text)).toEqual({
      '12345678901234567890': 'a "12345678901234567890" b',
      n: ['12345678901234567890', 1],
    });
  });

  it('is an error where JSON.parse has one', () => {
    expect(() => parseJsonAsSent('{"a":01}')).toThrow(SyntaxError);
    expect(() => parseJsonAsSent('NaN')).toThrow(SyntaxError);
  });
});
