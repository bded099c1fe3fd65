import { useSearchParams } from 'wouter';

/** Which findings are looked at; both stand in the address. */
export interface GapChoice {
  /** Empty: all kinds. */
  readonly kind: string;
  /** Organization code, `NOBODY` where nobody is in charge; empty: all. */
  readonly agency: string;
}

/** In the address, of findings that nobody is in charge of. */
export const NOBODY = '-';

export function agencyKey(organizationCode: string | null): string {
  return organizationCode ?? NOBODY;
}

/** The choice, and the address of another one with everything else as it is. */
export function useGapChoice(): readonly [GapChoice, (change: Partial<GapChoice>) => string] {
  const [params] = useSearchParams();
  const choice = { kind: params.get('kind') ?? '', agency: params.get('agency') ?? '' };
  const hrefOf = (change: Partial<GapChoice>): string => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries({ ...choice, ...change })) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    return `/keselarasan${query === '' ? '' : `?${query}`}`;
  };
  return [choice, hrefOf];
}
