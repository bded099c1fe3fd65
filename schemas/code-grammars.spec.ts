import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCOUNT_CODE, ACCOUNT_PART_ENDS, ACTIVITY_CODE, ACTIVITY_PART_ENDS } from './code-grammars.js';

it.each([
  ['an account', ACCOUNT_CODE, ACCOUNT_PART_ENDS],
  ['an activity', ACTIVITY_CODE, ACTIVITY_PART_ENDS],
] as const)('the parts of %s end where it is said', (_name, { pattern, example }, ends) => {
  const code = fc.stringMatching(new RegExp(`^(?:${pattern})$`));
  fc.assert(
    fc.property(code, fc.constantFrom(...ends.keys()), (some, at) => {
      const firstParts = some.split('.').slice(0, at + 1);
      expect(some.slice(0, ends[at])).toBe(firstParts.join('.'));
    }),
    { examples: [...ends.keys()].map((at): [string, number] => [example, at]) },
  );
});
