import {
  RECONCILE_HASHES_PER_REQUEST,
  RECONCILE_LEAF_RECORDS,
  RECONCILE_RANGE_RECORDS,
  RECONCILE_RANGES_PER_REQUEST,
  RECONCILE_ROUNDS_MAX,
} from '#core/limits';
import type { SortedEntries } from '../entries/sorted-entries.js';
import type { Difference } from './difference.js';
import type { HubRecords } from './hub-records.js';
import { nameDifferences } from './name-differences.js';
import { cutRange, type MovedRecords, partSize, type SourceRange } from './ranges.js';

export interface Comparison {
  readonly entries: SortedEntries;
  readonly hub: HubRecords;
  /** Records that have changed in the source since the entries were read. */
  readonly moved: MovedRecords;
  readonly progress?: (fraction: number) => void;
  readonly sizes?: RangeSizes;
}

/** How many records a range has at first, how many one that is not split any more, and how many the hub names at once. */
export interface RangeSizes {
  readonly range: number;
  readonly leaf: number;
  readonly page: number;
}

const SIZES: RangeSizes = {
  range: RECONCILE_RANGE_RECORDS,
  leaf: RECONCILE_LEAF_RECORDS,
  page: RECONCILE_HASHES_PER_REQUEST,
};

/** What comparing took and found, filled in on the way. */
export interface ComparisonTally {
  hubRecords: number;
  ranges: number;
  differingRanges: number;
  requests: number;
}

/**
 * Finds every record that source and hub do not agree on, in the order of the keys: compares count and digest of ranges,
 * splits those that differ, and names the records of the shortest. What is equal costs one digest for two thousand records.
 */
export async function* compareWithHub(
  { entries, hub, moved, progress, sizes = SIZES }: Comparison,
  tally: ComparisonTally,
): AsyncGenerator<Difference> {
  const counted = countingRequests(hub, tally);
  const whole = { first: 0, end: entries.count, from: null, to: null };
  const ranges = await cutRange(entries, whole, { size: sizes.range, moved });
  tally.ranges = ranges.length;
  for (let from = 0; from < ranges.length; from += RECONCILE_RANGES_PER_REQUEST) {
    const asked = ranges.slice(from, from + RECONCILE_RANGES_PER_REQUEST);
    const found = await counted.digests(asked);
    for (const { count } of found) tally.hubRecords += count;
    const differing = asked.filter((range, place) => !isSame(range, found[place]));
    tally.differingRanges += differing.length;
    const leaves = await narrow({ entries, hub: counted, moved }, differing, sizes.leaf);
    for (const leaf of withNeighboursJoined(leaves))
      yield* nameDifferences({ entries, hub: counted, moved, page: sizes.page }, leaf);
    progress?.(Math.min(1, (from + asked.length) / ranges.length));
  }
}

/** Splits differing ranges until each is short; gives the short ones that differ. */
async function narrow(
  { entries, hub, moved }: Pick<Comparison, 'entries' | 'hub' | 'moved'>,
  differing: readonly SourceRange[],
  leaf: number,
): Promise<readonly SourceRange[]> {
  const isLong = ({ first, end }: SourceRange): boolean => end - first > leaf;
  let ranges = differing;
  for (let round = 0; ranges.some(isLong); round += 1) {
    if (round === RECONCILE_ROUNDS_MAX)
      throw new Error('splitting the differing ranges does not come to an end');
    const narrower: SourceRange[] = [];
    for (const range of ranges) {
      if (!isLong(range)) narrower.push(range);
      else narrower.push(...(await cutRange(entries, range, { size: partSize(range, leaf), moved })));
    }
    ranges = await differingOf(hub, narrower);
  }
  return ranges;
}

async function differingOf(hub: HubRecords, ranges: readonly SourceRange[]): Promise<readonly SourceRange[]> {
  const differing: SourceRange[] = [];
  for (let from = 0; from < ranges.length; from += RECONCILE_RANGES_PER_REQUEST) {
    const asked = ranges.slice(from, from + RECONCILE_RANGES_PER_REQUEST);
    const found = await hub.digests(asked);
    differing.push(...asked.filter((range, place) => !isSame(range, found[place])));
  }
  return differing;
}

function isSame(
  own: SourceRange,
  hub: { readonly count: number; readonly digest: string } | undefined,
): boolean {
  return hub !== undefined && own.count === hub.count && own.digest === hub.digest;
}

/** Differing ranges side by side are read in one go: where much differs, requests would be many and small. */
function withNeighboursJoined(ranges: readonly SourceRange[]): readonly SourceRange[] {
  const joined: SourceRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last?.end === range.first && last.to === range.from)
      joined[joined.length - 1] = { ...last, end: range.end, to: range.to };
    else joined.push(range);
  }
  return joined;
}

function countingRequests(hub: HubRecords, tally: ComparisonTally): HubRecords {
  const counted =
    <Input extends readonly unknown[], Output>(ask: (...input: Input) => Output) =>
    (...input: Input): Output => {
      tally.requests += 1;
      return ask(...input);
    };
  return {
    digests: counted((ranges) => hub.digests(ranges)),
    hashesInRange: counted((range, after, first) => hub.hashesInRange(range, after, first)),
    hashesOfKeys: counted((keys) => hub.hashesOfKeys(keys)),
  };
}
