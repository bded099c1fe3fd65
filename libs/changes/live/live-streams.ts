import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CallerResolver, type Caller } from '#access';
import { HubConfig } from '#core/config';
import { Metrics } from '#core/health';
import { LIVE_ACCESS_CHECK_MS, LIVE_GOODBYE_MS, LIVE_STREAMS_MAX } from '#core/limits';
import type { Logger } from '#core/logging';
import { ACCESS_CHANNEL, Signals } from '#core/signals';
import { LOGGER } from '#core/wiring';
import { isLumbungError } from '#core/errors';
import { ChangesError } from '../changes.errors.js';

/** One open stream: a request that waits, a server-sent stream or a WebSocket. */
export interface LiveStream {
  readonly door: 'poll' | 'sse' | 'socket';
  /** Whose limit it counts for: a key, or an address. */
  readonly owner: StreamOwner;
  /** Asks the stream whether its caller may still have it. Throws why not. */
  readonly check: (caller: Caller) => void;
  /** Ends it; the error says why. */
  readonly end: (error: unknown) => void;
}

export interface StreamOwner {
  readonly caller: Caller;
  readonly address: string;
  /** Finds out anew who it is. Throws when its key or session is no longer good. */
  readonly resolve: () => Promise<Caller>;
}

export interface OpenStream {
  /** After it has ended, however it did. */
  close(): void;
}

/** Every open stream of this process: counted against limits, asked about its key when keys change, told goodbye at the end. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #streams = new Set<LiveStream>();
  readonly #counts = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #stopListening: (() => void) | undefined;
  #isStopping = false;
  #onEmpty: (() => void) | undefined;

  constructor(
    private readonly callers: CallerResolver,
    private readonly signals: Signals,
    private readonly config: HubConfig,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#stopListening = this.signals.on(ACCESS_CHANNEL, () => {
      this.callers.forget();
      void this.#checkAll();
    });
    this.#timer = setInterval(() => void this.#checkAll(), LIVE_ACCESS_CHECK_MS);
    this.#timer.unref();
    this.metrics.addGauge({
      name: 'lumbung_live_streams',
      help: 'Open streams of this process: waiting requests, server-sent streams and WebSockets.',
      label: 'door',
      read: () => Promise.resolve(this.#byDoor()),
    });
  }

  /** Nothing new comes in any more; whoever is connected is told to come back, here or to another process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    this.#stopListening?.();
    if (this.#streams.size === 0) return;
    const empty = new Promise<void>((resolve) => (this.#onEmpty = resolve));
    for (const stream of this.#streams) this.#end(stream, new ChangesError('SHUTTING_DOWN'));
    const tooLate = new Promise<void>((resolve) => setTimeout(resolve, LIVE_GOODBYE_MS).unref());
    await Promise.race([empty, tooLate]);
  }

  /** Takes a place for a stream, or says that there is none. */
  open(stream: LiveStream): OpenStream {
    if (this.#isStopping) throw new ChangesError('SHUTTING_DOWN', { retryAfterSeconds: 1 });
    const owner = ownerName(stream.owner);
    const isAnonymous = stream.owner.caller.kind === 'anonymous';
    const limit = isAnonymous ? this.config.liveStreamsAnonymous : this.config.liveStreamsKey;
    const count = this.#counts.get(owner) ?? 0;
    if (limit > 0 && count >= limit) throw tooMany(limit);
    if (this.#streams.size >= LIVE_STREAMS_MAX) throw tooMany(LIVE_STREAMS_MAX);
    this.#counts.set(owner, count + 1);
    this.#streams.add(stream);
    return {
      close: () => {
        if (!this.#streams.delete(stream)) return;
        this.#release(owner);
        if (this.#streams.size === 0) this.#onEmpty?.();
      },
    };
  }

  #release(owner: string): void {
    const count = (this.#counts.get(owner) ?? 1) - 1;
    if (count === 0) this.#counts.delete(owner);
    else this.#counts.set(owner, count);
  }

  /** A key that was revoked or has expired, and rights that changed, end the streams that they opened. */
  async #checkAll(): Promise<void> {
    for (const stream of this.#streams) {
      try {
        // What is remembered of a key answers for all of its streams.
        stream.check(await stream.owner.resolve());
      } catch (error) {
        // Only a verdict ends a stream: a database that is away or busy says nothing about a key.
        if (isLumbungError(error) && error.httpStatus < 500) this.#end(stream, error);
      }
    }
  }

  #end(stream: LiveStream, error: unknown): void {
    try {
      stream.end(error);
    } catch (err) {
      this.logger.warn({ err }, 'live: a stream did not end well');
    }
  }

  #byDoor(): Readonly<Record<string, number>> {
    const counts: Record<LiveStream['door'], number> = { poll: 0, sse: 0, socket: 0 };
    for (const { door } of this.#streams) counts[door] += 1;
    return counts;
  }
}

function ownerName({ caller, address }: StreamOwner): string {
  return caller.clientId === null ? `address ${address}` : `client ${caller.clientId}`;
}

function tooMany(limit: number): ChangesError {
  return new ChangesError('TOO_MANY_STREAMS', { limit, retryAfterSeconds: RETRY_SECONDS });
}

const RETRY_SECONDS = 5;
