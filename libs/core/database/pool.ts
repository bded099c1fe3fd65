import pg from 'pg';
import { DATABASE_CONNECT_TIMEOUT_MS, DATABASE_IDLE_MS, DATABASE_RETRY_AFTER_SECONDS } from '#core/limits';
import { DatabaseError } from './database.errors.js';
import { exactTypes } from './exact-types.js';

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** 0: none. */
  readonly statementTimeoutMs: number;
  /** How long a request may wait for a connection; tests wait less. */
  readonly waitMs?: number;
  /** A connection that breaks while nobody uses it; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
}

export type Pool = pg.Pool;

/** One connection inside a transaction: it can be asked, but neither released nor ended. */
export type Tx = Pick<pg.PoolClient, 'query'>;

/** What a function needs that reads and does not care whether it is inside a transaction. */
export type Queryable = Tx | Pick<pg.Pool, 'query'>;

/** A pool whose values never lose precision: see exact-types.ts. Where every connection stays busy, the wait ends in DATABASE_BUSY. */
export function createPool({
  url,
  max,
  applicationName,
  statementTimeoutMs,
  waitMs = DATABASE_CONNECT_TIMEOUT_MS,
  onIdleError,
}: PoolOptions): Pool {
  const pool = new PatientPool({
    connectionString: url,
    max,
    application_name: applicationName,
    statement_timeout: statementTimeoutMs,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: DATABASE_IDLE_MS,
    keepAlive: true,
    options: '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601',
    types: exactTypes,
  });
  // Without a listener, a database restart would end the whole process.
  pool.on('error', onIdleError ?? (() => undefined));
  return pool;
}

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** Says in our own words that no connection came free in time, or that the server did not take a new one. */
class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    if (callback === undefined)
      return super.connect().catch((error: unknown) => {
        throw busyOr(error);
      });
    super.connect((error, client, done) =>
      callback(error === undefined ? undefined : busyOr(error), client, done),
    );
  }
}

/** The driver knows these two by their sentences alone. */
function busyOr(error: unknown): Error {
  const failed = error instanceof Error ? error : new Error(String(error));
  if (!WAITED_IN_VAIN.test(failed.message)) return failed;
  const retryAfterSeconds = DATABASE_RETRY_AFTER_SECONDS;
  return new DatabaseError('DATABASE_BUSY', { retryAfterSeconds }, { cause: error });
}

const WAITED_IN_VAIN =
  /^timeout exceeded when trying to connect$|^Connection terminated due to connection timeout$/;

/**
 * Commits what `work` did, or nothing. An error of `work` is passed on as it is; one of begin or commit is wrapped.
 * Running again after a deadlock or serialization failure (`isWorthRetrying`) is the caller's decision.
 */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw transactionFailed('connect', cause);
  });
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('begin').catch((cause: unknown) => {
      throw transactionFailed('begin', cause);
    });
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: unknown) => {
      broken ??= rollbackError instanceof Error ? rollbackError : new Error(String(rollbackError));
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** All statements of `work` see the same state, though they run one after the other, and none of them writes. */
export function inSnapshot<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return work(tx);
  });
}

/** PostgreSQL answers COMMIT of a failed transaction with "ROLLBACK" and no error: work would be lost without a sound. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit').catch((cause: unknown) => {
    throw transactionFailed('commit', cause);
  });
  if (command !== 'COMMIT') throw transactionFailed('commit', new Error('an earlier statement had failed'));
}

function transactionFailed(step: 'connect' | 'begin' | 'commit', cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause;
  return new DatabaseError('TRANSACTION_FAILED', { step }, { cause });
}
