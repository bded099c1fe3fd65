import { PUSH_ENVELOPE_BYTES } from '#core/limits';
import type { BatchLocations } from './outbox/round.js';
import type { RowLocation } from './sources/source-row.js';

/** The hub's limit for one push, with room for the document around the records. */
export interface BatchLimits {
  readonly recordsMax: number;
  readonly bytesMax: number;
}

export interface FullBatch {
  readonly count: number;
  /** The records as the text of a JSON array; good until the next record is added. */
  readonly recordsJson: Buffer;
  readonly locations: BatchLocations;
}

const OPEN = '['.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const CLOSE = ']'.charCodeAt(0);
const FIRST_BYTES = 256 * 1024;

/**
 * Collects records into pushes that are within the limits, in order, with the place in the source of each. One buffer is
 * written over and over: a run of a million records leaves no trail of large strings for the garbage collector.
 */
export class Batcher {
  private buffer = Buffer.allocUnsafe(FIRST_BYTES);
  private length = 0;
  private records = 0;
  private rows: (number | string)[] = [];
  private columns: string[] = [];
  private places: (readonly [number, string, string | null])[] = [];

  constructor(private readonly limits: BatchLimits) {}

  get count(): number {
    return this.records;
  }

  /** Whether a record of this size still fits; when it does not, take the batch first. */
  hasRoomFor(recordBytes: number): boolean {
    return this.records < this.limits.recordsMax && this.length + recordBytes + 2 <= this.roomBytes;
  }

  /** A record that fits into no push at all. */
  isTooLarge(recordBytes: number): boolean {
    return recordBytes + 2 > this.roomBytes;
  }

  add(recordJson: string, recordBytes: number, location: RowLocation, column: string | undefined): void {
    this.makeRoom(recordBytes + 2);
    this.buffer[this.length] = this.records === 0 ? OPEN : COMMA;
    this.buffer.write(recordJson, this.length + 1, recordBytes, 'utf8');
    this.length += recordBytes + 1;
    const last = this.places.at(-1);
    const sheet = location.sheet ?? null;
    if (last === undefined || last[1] !== location.origin || last[2] !== sheet) {
      this.places.push([this.records, location.origin, sheet]);
    }
    this.records += 1;
    this.rows.push(location.row);
    if (column !== undefined) this.columns.push(column);
  }

  take(): FullBatch {
    const { rows, places, columns, records } = this;
    this.buffer[this.length] = CLOSE;
    const recordsJson = this.buffer.subarray(0, this.length + 1);
    this.length = 0;
    this.records = 0;
    this.rows = [];
    this.columns = [];
    this.places = [];
    const hasColumns = columns.length === rows.length;
    return { count: records, recordsJson, locations: { places, rows, ...(hasColumns ? { columns } : {}) } };
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(grown, 0, 0, this.length);
    this.buffer = grown;
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
