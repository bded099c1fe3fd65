import { PUSH_ENVELOPE_BYTES } from '#core/limits';
import type { RowLocation } from './sources/source-row.js';
import type { BatchLocations } from './outbox/round.js';

/** The hub's limit for one push, with room for the document around the records. */
export interface BatchLimits {
  readonly recordsMax: number;
  readonly bytesMax: number;
}

export interface FullBatch {
  readonly count: number;
  /** The records as the text of a JSON array. */
  readonly recordsJson: string;
  readonly locations: BatchLocations;
}

/** Collects records into pushes that are within the limits, in order, with the place in the source of each. */
export class Batcher {
  private texts: string[] = [];
  private bytes = 0;
  private rows: number[] = [];
  private columns: string[] = [];
  private places: (readonly [number, string, string | null])[] = [];

  constructor(private readonly limits: BatchLimits) {}

  get count(): number {
    return this.texts.length;
  }

  /** Whether a record of this size still fits; when it does not, take the batch first. */
  hasRoomFor(recordBytes: number): boolean {
    return this.texts.length < this.limits.recordsMax && this.bytes + recordBytes + 1 <= this.roomBytes;
  }

  /** A record that fits into no push at all. */
  isTooLarge(recordBytes: number): boolean {
    return recordBytes + 1 > this.roomBytes;
  }

  add(recordJson: string, recordBytes: number, location: RowLocation, column: string | undefined): void {
    const last = this.places.at(-1);
    const sheet = location.sheet ?? null;
    if (last === undefined || last[1] !== location.file || last[2] !== sheet) {
      this.places.push([this.texts.length, location.file, sheet]);
    }
    this.texts.push(recordJson);
    this.bytes += recordBytes + 1;
    this.rows.push(location.row);
    if (column !== undefined) this.columns.push(column);
  }

  take(): FullBatch {
    const { rows, places, columns } = this;
    const batch: FullBatch = {
      count: this.texts.length,
      recordsJson: `[${this.texts.join(',')}]`,
      locations: { places, rows, ...(columns.length === rows.length ? { columns } : {}) },
    };
    this.texts = [];
    this.bytes = 0;
    this.rows = [];
    this.columns = [];
    this.places = [];
    return batch;
  }

  private get roomBytes(): number {
    return this.limits.bytesMax - PUSH_ENVELOPE_BYTES;
  }
}

/** Where the record at an index of a batch came from: `in/harga.xlsx!Rekap!Q18`. */
export function locationAt(locations: BatchLocations, index: number): string {
  const place = locations.places.findLast(([from]) => from <= index);
  const row = locations.rows[index] ?? 0;
  const sheet = place?.[2] === null || place === undefined ? '' : `!${place[2]}`;
  return `${place?.[1] ?? '?'}${sheet}!${locations.columns?.[index] ?? ''}${row}`;
}
