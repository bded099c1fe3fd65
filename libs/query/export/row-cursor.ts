import type pg from 'pg';
import { sqlStateOf, type Pool } from '#core/database';
import { EXPORT_STALL_MAX_MS, EXPORT_STATEMENT_TIMEOUT_MS } from '#core/limits';
import { tookTooLong } from '../read-pool.js';

/** The last batch that a dataset had taken in when a snapshot of it was made. */
export interface ExportWatermark {
  readonly batchId: string;
  /** When it was applied, RFC 3339. */
  readonly appliedAt: string;
}

/**
 * Reads the rows of one statement in pieces, all from the same snapshot of the database. Rows wait in the server, never here.
 * Must be closed; `cancel` ends a statement that runs and may be called at any time.
 */
export class RowCursor {
  #isOver = false;
  #isCanceled = false;

  private constructor(
    private readonly pool: Pool,
    private readonly connection: pg.PoolClient,
    private readonly processId: number,
  ) {}

  static async open(
    pool: Pool,
    { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
  ): Promise<RowCursor> {
    const connection = await pool.connect();
    // A connection that breaks between two pieces must not end the process; the next piece finds out.
    connection.on('error', ignoreBreak);
    try {
      await connection.query('begin isolation level repeatable read read only');
      // A process that forgets its client must not hold the snapshot open for ever.
      await connection.query(
        `set local statement_timeout = ${EXPORT_STATEMENT_TIMEOUT_MS};
         set local idle_in_transaction_session_timeout = ${EXPORT_STALL_MAX_MS * 2}`,
      );
      const { rows } = await connection.query<{ id: number }>('select pg_backend_pid() as id');
      await connection.query({
        text: `declare exported no scroll cursor without hold for ${sql}`,
        values: [...values],
      });
      return new RowCursor(pool, connection, rows[0]?.id ?? 0);
    } catch (error) {
      connection.off('error', ignoreBreak);
      connection.release(true);
      throw inOurWords(error);
    }
  }

  /** The next rows; none when all have been read. */
  async next(count: number): Promise<readonly string[]> {
    if (this.#isCanceled) throw new Error('the export was cancelled');
    try {
      const { rows } = await this.connection.query<[string]>({
        text: `fetch forward ${count} from exported`,
        rowMode: 'array',
      });
      return rows.map(([text]) => text);
    } catch (error) {
      // Whoever cancelled knows why; anyone else is told.
      throw this.wasCanceled() ? error : inOurWords(error);
    }
  }

  /** Counts the rows of a statement in the same snapshot, no further than to `limit`. */
  async countUpTo(
    limit: number,
    { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
  ): Promise<number> {
    const { rows } = await this.connection.query<{ count: number }>(
      `select count(*)::integer as count from (select 1 from (${sql}) counted limit ${limit}) bounded`,
      [...values],
    );
    return rows[0]?.count ?? 0;
  }

  /** How far the dataset had come in this snapshot; null when nothing has arrived yet. */
  async watermark(dataset: string): Promise<ExportWatermark | null> {
    const { rows } = await this.connection.query<ExportWatermark>(
      `select id::text as "batchId", finished_at as "appliedAt" from hub.batches
        where dataset = $1 and state = 'APPLIED' order by id desc limit 1`,
      [dataset],
    );
    return rows[0] ?? null;
  }

  /** Ends a statement that runs; what reads from the cursor fails then. */
  cancel(): void {
    if (this.#isOver || this.#isCanceled) return;
    this.#isCanceled = true;
    // Over another connection, because this one is busy. When none is free the statement timeout does it.
    this.pool.query('select pg_cancel_backend($1)', [this.processId]).catch(() => undefined);
  }

  wasCanceled(): boolean {
    return this.#isCanceled;
  }

  async close(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      if (!this.#isCanceled) await this.connection.query('commit');
    } catch {
      this.#isCanceled = true;
    } finally {
      this.connection.off('error', ignoreBreak);
      // A cancellation that is still on its way must not meet somebody else's statement.
      this.connection.release(this.#isCanceled);
    }
  }
}

const ignoreBreak = (): void => undefined;

function inOurWords(error: unknown): unknown {
  return sqlStateOf(error) === QUERY_CANCELED ? tookTooLong(error) : error;
}

// SQLSTATE of a statement that ran into statement_timeout.
const QUERY_CANCELED = '57014';
