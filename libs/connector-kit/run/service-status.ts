import { join } from 'node:path';
import type { ConnectorFile } from '../config/connector-file.js';
import { outboxBytes } from '../outbox/outbox-bytes.js';
import type { RunMemory } from './last-runs.js';
import type { ServiceJob } from './jobs.js';
import { isFailing, type JobStatus, type StreamStatus } from './stream-status.js';
import type { Timetable } from './timetable.js';

export interface ServiceParts {
  readonly config: ConnectorFile;
  readonly jobs: readonly ServiceJob[];
  readonly timetable: Timetable;
  readonly memoryOf: (id: string) => RunMemory | undefined;
}

/** How every stream of the file is doing. */
export function streamStatuses(parts: ServiceParts): Promise<readonly StreamStatus[]> {
  const { config, jobs } = parts;
  return Promise.all(
    config.streams.map(async ({ name, dataset }): Promise<StreamStatus> => {
      const sync = jobs.find(({ stream, kind }) => stream === name && kind === 'sync');
      const reconcile = jobs.find(({ stream, kind }) => stream === name && kind === 'reconcile');
      const bytes = await outboxBytes(join(config.stateDir, name));
      return {
        name,
        dataset,
        ...jobStatus(sync, parts),
        backlog: { records: sync === undefined ? 0 : (parts.memoryOf(sync.id)?.pending ?? 0), bytes },
        reconcile: reconcile === undefined ? null : jobStatus(reconcile, parts),
      };
    }),
  );
}

export function isHealthy(streams: readonly StreamStatus[]): boolean {
  return !streams.some(
    (stream) => isFailing(stream) || (stream.reconcile !== null && isFailing(stream.reconcile)),
  );
}

const UNSCHEDULED: JobStatus = {
  state: 'unscheduled',
  schedule: null,
  nextRunAt: null,
  lastRunAt: null,
  lastSuccessAt: null,
  lastError: null,
  failures: 0,
};

function jobStatus(job: ServiceJob | undefined, { timetable, memoryOf }: ServiceParts): JobStatus {
  if (job === undefined) return UNSCHEDULED;
  const memory = memoryOf(job.id);
  const failures = timetable.failures(job.id);
  const isRunning = timetable.isRunning(job.id);
  const dueMs = timetable.dueMs(job.id);
  return {
    state: isRunning ? 'running' : failures > 0 ? 'retrying' : 'waiting',
    schedule: job.schedule.text,
    nextRunAt: isRunning || dueMs === undefined ? null : new Date(dueMs).toISOString(),
    lastRunAt: memory?.startedAt ?? null,
    lastSuccessAt: memory?.lastSuccessAt ?? null,
    lastError: memory?.lastError ?? null,
    failures,
  };
}
