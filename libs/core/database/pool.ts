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
