import sqlite from 'node-sqlite3-wasm';
import { SQL_CHUNK_ROWS } from '#core/limits';
import type { Cell } from '../../source-row.js';
import type { SqlColumn, SqlConnection, SqlStatement } from '../dialect.js';
import type { SqlCells } from '../sql-cells.js';
import { messageOf, type SqlTrouble } from '../sql-errors.js';
import { copySqliteFile, type SqliteCopy } from './copy-sqlite-file.js';
import type { SqlDriver } from './sql-driver.js';

export const sqliteDriver: SqlDriver = {
  async connect({ database, workFolder }, cellsOf) {
    const copy = await copySqliteFile(database, workFolder);
    try {
      const connection = new sqlite.Database(copy.path, { fileMustExist: true });
      // Nobody else has the copy; without shared memory a file in WAL mode can be read only so.
      connection.exec('pragma locking_mode = exclusive');
      connection.exec('pragma query_only = on');
      return new SqliteConnection(connection, copy, cellsOf);
    } catch (cause) {
      await copy.remove();
      throw cause;
    }
  },
  troubleOf,
};

class SqliteConnection implements SqlConnection {
  private readonly open = new Set<sqlite.Statement>();

  constructor(
    private readonly connection: sqlite.Database,
    private readonly copy: SqliteCopy,
    private readonly cellsOf: (columns: readonly SqlColumn[]) => SqlCells,
  ) {}

  /** Columns are known from rows only, so one row is made that holds nothing. */
  describe({ text, values }: SqlStatement): Promise<readonly SqlColumn[]> {
    const row = this.connection.get(`select d.* from (select 1) left join (${text}) d`, [
      ...values,
    ] as sqlite.JSValue[]);
    const names = Object.keys(row ?? {});
    return Promise.resolve(names.map((name) => ({ name, form: 'text', type: 'any', isNullable: true })));
  }

  async *rows(
    { text, values }: SqlStatement,
    columns: readonly SqlColumn[],
  ): AsyncGenerator<readonly (readonly Cell[])[]> {
    const cells = this.cellsOf(columns);
    const statement = this.connection.prepare(text);
    this.open.add(statement);
    try {
      let chunk: (readonly Cell[])[] = [];
      for (const row of statement.iterate([...values] as sqlite.JSValue[])) {
        const found = row as sqlite.NormalQueryResult;
        chunk.push(columns.map(({ name }, index) => cellOf(cells, index, found[name] ?? null)));
        if (chunk.length < SQL_CHUNK_ROWS) continue;
        yield chunk;
        chunk = [];
      }
      if (chunk.length > 0) yield chunk;
    } finally {
      this.open.delete(statement);
      statement.finalize();
    }
  }

  cancel(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    for (const statement of this.open) statement.finalize();
    if (this.connection.isOpen) this.connection.close();
    await this.copy.remove();
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The dialect asks for text as bytes, and for bytes as a text that holds their length. */
function cellOf(cells: SqlCells, index: number, value: sqlite.SQLiteValue): Cell {
  if (value === null) return cells.cell(index, null);
  if (typeof value === 'number' || typeof value === 'bigint')
    return cells.cell(index, String(value), 'number');
  if (typeof value === 'string') return cells.cell(index, value, 'binary');
  try {
    return cells.cell(index, UTF8.decode(value), 'text');
  } catch {
    return cells.broken(index, value);
  }
}

const TROUBLES: readonly (readonly [RegExp, SqlTrouble])[] = [
  [/no such table/i, 'TABLE_UNKNOWN'],
  [/no such column/i, 'COLUMN_UNKNOWN'],
  [/syntax error|no such function/i, 'QUERY_INVALID'],
];

function troubleOf(cause: unknown): SqlTrouble | undefined {
  const message = messageOf(cause);
  return TROUBLES.find(([pattern]) => pattern.test(message))?.[1];
}
