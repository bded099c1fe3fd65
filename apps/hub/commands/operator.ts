import { SYSTEM, type Actor } from '#access';
import { newTraceId } from '#core/logging';

/** Whoever may run commands on the hub's machine acts as the hub; the audit log says so. */
export function operator(): Actor {
  return { caller: { ...SYSTEM, name: 'lumbung (command line)' }, traceId: newTraceId() };
}
