import { get, type IncomingMessage } from 'node:http';
import { until } from '#testing';

/** One event as a browser would hand it on. */
export interface StreamEvent {
  readonly event: string;
  // Events are looked at by expect(), which takes anything.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly id: string;
}

export interface StreamOptions {
  readonly key?: string;
  readonly lastEventId?: string;
  /** After something came. */
  readonly onEvent?: () => void;
}

/** A client of server-sent events that keeps what it heard, read by the rules of the HTML standard. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  readonly comments: string[] = [];
  lastEventId = '';
  hasEnded = false;
  status = 0;
  readonly #request;
  #response: IncomingMessage | undefined;
  #text = '';

  constructor(url: string, { key, lastEventId, onEvent }: StreamOptions = {}) {
    this.#request = get(
      url,
      {
        agent: false,
        headers: {
          accept: 'text/event-stream',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        },
      },
      (response) => {
        this.#response = response;
        this.status = response.statusCode ?? 0;
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          this.#take(text);
          onEvent?.();
        });
        response.on('close', () => (this.hasEnded = true));
      },
    );
    this.#request.on('error', () => (this.hasEnded = true));
  }

  get headers(): IncomingMessage['headers'] {
    return this.#response?.headers ?? {};
  }

  /** Connected, and told where it is. */
  async begun(): Promise<this> {
    await until(() => this.lastEventId !== '' || this.hasEnded, 'the stream begins');
    return this;
  }

  async heard(count: number): Promise<readonly StreamEvent[]> {
    await until(
      () => this.events.length >= count,
      `${count} events; there are ${JSON.stringify(this.events)}`,
    );
    return this.events;
  }

  /** Stops reading, as a program does that is busy. */
  pause(): void {
    this.#response?.pause();
  }

  close(): void {
    this.#request.destroy();
  }

  #take(text: string): void {
    const blocks = (this.#text + text).split('\n\n');
    this.#text = blocks.pop() ?? '';
    for (const block of blocks) this.#dispatch(block);
  }

  #dispatch(block: string): void {
    let event = 'message';
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (name === '') this.comments.push(value);
      if (name === 'id') this.lastEventId = value;
      if (name === 'event') event = value;
      if (name === 'data') data.push(value);
    }
    if (data.length > 0) this.events.push({ event, data: JSON.parse(data.join('\n')), id: this.lastEventId });
  }
}
