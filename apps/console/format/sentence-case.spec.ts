import { describe, expect, it } from '@jest/globals';
import { sentenceCase } from './sentence-case.js';

describe('a name in capitals', () => {
  it.each([
    ['PROGRAM PENGELOLAAN SUMBER DAYA AIR (SDA)', 'Program pengelolaan sumber daya air (SDA)'],
    ['JALAN RUSAK', 'Jalan rusak'],
  ])('%s is read as %s', (sent, read) => {
    expect(sentenceCase(sent)).toBe(read);
  });

  it('is left alone when it already is a sentence', () => {
    expect(sentenceCase('Dinas Kesehatan')).toBe('Dinas Kesehatan');
  });
});
