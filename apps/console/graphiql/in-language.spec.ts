import { describe, expect, it } from '@jest/globals';
import { describeInLanguage, inLanguage } from './in-language.js';

describe('a description of the schema', () => {
  it.each([
    ['Kode sumber. / Code of the source.', 'Kode sumber.', 'Code of the source.'],
    ['Anggaran / Budget\n\nPagu. / Ceiling.', 'Anggaran\n\nPagu.', 'Budget\n\nCeiling.'],
    ['Kode sumber.', 'Kode sumber.', 'Kode sumber.'],
    ['a / b / c', 'a / b / c', 'a / b / c'],
  ])('%j has its Indonesian and its English half', (text, id, en) => {
    expect([inLanguage(text, 'id'), inLanguage(text, 'en')]).toEqual([id, en]);
  });

  it('is found at every depth, and nothing else is touched', () => {
    const described = (description: string | null) => ({
      data: { __schema: { types: [{ name: 'a / b', description, fields: [{ name: 'c', description }] }] } },
    });
    expect(describeInLanguage(described('Satu / One'), 'en')).toEqual(described('One'));
    expect(describeInLanguage(described(null), 'en')).toEqual(described(null));
  });
});
