import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const traces = new AsyncLocalStorage<string>();

/** Runs `work` so that every log line below it carries the trace id: from request to batch to job. */
export function withTrace<T>(traceId: string, work: () => T): T {
  return traces.run(traceId, work);
}

export function currentTraceId(): string | undefined {
  return traces.getStore();
}

/** 16 random bytes in hex, as the trace-id of a W3C traceparent. */
export function newTraceId(): string {
  return randomBytes(16).toString('hex');
}
