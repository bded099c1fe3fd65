import type { PoolClient } from 'pg';
import { DatabaseError } from './database.errors.js';
import type { Pool, Tx } from './pool.js';

/** One connection taken out of the pool. It goes back, or is thrown away once it has broken. */
export interface Connection {
  readonly client: PoolClient;
  /** Set by whoever sees that nobody may use it any more. */
  broken?: Error;
}

/** The two numbers of an advisory lock: what the second one names, and which one of them. */
export type LockKey = readonly [kind: number, id: number];

/**
 * Commits what `work` did, or nothing. An error of `work` is passed on as it is; one of begin or commit is wrapped.
 * Running again after a deadlock or serialization failure (`isWorthRetrying`) is the caller's decision.
 */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return onConnection(pool, (connection) => transactionOn(connection, work));
}

/** All statements of `work` see the same state, though they run one after the other, and none of them writes. */
export function inSnapshot<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return work(tx);
  });
}

/**
 * Holds a lock over several transactions of one connection, or says at once (undefined) that another has it. The lock belongs to the
 * connection: it ends with it, however that ends.
 */
export async function whileLocked<T>(
  pool: Pool,
  key: LockKey,
  work: (connection: Connection) => Promise<T>,
): Promise<T | undefined> {
  return onConnection(pool, async (connection) => {
    const { client } = connection;
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1, $2) as locked',
      [...key],
    );
    if (rows[0]?.locked !== true) return undefined;
    try {
      return await work(connection);
    } finally {
      await client.query('select pg_advisory_unlock($1, $2)', [...key]).catch((error: unknown) => {
        connection.broken ??= asError(error);
      });
    }
  });
}

/** A transaction of a connection that is already taken. */
export async function transactionOn<T>(connection: Connection, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { client } = connection;
  try {
    await client.query('begin').catch((cause: unknown) => {
      throw transactionFailed('begin', cause);
    });
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: unknown) => {
      connection.broken ??= asError(rollbackError);
    });
    throw error;
  }
}

async function onConnection<T>(pool: Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw transactionFailed('connect', cause);
  });
  const connection: Connection = { client };
  const onError = (error: Error): void => void (connection.broken = error);
  client.on('error', onError);
  try {
    return await work(connection);
  } finally {
    client.off('error', onError);
    client.release(connection.broken);
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with "ROLLBACK" and no error: work would be lost without a sound. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit').catch((cause: unknown) => {
    throw transactionFailed('commit', cause);
  });
  if (command !== 'COMMIT') throw transactionFailed('commit', new Error('an earlier statement had failed'));
}

function transactionFailed(step: 'connect' | 'begin' | 'commit', cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause;
  return new DatabaseError('TRANSACTION_FAILED', { step }, { cause });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
