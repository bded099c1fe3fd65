/** Keys from `from` on and before `to`, in the order of their bytes; null is open. */
export interface KeyRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface RangeDigest {
  readonly count: number;
  readonly digest: string;
}

export interface RecordHash {
  readonly key: string;
  readonly hash: string;
}

/** What the hub tells of one source's records of a dataset in a scope. */
export interface HubRecords {
  digests(ranges: readonly KeyRange[]): Promise<readonly RangeDigest[]>;
  /** In the order of the keys, from the beginning of the range or behind a key; fewer than `first` means that the range ends. */
  hashesInRange(range: KeyRange, after: string | null, first: number): Promise<readonly RecordHash[]>;
  /** Those of the keys that the hub has. */
  hashesOfKeys(keys: readonly string[]): Promise<readonly RecordHash[]>;
}
