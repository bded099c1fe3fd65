import { LumbungError } from '#core/errors';
import { sqlStateOf } from '#core/database';
import { BatchFault } from './batch-fault.js';

/** Why an attempt failed, as stewards read it with the batch. */
export interface ApplyFailure {
  readonly code: string;
  readonly message: string;
}

/** Names an error for the batch. The full chain goes to the log; a message of the database may hold no values of records. */
export function failureOf(error: unknown): ApplyFailure {
  if (error instanceof BatchFault) return { code: error.code, message: shortened(error.message) };
  if (isOwnError(error)) return { code: error.code, message: shortened(error.message) };
  const sqlState = sqlStateOf(error);
  if (sqlState !== undefined) return { code: `DATABASE_${sqlState}`, message: shortened(messageOf(error)) };
  return { code: 'INTERNAL', message: shortened(messageOf(error)) };
}

function isOwnError(error: unknown): error is LumbungError {
  return error instanceof LumbungError;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function shortened(message: string): string {
  return message.replaceAll('\0', '').slice(0, MESSAGE_MAX);
}

// Two lines on a screen.
const MESSAGE_MAX = 300;
