import { expect, it } from '@jest/globals';
import { counted } from './counted.js';

it('one is one, and everything else is many: nothing, a part, and a number that ends in one', () => {
  const said = ['1', '0', '2', '1.5', '21'].map((count) => counted(count, 'record'));
  expect(said).toEqual(['1 record', '0 records', '2 records', '1.5 records', '21 records']);
  expect(counted('2', 'agency', 'agencies')).toBe('2 agencies');
});
