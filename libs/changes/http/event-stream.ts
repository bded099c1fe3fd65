import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { isLumbungError } from '#core/errors';
import { LIVE_GOODBYE_MS, LIVE_RECONNECT_MS, LIVE_STALL_MS } from '#core/limits';
import type { Logger } from '#core/logging';
import { slowReader } from '../changes.errors.js';
import { follow, type Feed, type Start, type Step } from '../feed/follow.js';

export interface Streaming {
  readonly feeds: Feed;
  readonly start: Start;
  readonly ending: AbortController;
  readonly language: 'id' | 'en';
  readonly traceId: string;
  readonly logger: Logger;
}

/**
 * Server-sent events: each change with its cursor as id, so that whoever comes back with `Last-Event-ID` misses nothing. A comment now and
 * then shows that the line is alive, and its id moves the cursor on where nothing is visible.
 */
export async function sendEvents(reply: FastifyReply, streaming: Streaming): Promise<void> {
  const { feeds, start, ending, logger } = streaming;
  const { raw } = reply;
  raw.writeHead(200, {
    ...reply.getHeaders(),
    ...HEADERS,
    'x-trace-id': streaming.traceId,
  } as Record<string, string>);
  raw.on('error', () => ending.abort());
  try {
    await write(
      raw,
      `retry: ${LIVE_RECONNECT_MS}\nid: ${feeds.log.cursorAt(start.place, start.position)}\n\n`,
      ending.signal,
    );
    for await (const step of follow(feeds, start, ending)) await write(raw, textOf(step), ending.signal);
    leave(raw, ending.signal.reason, streaming);
  } catch (error) {
    if (!isLumbungError(error))
      logger.error({ err: error, traceId: streaming.traceId }, 'changes: a stream failed');
    leave(raw, error, streaming);
  }
}

function textOf({ changes, cursor }: Step): string {
  if (changes.length === 0) return `: heartbeat\nid: ${cursor}\n\n`;
  if (changes.length === 1) return changes[0]?.event ?? '';
  return changes.map(({ event }) => event).join('');
}

/** Waits until the line takes more, or the stream is ended. One that takes nothing for long is cut, and so holds no memory. */
async function write(raw: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (raw.destroyed || raw.write(text) || signal.aborted) return;
  await new Promise<void>((resolve, reject) => {
    const release = (): void => {
      clearTimeout(timer);
      raw.off('drain', done).off('close', done);
      signal.removeEventListener('abort', done);
    };
    const done = (): void => {
      release();
      resolve();
    };
    const timer = setTimeout(() => {
      release();
      reject(
        slowReader({
          id: `tidak ada yang diambil selama ${LIVE_STALL_MS / 1_000} detik`,
          en: `nothing was taken for ${LIVE_STALL_MS / 1_000} s`,
        }),
      );
    }, LIVE_STALL_MS);
    raw.on('drain', done).on('close', done);
    signal.addEventListener('abort', done);
  });
}

/** Says why, and closes the line whether or not the reader takes that in. */
function leave(raw: ServerResponse, reason: unknown, streaming: Streaming): void {
  raw.end(reason instanceof DOMException ? '' : goodbye(reason, streaming));
  setTimeout(() => raw.destroy(), LIVE_GOODBYE_MS).unref();
}

/** The last event of a stream says why it ends; a client that knows nothing of it comes back with its cursor. */
function goodbye(error: unknown, { language, traceId }: Streaming): string {
  const { code, text, details } = isLumbungError(error) ? error : INTERNAL;
  const event = code === 'MUST_REFETCH' ? 'must-refetch' : 'end';
  return `event: ${event}\ndata: ${JSON.stringify({ ...details, code, message: text[language], traceId })}\n\n`;
}

const INTERNAL = {
  code: 'INTERNAL',
  text: { id: 'Terjadi gangguan di Lumbung.', en: 'Something went wrong inside Lumbung.' },
  details: {},
};

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  vary: 'accept, authorization',
  // nginx would keep the events until its buffer is full.
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};
