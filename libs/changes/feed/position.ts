import { createHash } from 'node:crypto';
import { badInput, type RequestError, type LocalText } from '#core/errors';
import { CURSOR_CHARACTERS_MAX } from '#core/limits';
import { mustRefetch } from '../changes.errors.js';

/** A place in the log of a dataset: everything up to and with it has been read. */
export interface LogPosition {
  readonly phase: 'log';
  readonly sequence: bigint;
  readonly id: bigint;
  /** Microseconds since 1970. */
  readonly moment: bigint;
}

/** A place in a full copy as of a horizon, where the log takes over when the copy is whole. */
export interface CopyPosition {
  readonly phase: 'copy';
  readonly horizon: bigint;
  readonly id: bigint;
}

export type Position = LogPosition | CopyPosition;

/** What a cursor belongs to: nobody else's database, dataset or view. */
export interface CursorPlace {
  readonly dataset: string;
  readonly view: string;
  /** As the database names itself. */
  readonly cluster: string;
}

/** Everything below the horizon, which no transaction will ever write to again. */
export function atHorizon(horizon: bigint): LogPosition {
  return { phase: 'log', sequence: horizon, id: 0n, moment: 0n };
}

export function isAfter(one: LogPosition, other: LogPosition): boolean {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence;
  if (one.id !== other.id) return one.id > other.id;
  return one.moment > other.moment;
}

export function writeCursor({ dataset, view, cluster }: CursorPlace, position: Position): string {
  const numbers =
    position.phase === 'copy'
      ? [position.horizon, position.id]
      : [position.sequence, position.id, position.moment];
  const parts = [FORM, position.phase, dataset, view, shortName(cluster), ...numbers.map(String)];
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/** The position of a cursor of this dataset. One of another view or database is an explicit gap. */
export function readCursor(cursor: string, { dataset, view, cluster }: CursorPlace): Position {
  const parts = partsOf(cursor);
  if (parts === undefined)
    throw unreadable(cursor, {
      id: 'bukan kursor dari daftar perubahan',
      en: 'it is no cursor of a change feed',
    });
  if (parts.dataset !== dataset)
    throw unreadable(cursor, {
      id: `kursor ini milik ${parts.dataset}, bukan ${dataset}`,
      en: `it is a cursor of ${parts.dataset}, not of ${dataset}`,
    });
  if (parts.cluster !== shortName(cluster)) throw mustRefetch(dataset, 'other_database');
  if (parts.view !== view) throw mustRefetch(dataset, 'view_changed');
  return parts.position;
}

function partsOf(
  cursor: string,
):
  | { readonly dataset: string; readonly view: string; readonly cluster: string; readonly position: Position }
  | undefined {
  if (cursor.length > CURSOR_CHARACTERS_MAX) return undefined;
  const [form, phase, dataset, view, cluster, ...texts] = Buffer.from(cursor, 'base64url')
    .toString('latin1')
    .split(' ');
  if (form !== FORM || dataset === undefined || view === undefined || cluster === undefined) return undefined;
  if (!DATASET.test(dataset) || !texts.every((text) => NUMBER.test(text))) return undefined;
  const [first, second, third, ...more] = texts.map(BigInt);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  if (phase === 'copy' && third === undefined)
    return { dataset, view, cluster, position: { phase, horizon: first, id: second } };
  if (phase === 'log' && third !== undefined)
    return { dataset, view, cluster, position: { phase, sequence: first, id: second, moment: third } };
  return undefined;
}

/** A database's name is long and says more of the server than a client needs. */
function shortName(cluster: string): string {
  return createHash('sha256').update(cluster).digest('base64url').slice(0, CLUSTER_LENGTH);
}

function unreadable(cursor: string, rule: LocalText): RequestError {
  return badInput('after', rule, { value: cursor });
}

const FORM = 'c1';
const CLUSTER_LENGTH = 10;
const DATASET = /^[a-z][a-z_]*\.[a-z][a-z0-9_]*$/;
// PostgreSQL's bigint holds 19 digits; every number of 18 fits.
const NUMBER = /^\d{1,18}$/;
