import { describe, expect, it } from '@jest/globals';
import { inLanguage } from './in-language.js';

describe('a description of the schema', () => {
  it.each([
    ['Kode sumber. / Code of the source.', 'Kode sumber.', 'Code of the source.'],
    ['Anggaran / Budget\n\nPagu. / Ceiling.', 'Anggaran Pagu.', 'Budget Ceiling.'],
    ['Kode sumber.', 'Kode sumber.', 'Kode sumber.'],
    ['a / b / c', 'a / b / c', 'a / b / c'],
    [null, '', ''],
  ])('%j has its Indonesian and its English half', (text, id, en) => {
    expect([inLanguage(text, 'id'), inLanguage(text, 'en')]).toEqual([id, en]);
  });
});
