import { keyFieldsOf, type LocalText } from '#dataset';
import { SNAPSHOT_SHRINK_PERCENT_MAX, SNAPSHOT_SHRINK_RECORDS_MIN } from '#core/limits';
import type { Difference } from './compare/difference.js';
import type { MovedRecords } from './compare/ranges.js';
import { bytesOfKey } from './entries/entry.js';
import type { GroupContext } from './group-context.js';
import { type KeysNow, readKeysNow } from './keys-now.js';
import type { Look } from './look.js';
import { type PushedCounts, RecordPusher } from './push-records.js';
import type { GroupReading } from './read-group.js';
import type { SourceItem } from './read-source.js';

export interface MendOptions {
  readonly reading: GroupReading;
  readonly found: Look;
  /** How many records may be ended; undefined: as many as a snapshot may end without being asked about. */
  readonly allowDeletes: number | undefined;
}

export interface Mended {
  readonly pushed: PushedCounts;
  readonly deleted: number;
  readonly notDeleted: number;
  readonly notDeletedBecause: LocalText | null;
  /** What changed in the source between the two readings. */
  readonly moved: MovedRecords;
}

/**
 * Sends what the hub lacks or has otherwise, as the source has it now, and ends what the source no longer has. The source is
 * read once more for that: what is sent is never older than what is compared afterwards.
 */
export async function mend(
  context: GroupContext,
  { reading, found, allowDeletes }: MendOptions,
): Promise<Mended> {
  const [stream] = context.streams;
  if (stream === undefined) throw new Error('a comparison without a stream');
  const { dataset } = stream;
  const pusher = new RecordPusher(context.client, dataset, 'UPSERT');
  const interesting = new Map(
    [...found.differences, ...[...found.rejections.values()].map(({ difference }) => difference)].map(
      (one) => [bytesOfKey(one.key), one],
    ),
  );
  const send = ({
    sealed,
    mapped,
  }: SourceItem & { readonly sealed: { readonly kind: 'record' } }): Promise<void> | void => {
    if (mapped.kind !== 'record' || isKnownRejection(found, sealed)) return;
    return pusher.add(sealed.key, mapped.record);
  };
  const now = await readKeysNow(context, { keys: new Set(interesting.keys()), visit: send }, 'mend');
  const pushed = await pusher.finish();
  const onlyAtHub = found.differences.filter(({ kind }) => kind === 'missing-at-source');
  const gone = onlyAtHub.filter(({ key }) => isGone(now, key));
  const refusal = decideDeletes({ isWhole: reading.isWhole && now.isWhole, found, allowDeletes });
  const deleting = new RecordPusher(context.client, dataset, 'DELETE');
  if (refusal === null) for (const { key } of gone) await deleting.add(key, keyFieldsOf(dataset, key));
  const { applied: deleted } = await deleting.finish();
  const reappeared = onlyAtHub.length - gone.length;
  const notDeleted = found.missingAtSource - reappeared - deleted;
  return {
    pushed,
    deleted,
    notDeleted,
    notDeletedBecause: notDeleted === 0 ? null : (refusal ?? ONE_RUN),
    moved: movedOf(interesting, now),
  };
}

/** The hub has refused this very content and would do so again; it waits in the steward's quarantine. */
function isKnownRejection(
  found: Look,
  { key, hash }: { readonly key: string; readonly hash: string },
): boolean {
  return found.rejections.get(key)?.difference.sourceHash === hash;
}

function isGone(now: KeysNow, key: string): boolean {
  const bytes = bytesOfKey(key);
  return !now.hashes.has(bytes) && !now.held.has(bytes);
}

/** Why nothing is ended; null when it may be. The limit is that of snapshots: above it the source may just as well be cut off. */
function decideDeletes({
  isWhole,
  found: { missingAtSource: count, tally },
  allowDeletes,
}: {
  readonly isWhole: boolean;
  readonly found: Look;
  readonly allowDeletes: number | undefined;
}): LocalText | null {
  if (count === 0) return null;
  if (!isWhole) return NOT_WHOLE;
  if (allowDeletes !== undefined) return count <= allowDeletes ? null : tooMany(count, tally.hubRecords);
  const isFew =
    count < SNAPSHOT_SHRINK_RECORDS_MIN || count * 100 <= tally.hubRecords * SNAPSHOT_SHRINK_PERCENT_MAX;
  return isFew ? null : tooMany(count, tally.hubRecords);
}

function movedOf(interesting: ReadonlyMap<string, Difference>, now: KeysNow): MovedRecords {
  const moved = new Map<string, string | null>();
  for (const [key, { sourceHash }] of interesting) {
    // A row that cannot be sent any more leaves the hub as it is; one that is gone is gone only if everything was read.
    if (now.held.has(key)) continue;
    const hash = now.hashes.get(key)?.at(-1) ?? null;
    if (hash !== sourceHash && (hash !== null || now.isWhole)) moved.set(key, hash);
  }
  return moved;
}

const ONE_RUN = {
  id: 'belum semuanya dalam satu jalan; jalankan lagi',
  en: 'not all of them in one run; run it again',
};

const NOT_WHOLE = {
  id: 'sumber tidak terbaca utuh; yang tampak hilang mungkin masih ada',
  en: 'the source was not read whole; what seems to be gone may still be there',
};

function tooMany(count: number, all: number): LocalText {
  return {
    id: `${count} dari ${all} rekaman di hub akan diakhiri; sumbernya mungkin terpotong. Bila memang benar: --allow-deletes ${count}`,
    en: `${count} of the hub's ${all} records would be ended; the source may be cut off. If it is right: --allow-deletes ${count}`,
  };
}
