import { randomFillSync } from 'node:crypto';

/** 16 random bytes in hex, as the trace-id of a W3C traceparent. */
export function newTraceId(): string {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  next += TRACE_ID_BYTES;
  return pool.toString('hex', next - TRACE_ID_BYTES, next);
}

const TRACE_ID_BYTES = 16;
// Asking the system for randomness costs as much for a page as for an id.
const pool = Buffer.alloc(256 * TRACE_ID_BYTES);
let next = pool.length;
