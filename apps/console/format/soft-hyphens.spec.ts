import { describe, expect, it } from '@jest/globals';
import { softHyphens } from './soft-hyphens.js';

describe('a name that may break', () => {
  it.each([
    ['Banjarnegara', 'Ban·jar·ne·gara'],
    ['Purbalingga', 'Pur·ba·lingga'],
    ['Karanganyar', 'Ka·ra·nga·nyar'],
    ['Temanggung', 'Te·mang·gung'],
    ['Pekalongan', 'Pe·ka·lo·ngan'],
    ['Trenggalek', 'Treng·ga·lek'],
    ['Kt. Surakarta', 'Kt. Su·ra·karta'],
  ])('%s: %s', (name, parts) => {
    expect(softHyphens(name).replaceAll('\u00AD', '·')).toBe(parts);
  });

  it('stays as it is without the breaks, and whole where it is short', () => {
    expect(softHyphens('Banjarnegara').replaceAll('\u00AD', '')).toBe('Banjarnegara');
    expect(softHyphens('Kudus')).toBe('Kudus');
  });
});
