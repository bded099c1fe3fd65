import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../outbox/durable-file.js';
import type { JobKind, ServiceJob } from './jobs.js';
import type { StreamFault } from './stream-status.js';
import type { LastRun } from './timetable.js';

/** What the service remembers of a job's last run over its own restart. */
export interface RunMemory {
  readonly startedAt: string;
  readonly isDone: boolean;
  readonly lastSuccessAt: string | null;
  readonly lastError: StreamFault | null;
  /** Records not settled when the run ended. */
  readonly pending: number;
}

/** The last run of every job, also on disk: beside the outbox of its stream. */
export class LastRuns {
  private readonly memories = new Map<string, RunMemory>();

  constructor(private readonly stateDir: string) {}

  /** Learns what earlier services left behind about these jobs. */
  async load(jobs: readonly ServiceJob[]): Promise<void> {
    for (const { id, stream, kind } of jobs) {
      const memory = this.memories.has(id) ? undefined : (await readRuns(this.pathOf(stream)))[kind];
      if (memory !== undefined) this.memories.set(id, memory);
    }
  }

  /** The last time a stream was read and sent by a service. */
  async ofStream(stream: string): Promise<RunMemory | undefined> {
    return (await readRuns(this.pathOf(stream))).sync;
  }

  of(id: string): RunMemory | undefined {
    return this.memories.get(id);
  }

  lastRun(id: string): LastRun | undefined {
    const memory = this.memories.get(id);
    return memory === undefined
      ? undefined
      : { startedMs: Date.parse(memory.startedAt), isDone: memory.isDone };
  }

  async note({ id, stream, kind }: ServiceJob, { startedMs, error, pending }: EndedRun): Promise<void> {
    const known = this.memories.get(id);
    const isStopped = error?.fault === 'INTERRUPTED';
    this.memories.set(id, {
      startedAt: new Date(startedMs).toISOString(),
      isDone: error === null,
      lastSuccessAt: error === null ? new Date().toISOString() : (known?.lastSuccessAt ?? null),
      lastError: error === null || isStopped ? (known?.lastError ?? null) : error,
      pending,
    });
    const path = this.pathOf(stream);
    const runs = { ...(await readRuns(path)), [kind]: this.memories.get(id) };
    await replaceFile(path, `${JSON.stringify({ version: 1, runs }, null, 1)}\n`);
  }

  private pathOf(stream: string): string {
    return join(this.stateDir, stream, 'last-run.json');
  }
}

export interface EndedRun {
  readonly startedMs: number;
  readonly error: StreamFault | null;
  readonly pending: number;
}

/** What cannot be read is forgotten: the job then simply runs at once. */
async function readRuns(path: string): Promise<Readonly<Partial<Record<JobKind, RunMemory>>>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { version, runs } = value as { version?: unknown; runs?: unknown };
    return version === 1 && typeof runs === 'object' && runs !== null ? runs : {};
  } catch {
    return {};
  }
}
