import type { Queryable } from '#core/database';
import type { TableLayout } from '#dataset-runtime';
import { scopeCondition, type RecordScope } from '../record-scope.js';

/** Keys from `from` on and before `to`, in the order of their bytes; null is open. */
export interface KeyRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface RangeDigest extends KeyRange {
  readonly count: number;
  /** `digestOf` of #dataset over the records' hashes in the order of their keys. */
  readonly digest: string;
}

export interface DigestedRecords {
  readonly layout: TableLayout;
  readonly sourceId: number;
  readonly scope: RecordScope;
}

/** Count and digest of one source's records in each of the ranges. */
export async function digestRanges(
  database: Queryable,
  { layout, sourceId, scope }: DigestedRecords,
  ranges: readonly KeyRange[],
): Promise<readonly RangeDigest[]> {
  if (ranges.length === 0) return [];
  const inScope = scopeCondition(layout, scope, { alias: 'record', first: 4 });
  // Two branches, each a walk along the key's index: `to is null or key < to` in one would read the whole table per range.
  const own = `select record.key, record.hash from ${layout.qualified} as record
       where record.source_id = $1 and ${inScope.sql} and record.key >= coalesce(range.from_key, '')`;
  const { rows } = await database.query<RangeDigest>(
    `select range.from_key as "from", range.to_key as "to", digested.count, digested.digest
     from unnest($2::text[], $3::text[]) with ordinality as range (from_key, to_key, place)
     cross join lateral (
       select count(*)::integer as count, ${DIGEST} as digest from (
         ${own} and record.key < range.to_key
         union all
         ${own} and range.to_key is null
       ) as record
     ) as digested
     order by range.place`,
    [sourceId, ranges.map(({ from }) => from), ranges.map(({ to }) => to), ...inScope.values],
  );
  return rows;
}

/** Splits a range into as many parts of equal count, so that a sender who does not know the hub's keys can begin. */
export async function digestBuckets(
  database: Queryable,
  { layout, sourceId, scope }: DigestedRecords,
  { range, buckets }: { readonly range: KeyRange; readonly buckets: number },
): Promise<readonly RangeDigest[]> {
  const inScope = scopeCondition(layout, scope, { alias: 'record', first: 5 });
  const { rows } = await database.query<{ first: string; count: number; digest: string }>(
    `select min(key) as first, count(*)::integer as count, ${DIGEST} as digest
     from (
       select record.key, record.hash, ntile($4::integer) over (order by record.key) as bucket
       from ${layout.qualified} as record
       where record.source_id = $1 and ($2::text is null or record.key >= $2) and ($3::text is null or record.key < $3)
         and ${inScope.sql}
     ) as record
     group by bucket order by bucket`,
    [sourceId, range.from, range.to, buckets, ...inScope.values],
  );
  if (rows.length === 0) return digestRanges(database, { layout, sourceId, scope }, [range]);
  // The parts join without gaps: a key that only the sender has falls into one of them.
  return rows.map(({ first, count, digest }, place) => ({
    from: place === 0 ? range.from : first,
    to: rows[place + 1]?.first ?? range.to,
    count,
    digest,
  }));
}

const DIGEST = `encode(sha256(convert_to(
  coalesce(string_agg(encode(record.hash, 'hex'), '' order by record.key), ''), 'UTF8')), 'hex')`;
