import type { LocalText } from '#dataset';
import { RECONCILE_NAMED_MAX } from '#core/limits';
import { assertNever } from '#dataset';
import { compareWithHub, type ComparisonTally } from './compare/compare-with-hub.js';
import type { Difference } from './compare/difference.js';
import type { MovedRecords } from './compare/ranges.js';
import { confirmDifferences } from './confirm-differences.js';
import { findRejections, type RejectedContents } from './find-rejections.js';
import type { GroupContext } from './group-context.js';
import type { GroupReading } from './read-group.js';

/** What comparing found: every difference counted, and so many of them named. */
export interface Look {
  readonly missingAtHub: number;
  readonly missingAtSource: number;
  readonly different: number;
  readonly rejected: number;
  /** Real differences, in the order of their keys. */
  readonly differences: readonly Difference[];
  /** Differences whose content the hub has seen and refused, by key. */
  readonly rejections: RejectedContents;
  /** Changed while they were compared. */
  readonly moving: readonly Difference[];
  readonly isPartial: boolean;
  readonly tally: ComparisonTally;
  readonly notice: LocalText | undefined;
}

export interface LookOptions {
  readonly reading: GroupReading;
  readonly moved: MovedRecords;
  /** Looks at what differs a second time, because it may have changed since it was read. */
  readonly confirms: boolean;
}

/** Compares what was read with the hub, and finds out of each difference whether it is one and why. */
export async function look(context: GroupContext, { reading, moved, confirms }: LookOptions): Promise<Look> {
  const notice = await context.hub.settled();
  const tally: ComparisonTally = { hubRecords: 0, ranges: 0, differingRanges: 0, requests: 0 };
  const counts = { missingAtHub: 0, missingAtSource: 0, different: 0 };
  const named: Difference[] = [];
  const progress = (fraction: number): void =>
    context.progress({
      dataset: context.group.dataset,
      step: 'compare',
      part: '',
      rows: reading.rows,
      fraction,
    });
  const comparison = { entries: reading.entries, hub: context.hub, moved, progress };
  for await (const difference of compareWithHub(comparison, tally)) {
    if (reading.isWindow && difference.kind === 'missing-at-source') continue;
    counts[countOf(difference)] += 1;
    if (named.length < RECONCILE_NAMED_MAX) named.push(difference);
  }
  const total = counts.missingAtHub + counts.missingAtSource + counts.different;
  const rejections = await findRejections(context, named);
  const open = named.filter(({ key }) => !rejections.has(key));
  const { differences, moving } = confirms
    ? await confirmDifferences(context, reading, open)
    : { differences: open, moving: [] };
  const rejected = named.filter(({ key }) => rejections.has(key));
  for (const difference of [...moving, ...rejected]) counts[countOf(difference)] -= 1;
  return {
    ...counts,
    rejected: rejected.length,
    differences,
    rejections,
    moving,
    isPartial: total > named.length,
    tally,
    notice,
  };
}

function countOf({ kind }: Difference): 'missingAtHub' | 'missingAtSource' | 'different' {
  switch (kind) {
    case 'missing-at-hub':
      return 'missingAtHub';
    case 'missing-at-source':
      return 'missingAtSource';
    case 'different':
      return 'different';
    default:
      return assertNever(kind);
  }
}
