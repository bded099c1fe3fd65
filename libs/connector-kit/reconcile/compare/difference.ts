/**
 * - `missing-at-hub`: the source has it and the hub does not.
 * - `missing-at-source`: the hub has it and the source does not, or not any more.
 * - `different`: both have it, with other content.
 */
export type DifferenceKind = 'missing-at-hub' | 'missing-at-source' | 'different';

/** One record that source and hub do not agree on. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly key: string;
  /** Its place in the source; null when it is not there. */
  readonly at: string | null;
  /** What each of the two has; null when it has nothing. */
  readonly sourceHash: string | null;
  readonly hubHash: string | null;
}
