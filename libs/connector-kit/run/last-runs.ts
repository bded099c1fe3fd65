import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../outbox/durable-file.js';
import type { StreamFault } from './stream-status.js';

/** What the service remembers of a job's last run over its own restart. */
export interface RunMemory {
  readonly startedAt: string;
  readonly lastSuccessAt: string | null;
  readonly lastError: StreamFault | null;
  /** Records not settled when the run ended. */
  readonly pending: number;
}

/** By kind of job: `sync`, `reconcile`. What cannot be read is forgotten: the job then simply runs at once. */
export async function readLastRuns(streamFolder: string): Promise<Readonly<Record<string, RunMemory>>> {
  try {
    const value: unknown = JSON.parse(await readFile(pathOf(streamFolder), 'utf8'));
    const { version, runs } = value as { version?: unknown; runs?: unknown };
    return version === 1 && typeof runs === 'object' && runs !== null
      ? (runs as Record<string, RunMemory>)
      : {};
  } catch {
    return {};
  }
}

export async function writeLastRuns(
  streamFolder: string,
  runs: Readonly<Record<string, RunMemory>>,
): Promise<void> {
  await replaceFile(pathOf(streamFolder), `${JSON.stringify({ version: 1, runs }, null, 1)}\n`);
}

const pathOf = (streamFolder: string): string => join(streamFolder, 'last-run.json');
