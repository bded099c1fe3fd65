import { useSyncExternalStore } from 'react';

/** What the hub says of a query: `extensions.cost`, in its own points. */
export interface QueryCost {
  readonly estimated: number;
  readonly limit: number;
}

let last: QueryCost | null = null;
const listeners = new Set<() => void>();

/** Null where the last answer told no cost, as one that was refused before it was reckoned. */
export function noteCost(cost: QueryCost | null): void {
  last = cost;
  for (const listener of listeners) listener();
}

export function useLastCost(): QueryCost | null {
  return useSyncExternalStore(listen, () => last);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
