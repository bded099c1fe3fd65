import { createHash, hash } from 'node:crypto';
import type { DatasetDefinition } from './define-dataset.js';
import { keyOf } from './record-key.js';
import type { AnyRecord } from './record-type.js';

/** A record ready to be stored or compared. */
export interface SealedRecord {
  readonly key: string;
  /** 32 hexadecimal digits: the first 128 bits of SHA-256 over {@link SealedRecord.text}. */
  readonly hash: string;
  /** Canonical JSON: every declared field in declared order, then `extras` when there are any, their members sorted by name. */
  readonly text: string;
}

/** Gives a checked record with its defaults filled in its key, its canonical text and the hash of that text. */
export function sealRecord(
  dataset: DatasetDefinition,
  record: AnyRecord,
  extras: Readonly<Record<string, unknown>> | null,
): SealedRecord {
  const ordered: Record<string, unknown> = {};
  for (const name in dataset.fields) ordered[name] = record[name] ?? null;
  if (extras !== null) ordered['extras'] = withSortedMembers(extras);
  const text = JSON.stringify(ordered);
  return { key: keyOf(dataset, record), hash: recordHash(text), text };
}

/** JSON members have no order, so two orders are one record. The checker has bounded the depth. */
function withSortedMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedMembers);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(value).sort()) {
    sorted[name] = withSortedMembers((value as Readonly<Record<string, unknown>>)[name]);
  }
  return sorted;
}

function recordHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

/**
 * One digest for a range of records: SHA-256 over their hashes, written in hexadecimal one after the other in bytewise
 * order of their keys. Source and hub compute it alike, so equal digests mean equal records.
 */
export function digestOf(hashesInKeyOrder: Iterable<string>): string {
  const digest = createHash('sha256');
  for (const hash of hashesInKeyOrder) digest.update(hash);
  return digest.digest('hex');
}
