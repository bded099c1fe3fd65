import { badInput, requireAtMost, requireBetween } from '#core/errors';
import { DIGEST_RANGES_MAX } from '#core/limits';
import type { IngestContext } from '../ingest-context.js';
import { parseRecordScope } from '../record-scope.js';
import { digestedSource, type OfSource } from './digested-source.js';
import { digestBuckets, digestRanges, type KeyRange, type RangeDigest } from './digest-ranges.sql.js';

export interface DigestRequest extends OfSource {
  readonly scope: unknown;
  readonly ranges: readonly KeyRange[];
  /** Splits the one range given, or everything, into so many parts. */
  readonly buckets: number | null;
}

/** Lets a source prove that the hub holds what it holds, without sending it again. */
export async function digests(
  ingest: IngestContext,
  request: DigestRequest,
): Promise<readonly RangeDigest[]> {
  const { definition, layout } = ingest.registry.get(request.dataset);
  const scope = parseRecordScope(definition, request.scope);
  const sourceId = await digestedSource(ingest, request);
  const { ranges, buckets } = request;
  requireAtMost('ranges', ranges, DIGEST_RANGES_MAX);
  if (buckets !== null) requireBetween('buckets', buckets, { min: 1, max: DIGEST_RANGES_MAX });
  const [range = EVERYTHING, ...more] = ranges;
  if (buckets === null)
    return digestRanges(
      ingest.pool,
      { layout, sourceId, scope },
      ranges.length === 0 ? [EVERYTHING] : ranges,
    );
  if (more.length > 0)
    throw badInput(
      'buckets',
      {
        id: `membagi satu rentang, bukan ${ranges.length}`,
        en: `it splits one range, not ${ranges.length}`,
      },
      { value: buckets },
    );
  return digestBuckets(ingest.pool, { layout, sourceId, scope }, { range, buckets });
}

const EVERYTHING: KeyRange = { from: null, to: null };
