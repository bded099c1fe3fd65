import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '#core/errors';
import { replaceFile } from './durable-file.js';

/** What the stream has sent before, in the words of its source type: the next run leaves out what is the same, or goes on behind it. */
export interface StreamState {
  readonly version: 2;
  /** Mapping, source options and contract under which it was sent. */
  readonly fingerprint: string;
  readonly source: Json;
}

const EMPTY_STATE: StreamState = { version: 2, fingerprint: '', source: null };

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
  const { version, fingerprint } = value as Partial<Record<keyof StreamState, unknown>>;
  return version === EMPTY_STATE.version && typeof fingerprint === 'string';
}

export async function writeStreamState(folder: string, state: StreamState): Promise<void> {
  await replaceFile(join(folder, 'state.json'), `${JSON.stringify(state, null, 1)}\n`);
}
