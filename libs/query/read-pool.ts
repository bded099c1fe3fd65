import type pg from 'pg';
import { sqlStateOf, type Pool } from '#core/database';
import { tooCostly } from './query.errors.js';
import { StatementNames } from './statement-names.js';

/** Runs compiled statements as prepared ones. */
export class ReadPool {
  readonly #names = new StatementNames();
  readonly #generations = new WeakMap<pg.PoolClient, number>();

  constructor(private readonly pool: Pool) {}

  /** The columns of the statement's only row, as text. */
  async row(sql: string, values: readonly unknown[]): Promise<readonly (string | null)[]> {
    const name = this.#names.nameOf(sql);
    const connection = await this.pool.connect();
    let isSpent = false;
    try {
      const { generation } = this.#names;
      isSpent = (this.#generations.get(connection) ?? generation) < generation;
      if (!this.#generations.has(connection)) this.#generations.set(connection, generation);
      const { rows } = await connection.query<(string | null)[]>({
        ...(name === undefined ? {} : { name }),
        text: sql,
        values: [...values],
        rowMode: 'array',
      });
      const [row] = rows;
      if (row === undefined) throw new Error('a compiled statement answers with one row');
      return row;
    } catch (cause) {
      if (sqlStateOf(cause) === QUERY_CANCELED) throw tookTooLong(cause);
      throw cause;
    } finally {
      // A connection full of statements of an earlier generation is replaced by a fresh one.
      connection.release(isSpent);
    }
  }
}

export function tookTooLong(cause: unknown): Error {
  const reason = {
    id: 'basis data menghentikannya karena terlalu lama',
    en: 'the database stopped it because it took too long',
  };
  return tooCostly(reason, {}, { cause });
}

// SQLSTATE of a statement that ran into statement_timeout.
const QUERY_CANCELED = '57014';
