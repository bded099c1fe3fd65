import { createHash } from 'node:crypto';
import { DISTINCT_RECORDS_MAX } from '#core/limits';
import { SOURCE_KEY_MEMBER } from '#dataset';
import type { Mapped } from './compile-mapping.js';

/** Leaves out a record that says exactly what an earlier one said: a sheet repeats its upper levels in every row. */
export class DistinctRecords {
  private readonly seen = new Set<string>();

  take(mapped: Mapped): Mapped {
    if (mapped.kind !== 'record') return mapped;
    const { [SOURCE_KEY_MEMBER]: _place, ...said } = mapped.record;
    const digest = createHash('sha256').update(JSON.stringify(said)).digest('base64');
    if (this.seen.has(digest)) return { kind: 'skipped', row: mapped.row };
    // Forgetting sends a record once more, which the hub finds unchanged.
    if (this.seen.size >= DISTINCT_RECORDS_MAX) this.seen.clear();
    this.seen.add(digest);
    return mapped;
  }
}
