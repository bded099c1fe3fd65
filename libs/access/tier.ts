import type { Caller } from './caller.js';

/** How much a caller may ask of the hub at once, and how often. It says nothing of what it may see. */
export type Tier = 'anonymous' | 'keyed' | 'trusted';

export function tierOf({ kind, isTrusted }: Pick<Caller, 'kind' | 'isTrusted'>): Tier {
  if (kind === 'anonymous') return 'anonymous';
  return kind === 'system' || isTrusted === true ? 'trusted' : 'keyed';
}
