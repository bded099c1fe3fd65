import type { Status } from '../../ui/index.js';

export const STATUSES: readonly Status[] = ['on_track', 'at_risk', 'off_track', 'no_data'];

export type StatusCounts = Readonly<Record<Status, number>>;

interface Node {
  readonly code: string;
  readonly parentCode: string | null;
  readonly indicators: readonly { readonly status: Status }[];
}

/** How the indicators at and below each node stand, by the node's code. */
export function nodeStatuses(nodes: readonly Node[]): ReadonlyMap<string, StatusCounts> {
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const counts = new Map<string, Record<Status, number>>();
  for (const { code, indicators } of nodes) {
    const seen = new Set<string>();
    // A plan that came in with a circle in it must not hang the page.
    for (let at: string | null = code; at !== null && parents.has(at) && !seen.has(at);) {
      seen.add(at);
      const own = counts.get(at) ?? { on_track: 0, at_risk: 0, off_track: 0, no_data: 0 };
      for (const { status } of indicators) own[status] += 1;
      counts.set(at, own);
      at = parents.get(at) ?? null;
    }
  }
  return counts;
}
