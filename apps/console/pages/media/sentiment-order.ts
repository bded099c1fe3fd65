import type { MediaQuery } from './media.graphql.js';

export type Organization = MediaQuery['mediaSentiment']['organizations'][number];
export type SentimentOrder = 'negative' | 'unanswered' | 'total';

export interface SentimentRow {
  readonly organization: Organization;
  /** Hospitals and units stand below the agency that answers for them. */
  readonly isBelow: boolean;
}

/** Agencies from the most, each followed by what belongs to it, in the same order. */
export function sentimentRows(
  organizations: readonly Organization[],
  order: SentimentOrder,
): readonly SentimentRow[] {
  const codes = new Set(organizations.map(({ organizationCode }) => organizationCode));
  const amount = ({ subtree, unanswered }: Organization): number =>
    order === 'unanswered' ? unanswered : subtree[order];
  const sorted = organizations.toSorted(
    (a, b) => amount(b) - amount(a) || (a.organizationCode < b.organizationCode ? -1 : 1),
  );
  const isTop = ({ parentCode }: Organization): boolean => parentCode === null || !codes.has(parentCode);
  return sorted
    .filter(isTop)
    .flatMap((organization) => [
      { organization, isBelow: false },
      ...sorted
        .filter(({ parentCode }) => parentCode === organization.organizationCode)
        .map((below) => ({ organization: below, isBelow: true })),
    ]);
}

/** Mentions of all agencies together: those at the top hold those below. */
export function sentimentTotal({ organizations, unattributed }: MediaQuery['mediaSentiment']): {
  readonly total: number;
  readonly negative: number;
} {
  const tops = sentimentRows(organizations, 'total').filter(({ isBelow }) => !isBelow);
  const sum = (of: (organization: Organization) => number): number =>
    tops.reduce((total, { organization }) => total + of(organization), 0);
  return {
    total: sum(({ subtree }) => subtree.total) + (unattributed?.total ?? 0),
    negative: sum(({ subtree }) => subtree.negative) + (unattributed?.negative ?? 0),
  };
}
