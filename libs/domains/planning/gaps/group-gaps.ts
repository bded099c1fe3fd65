import type { Rows } from '../rows.js';
import { GAP_KINDS, type Gap, type GapGroup, type GapKind } from './gap-kinds.js';

/** One group for every kind, also for those without a finding, each with `first` items after those given before. */
export function groupGaps(gaps: readonly Gap[], { first, after }: Rows): readonly GapGroup[] {
  return KINDS.map((kind) => {
    const found = gaps.filter((gap) => gap.kind === kind);
    return { kind, title: GAP_KINDS[kind], count: found.length, items: found.slice(after, after + first) };
  });
}

const KINDS = Object.keys(GAP_KINDS) as readonly GapKind[];
