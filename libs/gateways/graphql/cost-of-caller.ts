import { tierOf, type Caller, type RequestContext } from '#access';
import type { HubConfig } from '#core/config';

/** What a request may cost, and that it has cost nothing yet. */
export function costOfCaller(
  caller: Caller,
  {
    queryCostAnonymous: anonymous,
    queryCostKey: keyed,
    queryCostTrusted: trusted,
  }: Pick<HubConfig, 'queryCostAnonymous' | 'queryCostKey' | 'queryCostTrusted'>,
): RequestContext['cost'] {
  return { estimated: 0, limit: { anonymous, keyed, trusted }[tierOf(caller)] };
}
