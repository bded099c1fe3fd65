import { useSearchParams } from 'wouter';

/** Which deliverables are listed; all of it stands in the address. */
export interface BoardChoice {
  /** Deliverables of agencies are listed by agency, else by coordination area. */
  readonly by: 'areas' | 'organizations';
  /** `1`, `2` or `3`; empty: all stages. */
  readonly stage: string;
  /** Code of the coordination area or agency, `NOWHERE` without one; empty: all. */
  readonly place: string;
  /** Empty: the late ones, unless a stage or place is chosen. */
  readonly show: '' | 'late' | 'all';
}

/** In the address, of deliverables without a coordination area. */
export const NOWHERE = '-';

export function useBoardChoice(): readonly [
  BoardChoice,
  (change: Partial<BoardChoice>) => void,
  (change: Partial<BoardChoice>) => string,
] {
  const [params, setParams] = useSearchParams();
  const show = params.get('show');
  const choice: BoardChoice = {
    by: params.get('by') === 'organizations' ? 'organizations' : 'areas',
    stage: params.get('stage') ?? '',
    place: params.get('place') ?? '',
    show: show === 'late' || show === 'all' ? show : '',
  };
  const changed = (before: URLSearchParams, change: Partial<BoardChoice>): URLSearchParams => {
    const next = new URLSearchParams(before);
    for (const [name, value] of Object.entries({ ...choice, ...change })) {
      if (value === '' || (name === 'by' && value === 'areas')) next.delete(name);
      else next.set(name, value);
    }
    return next;
  };
  return [
    choice,
    (change) => setParams((before) => changed(before, change), { replace: true }),
    (change) => `/meja/bappeda?${changed(params, change).toString()}`,
  ];
}
