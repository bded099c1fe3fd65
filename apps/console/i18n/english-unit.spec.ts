import { expect, it } from '@jest/globals';
import { englishUnit } from './english-unit.js';

it.each([
  ['persen', 'percent'],
  ['Rumah tangga', 'households'],
  [' orang ', 'people'],
  ['kg', 'kg'],
  ['370 gr/kl', '370 gr/kl'],
  ['per 100.000 kelahiran hidup', 'per 100.000 kelahiran hidup'],
])('the unit %j is %j in English', (unit, english) => {
  expect(englishUnit(unit)).toBe(english);
});
