import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../sources/open-source.js';
import type { Cell, SourceRow } from '../sources/source-row.js';
import type { BegunReading, Position } from '../sources/source-type.js';
import type { SqlSourceConfig } from '../sources/sql/sql-source.js';
import type { StreamConfig } from '../config/connector-file.js';

export type SqlSettings = Omit<SqlSourceConfig, 'type'>;
type State = Parameters<typeof openSource>[0]['state'];

/** A stream that reads this and maps nothing. */
export function sqlStream(source: SqlSettings, mode: StreamConfig['mode'] = 'upsert'): StreamConfig {
  const config: SqlSourceConfig = { type: 'sql', ...source };
  return {
    name: 'aliran',
    dataset: 'reference.fund_sources',
    source: config,
    mode,
    batchSize: 1_000,
    map: {},
  };
}

export interface ReadOnce {
  readonly rows: readonly SourceRow[];
  readonly notices: readonly string[];
  /** What the next run gets, when all of this is at the hub. */
  readonly state: State;
  readonly position: Position | null;
}

export interface ReadOnceOptions {
  readonly state?: State;
  readonly from?: Position | null;
  /** Stops in the middle, as a program that is killed does. */
  readonly rowsMax?: number;
  readonly signal?: AbortSignal;
  /** What somebody else does to the database while it is read. */
  readonly afterFirstChunk?: () => Promise<void>;
}

/** Reads a source through the seam that sync and preview use, and keeps the position as the outbox would. */
export async function readOnce(source: SqlSettings, options: ReadOnceOptions = {}): Promise<ReadOnce> {
  const { state = null, from = null, rowsMax = Number.POSITIVE_INFINITY } = options;
  const { signal = new AbortController().signal } = options;
  const workFolder = await mkdtemp(join(tmpdir(), 'lumbung-sql-'));
  try {
    const stream = sqlStream(source);
    const opened = await openSource({ stream, folder: '/', workFolder, state, signal });
    const rows: SourceRow[] = [];
    let position = from;
    for (const part of opened.parts) {
      for await (const chunk of part.read(from)) {
        if (rows.length === 0) await options.afterFirstChunk?.();
        const taken = Math.min(chunk.rows.length, rowsMax - rows.length);
        rows.push(...chunk.rows.slice(0, taken));
        position = { part: part.name, at: chunk.placeAt(taken), records: 0 };
        if (rows.length >= rowsMax) break;
      }
    }
    const begun: BegunReading = { position, ended: {} };
    const next = opened.stateAfter(begun, () => false);
    return { rows, position, state: next, notices: opened.notices.map(({ en }) => en) };
  } finally {
    await rm(workFolder, { recursive: true });
  }
}

/** The cells of a row by column name. */
export function cellsOf(row: SourceRow | undefined): Readonly<Record<string, Cell>> {
  if (row === undefined) throw new Error('no such row');
  return Object.fromEntries(
    [...row.columns].flatMap(([name, position]) => {
      const cell = row.cells[position];
      return cell === undefined ? [] : [[name, cell] as const];
    }),
  );
}

/** What a column holds, row by row. */
export function column(rows: readonly SourceRow[], name: string): readonly string[] {
  return rows.map((row) => cellsOf(row)[name]?.raw ?? '');
}

/** The sentence of an error that the source ends with. */
export async function sentenceOf(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly id: string; readonly en: string; readonly fault: string }> {
  try {
    await work;
  } catch (cause) {
    const { code, text, fault } = cause as { code: string; fault: string; text: { id: string; en: string } };
    return { code, fault, ...text };
  }
  throw new Error('it did not fail');
}
