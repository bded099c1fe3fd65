import type { LocalText } from '#dataset';
import { RUN_FAILURES_HEALTHY_MAX } from '#core/limits';

/** How one job of a stream is doing: reading and sending it, or comparing it with the hub. */
export interface JobStatus {
  readonly state: 'waiting' | 'running' | 'retrying' | 'unscheduled';
  readonly schedule: string | null;
  readonly nextRunAt: string | null;
  readonly lastRunAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly lastError: StreamFault | null;
  /** Runs that failed since the last one that did not. */
  readonly failures: number;
}

/** What `/health` says of one stream. */
export interface StreamStatus extends JobStatus {
  readonly name: string;
  readonly dataset: string;
  readonly backlog: { readonly records: number; readonly bytes: number };
  readonly reconcile: JobStatus | null;
}

export interface StreamFault {
  readonly at: string;
  readonly fault: string;
  readonly code: string;
  readonly message: LocalText;
}

/** One failure or two are a restarting hub; a full outbox means that the source is not read any more. */
export function isFailing({ failures, lastError }: JobStatus): boolean {
  return failures > RUN_FAILURES_HEALTHY_MAX || (failures > 0 && lastError?.code === 'OUTBOX_FULL');
}
