import { expect, it } from '@jest/globals';
import { requireAtMost, requireAtMostOf } from './require-at-most.js';

it('lets as many through as the limit, and names it where there is one more', () => {
  const bound = { limit: 2, what: 'live_measures' } as const;
  expect(() => requireAtMost([1, 2], { ...bound, planCode: 'P' })).not.toThrow();
  expect(() => requireAtMost([1, 2, 3], { ...bound, planCode: 'P' })).toThrow(
    'PLAN_TOO_LARGE: The plan P has more than 2 live measures',
  );
  expect(() => requireAtMostOf([1, 2, 3], { ...bound, code: 'I' })).toThrow(
    'INDICATOR_TOO_LARGE: The indicator I has more than 2',
  );
});
