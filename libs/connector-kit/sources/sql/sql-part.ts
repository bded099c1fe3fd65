import { nearMiss, type LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { SQL_CLOSE_MAX_MS, SQL_CONNECT_TIMEOUT_MS, SQL_SILENCE_MAX_MS } from '#core/limits';
import { ConnectorError, configError, sourceError } from '../../connector.errors.js';
import { findColumn } from '../../map/find-column.js';
import type { Columns } from '../source-row.js';
import type { OpenRequest, Position, SourceChunk, SourcePart } from '../source-type.js';
import { describeStatement, rowsStatement, type RowsWanted, type StatementParts } from './build-statement.js';
import type { ConnectionSettings } from './connection-settings.js';
import { type CursorValue, lagBehind, lagMisfit, lagOf } from '../cursor/cursor-value.js';
import { DIALECTS } from './dialects.js';
import type { SqlColumn, SqlConnection } from './dialect.js';
import { loadDriver, type SqlDriver } from './drivers/sql-driver.js';
import { limited } from './limited.js';
import { readQuery } from './read-query.js';
import { Places, ResultRows, type SqlPlace } from './result-rows.js';
import { SqlCells } from './sql-cells.js';
import { sqlError } from './sql-errors.js';
import type { SqlSourceConfig } from './sql-source.js';

export interface SqlPartOptions {
  readonly request: OpenRequest<SqlSourceConfig>;
  readonly settings: ConnectionSettings;
  /** Where the last round ended. */
  readonly known: readonly CursorValue[] | null;
  /** Filled while reading. */
  readonly notices: LocalText[];
}

/** What stays the same while the result of one query is read. */
interface Reading {
  readonly connection: SqlConnection;
  readonly columns: readonly SqlColumn[];
  readonly cursor: readonly SqlColumn[];
  readonly result: ResultRows;
  readonly places: Places;
}

/** The result of the query: rows without a cursor value first, then the others in the order of the cursor. */
export class SqlPart implements SourcePart {
  readonly name: string;
  readonly weight = 1;
  private readonly parts: StatementParts;

  constructor(private readonly options: SqlPartOptions) {
    const { config, stream } = options.request;
    this.name = stream;
    const dialect = DIALECTS[config.driver];
    const { query } = readQuery(config.query, dialect.rules);
    if (query === undefined) throw new Error('a query that was not checked');
    const { start } = config.cursor ?? {};
    this.parts = {
      dialect,
      query,
      start:
        start === undefined
          ? undefined
          : typeof start === 'number'
            ? { number: String(start) }
            : { text: start },
    };
  }

  /** A table never ends: what was read before is behind the position, and there may be more. */
  isEnded(): boolean {
    return false;
  }

  end(): Promise<Json> {
    return Promise.resolve(true);
  }

  async *read(from: Position | null): AsyncGenerator<SourceChunk> {
    const { settings, request, notices } = this.options;
    const driver = await loadDriver(request.config.driver);
    let connection: SqlConnection | undefined;
    const cells: SqlCells[] = [];
    const cellsOf = (columns: readonly SqlColumn[]): SqlCells => {
      const made = new SqlCells(columns);
      cells.push(made);
      return made;
    };
    try {
      connection = await this.connect(driver, cellsOf);
      yield* this.readWith(connection, from);
    } catch (cause) {
      request.signal.throwIfAborted();
      throw cause instanceof ConnectorError ? cause : sqlError(settings, cause, driver.troubleOf);
    } finally {
      notices.push(...cells.flatMap((one) => one.notices));
      if (connection !== undefined) await closed(connection);
    }
  }

  private connect(
    driver: SqlDriver,
    cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ): Promise<SqlConnection> {
    const connecting = driver.connect(this.options.settings, cellsOf);
    const stop = (): void => void connecting.then((late) => late.close()).catch(() => undefined);
    // The driver has the same limit and a better sentence; a copy of a large file takes longer.
    const ms = this.options.settings.driver === 'sqlite' ? SQL_SILENCE_MAX_MS : SQL_CONNECT_TIMEOUT_MS * 2;
    return limited(connecting, { ms, signal: this.options.request.signal, stop });
  }

  private async *readWith(connection: SqlConnection, from: Position | null): AsyncGenerator<SourceChunk> {
    const columns = await this.within(connection, connection.describe(describeStatement(this.parts)));
    const names: Columns = new Map(columns.map(({ name }, index) => [name, index]));
    if (names.size < columns.length) throw twice(columns);
    const { cursor: cursorConfig, identifiedBy } = this.options.request.config;
    const cursor = (cursorConfig?.columns ?? []).map((name) => indexOf(names, name, 'cursor.columns'));
    const identity = (identifiedBy ?? cursorConfig?.columns.slice(-1) ?? []).map((name) =>
      indexOf(names, name, 'identifiedBy'),
    );
    const begun = cursor.length === 0 ? null : ((from?.at ?? null) as unknown as SqlPlace | null);
    const reading: Reading = {
      connection,
      columns,
      cursor: cursor.flatMap((index) => columns[index] ?? []),
      result: new ResultRows(this.name, names, identity),
      places: new Places(begun, cursor),
    };
    if (cursor.length === 0) {
      yield* this.chunks(reading, { kind: 'all' });
      return;
    }
    if (reading.cursor.some(({ isNullable }) => isNullable)) yield* this.withoutValue(reading);
    yield* this.pages(
      reading,
      begun === null ? this.wantedBehind(this.options.known) : { kind: 'behind', values: begun.behind },
    );
  }

  /** From a lag behind the last value on; everything that has a value when nothing was read before. */
  private wantedBehind(known: readonly CursorValue[] | null): RowsWanted {
    const { cursor } = this.options.request.config;
    const [first] = known ?? [];
    if (known === null || first === undefined) return { kind: 'with value' };
    const behind = lagBehind(first, lagOf(cursor?.lag));
    if (behind === undefined) {
      const { id, en } = lagMisfit(cursor?.columns[0] ?? '', first);
      throw configError('LAG_MISFIT', {
        id: `streams.${this.name}.source.${id}`,
        en: `streams.${this.name}.source.${en}`,
      });
    }
    if (behind !== null) return { kind: 'from', value: behind };
    // A position that was put back to now has lost its further columns.
    return known.length === cursor?.columns.length
      ? { kind: 'behind', values: known }
      : { kind: 'from', value: first };
  }

  private async *withoutValue(reading: Reading): AsyncGenerator<SourceChunk> {
    let count = 0;
    for await (const chunk of this.chunks(reading, { kind: 'without value' })) {
      count += chunk.rows.length;
      yield chunk;
    }
    if (count === 0) return;
    const list = this.options.request.config.cursor?.columns.join(', ') ?? '';
    this.options.notices.push({
      id: `${count} baris tanpa nilai di kolom cursor (${list}) dibaca pada setiap jalan; isi kolomnya di query, misalnya coalesce(diubah, dibuat) as diubah`,
      en: `${count} rows without a value in a cursor column (${list}) are read on every run; fill it in the query, such as coalesce(changed, created) as changed`,
    });
  }

  /** The ordered read; one statement, or page by page where the dialect says so. */
  private async *pages(reading: Reading, first: RowsWanted): AsyncGenerator<SourceChunk> {
    const { pageRows } = this.parts.dialect;
    for (let wanted = first; ;) {
      let count = 0;
      for await (const chunk of this.chunks(reading, wanted)) {
        count += chunk.rows.length;
        yield chunk;
      }
      const { last } = reading.places;
      if (pageRows === undefined || count < pageRows || last === null) return;
      wanted = { kind: 'behind', values: last };
    }
  }

  private async *chunks(reading: Reading, wanted: RowsWanted): AsyncGenerator<SourceChunk> {
    const { connection, columns, cursor, result, places } = reading;
    const rows = connection.rows(rowsStatement(this.parts, columns, cursor, wanted), columns);
    const isOrdered = wanted.kind !== 'all' && wanted.kind !== 'without value';
    let isWaiting = false;
    try {
      for (;;) {
        isWaiting = true;
        const next = await this.within(connection, rows.next());
        isWaiting = false;
        if (next.done === true) return;
        const placeAt = places.over(next.value, isOrdered);
        yield { rows: next.value.map((cells) => result.row(cells)), placeAt, fraction: undefined };
      }
    } finally {
      // Rows that are still being waited for have no end to wait for: the connection is closed instead.
      if (!isWaiting) await rows.return(undefined);
    }
  }

  private within<T>(connection: SqlConnection, work: Promise<T>): Promise<T> {
    const stop = (): void => void connection.cancel();
    return limited(work, { ms: SQL_SILENCE_MAX_MS, signal: this.options.request.signal, stop });
  }
}

/** A server that no longer answers does not keep the program. */
async function closed(connection: SqlConnection): Promise<void> {
  const { signal } = new AbortController();
  await limited(connection.close(), { ms: SQL_CLOSE_MAX_MS, signal, stop: () => undefined }).catch(
    () => undefined,
  );
}

function indexOf(names: Columns, name: string, where: string): number {
  const index = findColumn(names, name);
  if (index !== undefined) return index;
  const list = [...names.keys()];
  const near = nearMiss(name, list);
  const hint =
    near === undefined ? { id: '', en: '' } : { id: `maksudnya "${near}"? `, en: `did you mean "${near}"? ` };
  throw sourceError('COLUMN_MISSING', {
    id: `${where}: hasil query tidak punya kolom "${name}"; ${hint.id}yang ada: ${list.slice(0, 40).join(', ')}`,
    en: `${where}: the result has no column "${name}"; ${hint.en}there are: ${list.slice(0, 40).join(', ')}`,
  });
}

function twice(columns: readonly SqlColumn[]): Error {
  const names = columns.map(({ name }) => name);
  const name = names.find((one, index) => names.indexOf(one) !== index) ?? '';
  return sourceError('SQL_COLUMN_TWICE', {
    id: `dua kolom hasil query bernama "${name}"; beri nama lain dengan AS`,
    en: `two columns of the result are named "${name}"; rename one with AS`,
  });
}
