import { EventReader } from './event-stream.js';

export interface Follower {
  readonly dataset: string;
  /** Something was heard: a change, a heartbeat, or that the line stands. */
  readonly onHeard: () => void;
  readonly onChange: (change: Change) => void;
  /** The line is down; it is tried again by itself. */
  readonly onLost: () => void;
}

export interface Change {
  readonly op: 'UPSERT' | 'REMOVE';
  readonly key: string;
  readonly recordedAt: string;
  readonly record: Readonly<Record<string, unknown>> | null;
}

/**
 * Follows `/changes/<dataset>` until the signal ends it. Read with fetch and not with EventSource, because that hides heartbeats, and
 * a line that died without a goodbye would look alive for ever.
 */
export async function followChanges(follower: Follower, signal: AbortSignal): Promise<void> {
  let cursor: string | null = null;
  const isOver = (): boolean => signal.aborted;
  while (!isOver()) {
    try {
      for await (const { event, data, id } of eventsOf(follower.dataset, cursor, signal)) {
        follower.onHeard();
        cursor = event === 'must-refetch' ? null : (id ?? cursor);
        if (event !== 'end' && event !== 'must-refetch' && data !== '')
          follower.onChange(JSON.parse(data) as Change);
      }
    } catch {
      // Whatever it was, the line is down, and that is what the wall says.
    }
    if (isOver()) return;
    follower.onLost();
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function* eventsOf(dataset: string, cursor: string | null, ending: AbortSignal) {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MAX_MS);
  try {
    const response = await fetch(`/changes/${dataset}`, {
      headers: { accept: 'text/event-stream', ...(cursor === null ? {} : { 'last-event-id': cursor }) },
      signal: AbortSignal.any([ending, silence.signal]),
    });
    if (!response.ok || response.body === null) throw new Error(`answered ${response.status}`);
    const [reader, text] = [response.body.getReader(), new TextDecoder()];
    const events = new EventReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MAX_MS);
      yield* events.read(text.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

const RETRY_MS = 3_000;
/** The hub sends a heartbeat every 15 s; two missed and some patience are enough to call a line dead. */
const SILENCE_MAX_MS = 40_000;
