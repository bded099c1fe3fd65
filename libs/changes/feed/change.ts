import { withoutMarks } from '#query';
import { writeCursor, type CursorPlace, type Position } from './position.js';

export type ChangeOperation = 'UPSERT' | 'REMOVE';

/** One change as it leaves through every door. */
export interface ChangeContent {
  readonly op: ChangeOperation;
  readonly key: string;
  /** The record's id in GraphQL. */
  readonly id: string;
  readonly recordedAt: string;
  readonly batchId: string;
  /** Null for a removal. */
  readonly record: Readonly<Record<string, unknown>> | null;
  /** Fields that this caller gets as null. */
  readonly masked?: readonly string[];
  /** Whoever has read up to here comes back with it. */
  readonly cursor: string;
}

export interface ChangeRow {
  readonly key: string;
  readonly nodeId: string;
  readonly recordedAt: string;
  readonly batchId: string;
  readonly op: ChangeOperation;
  /** JSON text. */
  readonly record: string | null;
}

/**
 * A change and the texts it leaves as. They are written once, however many readers get them: that, and not the database, is what
 * a change with a thousand subscribers costs.
 */
export class Change<P extends Position = Position> {
  /** JSON of its {@link ChangeContent}. */
  readonly text: string;
  readonly cursor: string;
  #content: ChangeContent | undefined;
  #event: string | undefined;

  constructor(
    row: ChangeRow,
    readonly position: P,
    {
      place,
      masked,
      maskedOnSome,
    }: {
      readonly place: CursorPlace;
      readonly masked: readonly string[];
      readonly maskedOnSome: readonly string[];
    },
  ) {
    this.cursor = writeCursor(place, position);
    const { text, hidden } = withoutMarks(row.record ?? 'null', maskedOnSome);
    const hiddenHere = row.record === null ? [] : [...masked, ...hidden].sort();
    const { op, key, nodeId: id, recordedAt, batchId } = row;
    const head = JSON.stringify({ op, key, id, recordedAt, batchId });
    const tail = JSON.stringify({
      ...(hiddenHere.length === 0 ? {} : { masked: hiddenHere }),
      cursor: this.cursor,
    });
    this.text = `${head.slice(0, -1)},"record":${text},${tail.slice(1)}`;
  }

  get content(): ChangeContent {
    this.#content ??= JSON.parse(this.text) as ChangeContent;
    return this.#content;
  }

  /** As an event of a server-sent stream. JSON text of PostgreSQL has no line breaks outside of strings, and in them they are escaped. */
  get event(): string {
    this.#event ??= `id: ${this.cursor}\ndata: ${this.text}\n\n`;
    return this.#event;
  }
}
