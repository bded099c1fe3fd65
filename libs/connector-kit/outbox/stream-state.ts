import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './durable-file.js';

/** What the stream has sent before: a file with the same content and the same mapping need not be sent again. */
export interface StreamState {
  readonly version: 1;
  /** Mapping, source options and contract under which the files were sent. */
  readonly fingerprint: string;
  readonly files: Readonly<Record<string, SentFile>>;
}

export interface SentFile {
  readonly digest: string;
  readonly rows: number;
  readonly sentAt: string;
}

const EMPTY_STATE: StreamState = { version: 1, fingerprint: '', files: {} };

/** A state that cannot be read is treated as none: everything is sent again, and the hub answers "unchanged". */
export async function readStreamState(folder: string): Promise<StreamState> {
  try {
    const state: unknown = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'));
    return isStreamState(state) ? state : EMPTY_STATE;
  } catch {
    return EMPTY_STATE;
  }
}

function isStreamState(value: unknown): value is StreamState {
  const { version, files } = value as Partial<Record<keyof StreamState, unknown>>;
  return version === 1 && typeof files === 'object' && files !== null;
}

export async function writeStreamState(folder: string, state: StreamState): Promise<void> {
  await replaceFile(join(folder, 'state.json'), `${JSON.stringify(state, null, 1)}\n`);
}
