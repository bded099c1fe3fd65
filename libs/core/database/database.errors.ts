export type DatabaseErrorCode =
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_NOT_EMPTY'
  | 'DATA_DIR_OTHER_VERSION'
  | 'DATA_DIR_UNREACHABLE'
  | 'EMBEDDED_POSTGRES_MISSING'
  | 'EMBEDDED_POSTGRES_FAILED'
  | 'MIGRATION_LOCK_TIMEOUT'
  | 'TRANSACTION_FAILED';

/** A fault of the database or of its files that a person must look at. The message is Indonesian first, then English. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    readonly code: DatabaseErrorCode,
    readonly text: { readonly id: string; readonly en: string },
    options?: ErrorOptions,
  ) {
    super(`${text.id} / ${text.en}`, options);
  }
}

/** The SQLSTATE of the nearest PostgreSQL error in a chain of causes: '23505', '40001' … */
export function sqlStateOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < CAUSES_MAX; depth++) {
    if ('severity' in current && 'code' in current && typeof current.code === 'string') return current.code;
    current = current.cause;
  }
  return undefined;
}

/** True for errors after which the same transaction may simply be run again. */
export function isWorthRetrying(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}

// A chain of causes is a handful long; the bound only guards against a cycle.
const CAUSES_MAX = 20;
