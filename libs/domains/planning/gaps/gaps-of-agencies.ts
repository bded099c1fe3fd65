import { groupBy } from '../alignment/group-by.js';
import { GAP_KINDS, GAP_ORDER, type Gap, type GapKind } from './gap-kinds.js';

export interface AgencyGapCount {
  readonly kind: GapKind;
  readonly count: number;
}

export interface AgencyGaps {
  /** Null: nobody is in charge. */
  readonly organizationCode: string | null;
  readonly organizationName: string | null;
  readonly total: number;
  /** Every kind, also those without a finding. */
  readonly counts: readonly AgencyGapCount[];
  /** The one thing to do first. */
  readonly next: Gap;
}

/** The findings by the organization in charge, those with most first, each with what to mend first. */
export function gapsOfAgencies(
  gaps: readonly Gap[],
  names: ReadonlyMap<string, string>,
): readonly AgencyGaps[] {
  return [...groupBy(gaps, ({ organizationCode }) => organizationCode)]
    .flatMap(([organizationCode, found]) => {
      const next = firstToMend(found);
      if (next === undefined) return [];
      const organizationName = organizationCode === null ? null : (names.get(organizationCode) ?? null);
      return [{ organizationCode, organizationName, total: found.length, counts: countsOf(found), next }];
    })
    .sort((a, b) => b.total - a.total || ((a.organizationCode ?? '') < (b.organizationCode ?? '') ? -1 : 1));
}

function firstToMend(gaps: readonly Gap[]): Gap | undefined {
  const kind = GAP_ORDER.find((wanted) => gaps.some((gap) => gap.kind === wanted));
  return gaps.find((gap) => gap.kind === kind);
}

function countsOf(gaps: readonly Gap[]): readonly AgencyGapCount[] {
  return (Object.keys(GAP_KINDS) as readonly GapKind[]).map((kind) => ({
    kind,
    count: gaps.filter((gap) => gap.kind === kind).length,
  }));
}
