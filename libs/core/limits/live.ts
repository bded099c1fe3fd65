// Limits of the live doors: change feed, subscriptions, webhooks.

/** Pauses between tries to listen again: 0.1 s at first, doubled up to 2 s. A try is one connection. */
export const SIGNALS_RECONNECT_FIRST_MS = 100;
export const SIGNALS_RECONNECT_MAX_MS = 2_000;
/** How often the listening connection is asked whether it is alive: firewalls forget silent ones after minutes. */
export const SIGNALS_PROBE_MS = 15_000;

/** Changes in one answer of the feed, and what it is when nobody says: a page of 1 KB records is half a megabyte. */
export const CHANGES_PAGE_MAX = 1_000;
export const CHANGES_PAGE_DEFAULT = 500;
/** Seconds that a request may wait for a change: proxies give up after 60. */
export const CHANGES_WAIT_SECONDS_MAX = 55;
export const CHANGES_WAIT_SECONDS_DEFAULT = 20;
/** Pages without a visible change that one request reads before it answers with how far it came: about a second of work. */
export const CHANGES_EMPTY_PAGES_MAX = 50;
/** How long a request for a page or a stream may take to begin; then the database is too busy for it. */
export const CHANGES_READ_TIMEOUT_MS = 30_000;

/** How often a follower looks without being told: what a lost notice costs at most. */
export const LIVE_POLL_MS = 2_000;
/** Changes that wait behind a running transaction: looked at again after 5 ms, then twice as long each time, up to this. */
export const LIVE_HELD_FIRST_MS = 5;
export const LIVE_HELD_MAX_MS = 500;
/** Pause after a read that failed: a database that restarts is back in seconds. */
export const LIVE_RETRY_MS = 1_000;
/** Changes and characters that wait for one slow reader before it is cut off: two full batches, and as much as a push may hold. */
export const LIVE_QUEUE_CHANGES_MAX = 10_000;
export const LIVE_QUEUE_CHARACTERS_MAX = 8 * 1024 * 1024;
/** How long a connection may take nothing at all while something waits for it. */
export const LIVE_STALL_MS = 30_000;
/** Heartbeats keep proxies from closing silent streams; the usual limit is 60 s. */
export const LIVE_HEARTBEAT_MS = 15_000;
/** What a client is told to wait before it comes back to a stream that ended. */
export const LIVE_RECONNECT_MS = 2_000;
/** How often open streams are asked whether their key is still good: for expiry, and where a notice was lost. */
export const LIVE_ACCESS_CHECK_MS = 10_000;
/** Streams of one process: a stream costs about 30 KB, so this is 300 MB. */
export const LIVE_STREAMS_MAX = 10_000;
/** Streams at once of one address without a key: an office with a dozen open dashboards. */
export const LIVE_STREAMS_ANONYMOUS = 50;
/** Streams at once of one key: the server behind a portal, one for each dataset. */
export const LIVE_STREAMS_KEY = 200;
/** How long streams may take to say goodbye when a process stops; the rest of the drain is for requests. */
export const LIVE_GOODBYE_MS = 2_000;

/** Operations at once on one WebSocket: a command room follows a dozen datasets. */
export const SOCKET_OPERATIONS_MAX = 50;
/** The text of one message of a client: a document and a filter; pushes go over HTTP. */
export const SOCKET_MESSAGE_BYTES_MAX = 256 * 1024;
/** Characters that may wait in a WebSocket that takes nothing, before it is closed. */
export const SOCKET_BUFFERED_BYTES_MAX = 4 * 1024 * 1024;
/** How long a client may take to say who it is. */
export const SOCKET_INIT_MS = 5_000;
/** WebSocket pings; a client that does not answer one until the next is gone. */
export const SOCKET_PING_MS = 15_000;
/** Batches or plans followed at once by all subscriptions of a process: each look is one statement for all of them. */
export const BATCHES_FOLLOWED_MAX = 5_000;
/** An alignment is looked at again at most this often, however many batches come. */
export const ALIGNMENT_CHANGE_PAUSE_MS = 1_000;

/** Webhooks of a hub: every agency and regency could have one. Each costs one short statement every few seconds. */
export const WEBHOOKS_MAX = 200;
/** Webhooks that one process delivers at once. */
export const WEBHOOKS_AT_ONCE = 8;
/** Changes in one message: half a megabyte of records of 1 KB. */
export const WEBHOOK_CHANGES_MAX = 500;
/** How long a receiver may take to answer; it should store the message and work on it later. */
export const WEBHOOK_TIMEOUT_MS = 15_000;
/** How long a worker holds a webhook: longer than a read and an answer may take. A killed one is replaced after it. */
export const WEBHOOK_LEASE_MS = 60_000;
/** How often webhooks are looked at without a notice. */
export const WEBHOOK_LOOK_MS = 2_000;
/** Pauses between attempts, about three days in all, as Standard Webhooks recommends; after the last one a webhook is dead. */
export const WEBHOOK_ATTEMPT_PAUSES_MS: readonly number[] = [
  5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000,
  72_000_000, 86_400_000,
];
/** Proxies cut addresses at 8 KiB; nobody's receiver needs a quarter of that. */
export const WEBHOOK_URL_CHARACTERS_MAX = 2_000;
