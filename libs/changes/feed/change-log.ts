import { newTraceId } from '#core/logging';
import { countRecords, type ChangeStatement } from '#query';
import { mustRefetch } from '../changes.errors.js';
import { Change, type ChangeRow } from './change.js';
import {
  atHorizon,
  readCursor,
  writeCursor,
  type CopyPosition,
  type CursorPlace,
  type LogPosition,
  type Position,
} from './position.js';
import type { View, ViewParts } from './view.js';

/** What was read at a place of the log. */
export interface Page<P extends Position = Position> {
  readonly changes: readonly Change<P>[];
  /** Where to read on. */
  readonly position: P;
  /** Nothing more is there to read now. */
  readonly isAtEdge: boolean;
  /** Committed changes wait behind a transaction that still runs: it pays to look again soon. */
  readonly isHeldBack: boolean;
  readonly place: CursorPlace;
}

/** The word that asks for a full copy. */
export const FROM_START = 'start';

/**
 * The one log of changes of each dataset: versions and tombstones in the order of the transactions that wrote them. I7: a reader sees
 * every committed change in its view, in order, once per cursor, or hears that it must begin again.
 */
export class ChangeLog {
  constructor(private readonly parts: Pick<ViewParts, 'pool' | 'auditLog'>) {}

  /** The position that `after` names: a cursor, `start` for a full copy, or nothing for the changes from now on. */
  async locate(
    view: View,
    after: string | null | undefined,
  ): Promise<{ readonly position: Position; readonly place: CursorPlace }> {
    // Reads nothing but the edge: there is nothing behind the largest number.
    const edge = await this.#run(view, view.changes, [MAX_BIGINT, 0n, 0n, 1]);
    if (after === null || after === undefined)
      return { position: atHorizon(edge.horizon), place: edge.place };
    if (after === FROM_START)
      return { position: { phase: 'copy', horizon: edge.horizon, id: 0n }, place: edge.place };
    const position = readCursor(after, edge.place);
    checkReachable(view, position, edge);
    return { position, place: edge.place };
  }

  /** At most `limit` changes after a position. A page may be empty and yet not at the edge, where much lies outside the view. */
  async read(view: View, position: Position, limit: number, cluster: string): Promise<Page> {
    return position.phase === 'copy'
      ? this.#readCopy(view, position, limit, cluster)
      : this.readLog(view, position, limit, cluster);
  }

  async readLog(
    view: View,
    position: LogPosition,
    limit: number,
    cluster: string,
  ): Promise<Page<LogPosition>> {
    const { sequence, id, moment } = position;
    const { rows, place, ...edge } = await this.#run(view, view.changes, [sequence, id, moment, limit]);
    if (place.cluster !== cluster) throw mustRefetch(view.dataset, 'other_database');
    checkReachable(view, position, edge);
    const last = rows.at(-1);
    const isAtEdge = rows.length < limit;
    const changes = await this.#changesOf(view, view.changes, rows, place, logPositionOf);
    // Below the horizon nothing is ever added, so whoever has read all of it need not look there again.
    const end = isAtEdge || last === undefined ? atHorizon(edge.horizon) : logPositionOf(last);
    return { changes, position: end, isAtEdge, isHeldBack: edge.isHeldBack, place };
  }

  async #readCopy(view: View, position: CopyPosition, limit: number, cluster: string): Promise<Page> {
    const { horizon, id } = position;
    const { rows, place, ...edge } = await this.#run(view, view.copy, [horizon, id, limit]);
    if (place.cluster !== cluster) throw mustRefetch(view.dataset, 'other_database');
    checkReachable(view, position, edge);
    const at = (row: LogRow): CopyPosition => ({ phase: 'copy', horizon, id: BigInt(row.id) });
    const changes = await this.#changesOf(view, view.copy, rows, place, at);
    const last = rows.at(-1);
    const isWhole = rows.length < limit;
    return {
      changes,
      position: isWhole || last === undefined ? atHorizon(horizon) : at(last),
      isAtEdge: false,
      isHeldBack: false,
      place,
    };
  }

  cursorAt(place: CursorPlace, position: Position): string {
    return writeCursor(place, position);
  }

  async #changesOf<P extends Position>(
    view: View,
    statement: ChangeStatement,
    rows: readonly LogRow[],
    place: CursorPlace,
    positionOf: (row: LogRow) => P,
  ): Promise<readonly Change<P>[]> {
    const shown = rows.filter((row): row is LogRow & ChangeRow => row.op !== null);
    const changes = shown.map((row) => new Change(row, positionOf(row), { place, ...statement }));
    await this.#recordPersonal(view, changes);
    return changes;
  }

  /** Personal data are on record before they leave. */
  async #recordPersonal(view: View, changes: readonly Change[]): Promise<void> {
    if (view.personal.length === 0) return;
    const records = countRecords(
      changes.map(({ content }) => content.record),
      view.personalNames,
    );
    if (records === 0) return;
    await this.parts.auditLog.record(this.parts.pool, {
      caller: view.caller,
      action: 'PERSONAL_DATA_READ',
      target: `dataset:${view.dataset}`,
      detail: { fields: view.personal.map((field) => `${view.dataset}.${field}`), records, door: 'changes' },
      traceId: newTraceId(),
    });
  }

  async #run(
    view: View,
    statement: ChangeStatement,
    after: readonly (bigint | number)[],
  ): Promise<Edge & { readonly rows: readonly LogRow[] }> {
    const values = [...statement.values, view.dataset, ...after.map(String)];
    const { rows } = await this.parts.pool.query<EdgeRow & (LogRow | { readonly id: null })>(
      statement.sql,
      values,
    );
    const [first] = rows;
    if (first === undefined) throw new Error('the log always tells where its edge is');
    return {
      horizon: BigInt(first.horizon),
      floor: BigInt(first.floor),
      isHeldBack: first.isHeldBack,
      place: { dataset: view.dataset, view: view.view, cluster: first.cluster },
      rows: rows.filter((row): row is typeof row & LogRow => row.id !== null),
    };
  }
}

interface EdgeRow {
  readonly horizon: string;
  readonly cluster: string;
  readonly floor: string;
  readonly isHeldBack: boolean;
}

interface Edge {
  readonly horizon: bigint;
  readonly floor: bigint;
  readonly isHeldBack: boolean;
  readonly place: CursorPlace;
}

/** A version that was looked at; `op` is null when this caller has nothing to hear of it. */
interface LogRow extends Omit<ChangeRow, 'op'> {
  readonly seq: string;
  readonly id: string;
  readonly at: string;
  readonly op: ChangeRow['op'] | null;
}

function logPositionOf({ seq, id, at }: LogRow): LogPosition {
  return { phase: 'log', sequence: BigInt(seq), id: BigInt(id), moment: BigInt(at) };
}

/** Whether everything after the position is still there, and the position itself can be of this database. */
function checkReachable(
  view: View,
  position: Position,
  { horizon, floor }: Pick<Edge, 'horizon' | 'floor'>,
): void {
  const from = position.phase === 'copy' ? position.horizon : position.sequence;
  if (from < floor) throw mustRefetch(view.dataset, 'expired');
  if (from > horizon) throw mustRefetch(view.dataset, 'other_database');
}

const MAX_BIGINT = 9_223_372_036_854_775_807n;
