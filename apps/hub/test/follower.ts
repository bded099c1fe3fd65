import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from '#testing';
import { EventStream } from './event-stream.js';

/** One change as a follower heard it. */
interface HeardChange {
  readonly key: string;
  readonly record: { readonly name: string } | null;
  readonly cursor: string;
}

/** A program that follows a dataset through one of the live doors, and comes back with its cursor wherever it is sent. */
export abstract class Follower {
  /** `key name`, in the order in which they came. */
  readonly heard: string[] = [];
  cursor = 'start';

  constructor(protected readonly dataset: string) {}

  abstract readonly door: string;
  /** Goes on from its cursor at this process; whatever it was connected to is left. */
  abstract moveTo(url: string): void;
  abstract close(): void;

  async hears(count: number): Promise<readonly string[]> {
    await until(
      () => this.heard.length >= count,
      `${this.door}: ${count} changes; there are ${this.heard.length}: ${this.heard.slice(-5).join(', ')}`,
    );
    return this.heard;
  }

  protected take({ key, record, cursor }: HeardChange): void {
    this.heard.push(`${key} ${record?.name ?? 'removed'}`);
    this.cursor = cursor;
  }
}

export class SseFollower extends Follower {
  readonly door = 'sse';
  #stream: EventStream | undefined;
  #taken = 0;

  moveTo(url: string): void {
    this.#stream?.close();
    this.#taken = 0;
    this.#stream = new EventStream(`${url}/changes/${this.dataset}?after=${this.cursor}`, {
      onEvent: () => this.#takeAll(),
    });
  }

  #takeAll(): void {
    const { events = [] } = this.#stream ?? {};
    for (const { event, data } of events.slice(this.#taken)) {
      this.#taken += 1;
      if (event === 'message') this.take(data as HeardChange);
    }
  }

  close(): void {
    this.#stream?.close();
  }
}

export class SocketFollower extends Follower {
  readonly door = 'socket';
  #client: Client | undefined;

  moveTo(url: string): void {
    void this.#client?.dispose();
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    this.#client = client;
    const ignore = (): void => undefined;
    client.subscribe<{ recordsChanged: HeardChange }>(
      { query: FOLLOW, variables: { dataset: this.dataset, after: this.cursor } },
      {
        next: ({ data }) => {
          if (this.#client === client && data !== null && data !== undefined) this.take(data.recordsChanged);
        },
        error: ignore,
        complete: ignore,
      },
    );
  }

  close(): void {
    void this.#client?.dispose();
  }
}

export class PollFollower extends Follower {
  readonly door = 'poll';
  #polling = new AbortController();

  moveTo(url: string): void {
    this.close();
    this.#polling = new AbortController();
    void this.#poll(url, this.#polling.signal);
  }

  /** Until it is sent elsewhere or its process is gone. */
  async #poll(url: string, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted) {
        const response = await fetch(`${url}/changes/${this.dataset}?after=${this.cursor}&wait=20&limit=7`, {
          signal,
        });
        const { changes, cursor } = (await response.json()) as {
          readonly changes: readonly HeardChange[];
          readonly cursor: string;
        };
        if (signal.aborted) return;
        for (const change of changes) this.take(change);
        this.cursor = cursor;
      }
    } catch {
      // The process was killed, or the test is over.
    }
  }

  close(): void {
    this.#polling.abort();
  }
}

const FOLLOW = `subscription ($dataset: String!, $after: String) {
  recordsChanged(dataset: $dataset, after: $after) { key record cursor }
}`;
