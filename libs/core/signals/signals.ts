import pg from 'pg';
import {
  DATABASE_CONNECT_TIMEOUT_MS,
  SIGNALS_PROBE_MS,
  SIGNALS_RECONNECT_FIRST_MS,
  SIGNALS_RECONNECT_MAX_MS,
} from '#core/limits';
import type { Logger } from '#core/logging';

/** A batch changed records, or came to its end. Ids only: whoever hears it looks for itself. */
export const CHANGES_CHANNEL = 'lumbung_changes';
/** Keys or grants changed. */
export const ACCESS_CHANNEL = 'lumbung_access';

export type ChannelName = typeof CHANGES_CHANNEL | typeof ACCESS_CHANNEL;

/** What travels on {@link CHANGES_CHANNEL}, as JSON. */
export interface ChangeNotice {
  readonly dataset: string;
  readonly batchId: string | null;
  /** False for a batch that ended without changing a record. */
  readonly isChange: boolean;
}

/** The text of a notice; undefined when some may have been missed and everything should be looked at. */
type Listener = (text: string | undefined) => void;

/**
 * What processes tell one another through PostgreSQL, on one connection of its own. It comes back by itself; a notice that is
 * lost meanwhile costs its readers a moment and no change, because they also look now and then without being told.
 */
export class Signals {
  readonly #listeners = new Map<ChannelName, Set<Listener>>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #reconnectMs = SIGNALS_RECONNECT_FIRST_MS;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** Begins to listen; does not wait, and does not fail when the database is away. */
  open(): void {
    void this.#connect();
  }

  get isConnected(): boolean {
    return this.#client !== undefined;
  }

  on(channel: ChannelName, listener: Listener): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** As {@link on}, for changes. */
  onChange(listener: (notice: ChangeNotice | undefined) => void): () => void {
    return this.on(CHANGES_CHANNEL, (text) => listener(text === undefined ? undefined : noticeIn(text)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'lumbung-signals',
      connectionTimeoutMillis: DATABASE_CONNECT_TIMEOUT_MS,
      query_timeout: DATABASE_CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('error', (err) => this.#lost(client, err));
    client.on('end', () => this.#lost(client, new Error('the connection ended')));
    client.on('notification', ({ channel, payload }) => this.#tell(channel as ChannelName, payload ?? ''));
    try {
      await client.connect();
      for (const channel of [CHANGES_CHANNEL, ACCESS_CHANNEL]) await client.query(`listen ${channel}`);
    } catch (err) {
      this.#lost(client, err);
      return;
    }
    if (this.#isClosed) {
      await client.end().catch(() => undefined);
      return;
    }
    this.#client = client;
    this.#reconnectMs = SIGNALS_RECONNECT_FIRST_MS;
    this.#probeLater(client);
    // Nobody knows what was said before this connection listened.
    for (const channel of this.#listeners.keys()) this.#tell(channel, undefined);
  }

  /** A connection that a firewall dropped says nothing; asking it does. */
  #probeLater(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#client === client && this.#probeLater(client),
        (err: unknown) => this.#lost(client, err),
      );
    }, SIGNALS_PROBE_MS);
    this.#timer.unref();
  }

  #lost(client: pg.Client, err: unknown): void {
    if (this.#isClosed || LOST.has(client)) return;
    LOST.add(client);
    if (this.#client === client) this.#client = undefined;
    this.logger.warn({ err }, 'signals: connection lost; readers look by themselves until it is back');
    client.end().catch(() => undefined);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), this.#reconnectMs);
    this.#timer.unref();
    this.#reconnectMs = Math.min(this.#reconnectMs * 2, SIGNALS_RECONNECT_MAX_MS);
  }

  #tell(channel: ChannelName, text: string | undefined): void {
    for (const listener of this.#listeners.get(channel) ?? []) {
      try {
        listener(text);
      } catch (err) {
        this.logger.error({ err, channel }, 'signals: a listener failed');
      }
    }
  }
}

/** Each connection is given up once, whichever of its events comes first. */
const LOST = new WeakSet<pg.Client>();

/** A notice of a process of another version may look different: then everything is looked at. */
function noticeIn(text: string): ChangeNotice | undefined {
  try {
    const { dataset, batchId, isChange } = JSON.parse(text) as Partial<ChangeNotice>;
    if (typeof dataset !== 'string') return undefined;
    return { dataset, batchId: batchId ?? null, isChange: isChange !== false };
  } catch {
    return undefined;
  }
}
