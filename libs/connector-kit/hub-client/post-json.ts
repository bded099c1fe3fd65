import type { Agent as HttpAgent, IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  HUB_ANSWER_BYTES_MAX,
  HUB_ATTEMPTS_MAX,
  HUB_RETRY_AFTER_MAX_MS,
  HUB_RETRY_FIRST_MS,
  HUB_RETRY_PAUSE_MAX_MS,
  HUB_TIMEOUT_MS,
} from '#core/limits';
import { ConnectorError, interrupted } from '../connector.errors.js';
import { retryAfterMs } from '../retry-after.js';

export interface PostOptions {
  readonly url: string;
  readonly key: string;
  /** In which the hub should say what it refuses. */
  readonly language?: 'id' | 'en' | undefined;
  readonly timeoutMs?: number;
  readonly attemptsMax?: number;
  readonly firstPauseMs?: number;
  /** Told before each pause, so that a person watching knows why nothing moves. */
  readonly onRetry?: ((attempt: number, pauseMs: number, reason: string) => void) | undefined;
  /** Once aborted, nothing is tried again: the program is to end. */
  readonly stop?: AbortSignal | undefined;
  /** Once aborted, nothing is waited for any more: the time to end is over. */
  readonly end?: AbortSignal | undefined;
  /** Told of every attempt, for figures. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
}

/** One attempt: how long it took and what came back. */
export interface Exchange {
  readonly durationMs: number;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Posts a JSON body until the hub answers it. Tried again: no connection, timeouts, 429 and 5xx, and GraphQL errors that say
 * "later". Not tried again: any other answer, because the same request would get the same one.
 */
export async function postJson(body: Buffer | string, options: PostOptions): Promise<Answer> {
  const attemptsMax = options.attemptsMax ?? HUB_ATTEMPTS_MAX;
  let last: Attempt | undefined;
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    last = await tryOnce(body, options);
    if (last.answer !== undefined) return last.answer;
    if (attempt === attemptsMax) break;
    const pauseMs = last.retryAfterMs ?? backoffMs(attempt, options.firstPauseMs ?? HUB_RETRY_FIRST_MS);
    if (pauseMs > HUB_RETRY_AFTER_MAX_MS) break;
    options.onRetry?.(attempt, pauseMs, last.reason);
    await pauseBetween(pauseMs, options.stop);
  }
  throw unreachable(options.url, last);
}

/** Waits before the next attempt; ends at once when the program is to end. */
export async function pauseBetween(pauseMs: number, stop: AbortSignal | undefined): Promise<void> {
  try {
    await pause(pauseMs, undefined, stop === undefined ? {} : { signal: stop });
  } catch (cause) {
    throw stop?.aborted === true ? interrupted() : cause;
  }
}

interface Attempt {
  readonly answer?: Answer;
  readonly reason: string;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

async function tryOnce(body: Buffer | string, options: PostOptions): Promise<Attempt> {
  let response: HttpAnswer;
  const startedMs = performance.now();
  const told = (status?: number, askedMs?: number): void =>
    options.onExchange?.({ durationMs: performance.now() - startedMs, status, retryAfterMs: askedMs });
  try {
    response = await exchange(body, options);
  } catch (cause) {
    told();
    return { reason: reasonOf(cause), cause };
  }
  const { status, text } = response;
  const laterMs = retryAfterMs(response.retryAfter, response.date);
  told(status, laterMs);
  if (status === 429 || status >= 500) return { reason: `HTTP ${status}`, retryAfterMs: laterMs };
  const parsed = parseAnswer(text);
  if (parsed === undefined) throw notAHub(options.url, status, text);
  return { answer: { status, body: parsed }, reason: '' };
}

interface HttpAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly date: string | undefined;
  readonly text: string;
}

/**
 * One HTTP exchange. Node's own client instead of `fetch`: it sends a buffer from where it lies and keeps 15 MiB less in memory,
 * which counts on the office machines this runs on. Redirects are not followed: a POST would carry the key elsewhere.
 */
async function exchange(body: Buffer | string, options: PostOptions): Promise<HttpAnswer> {
  const url = new URL(`${options.url}/graphql`);
  const { Agent, request } =
    url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  agents[url.protocol] ??= new Agent({ keepAlive: true, maxSockets: 4 });
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      agent: agents[url.protocol],
      signal: endingWith(AbortSignal.timeout(options.timeoutMs ?? HUB_TIMEOUT_MS), options.end),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/graphql-response+json, application/json',
        'accept-language': options.language ?? 'id',
        authorization: `Bearer ${options.key}`,
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      readAnswer(incoming).then(
        (text) =>
          resolve({
            status: incoming.statusCode ?? 0,
            retryAfter: incoming.headers['retry-after'],
            date: incoming.headers.date,
            text,
          }),
        reject,
      );
    });
    outgoing.end(body);
  });
}

function endingWith(timeout: AbortSignal, end: AbortSignal | undefined): AbortSignal {
  return end === undefined ? timeout : AbortSignal.any([timeout, end]);
}

const agents: Record<string, HttpAgent> = {};

async function readAnswer(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > HUB_ANSWER_BYTES_MAX) throw new Error(`answer of more than ${HUB_ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseAnswer(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Full jitter: connectors that lost the hub together do not come back together. */
function backoffMs(attempt: number, firstPauseMs: number): number {
  return Math.random() * Math.min(HUB_RETRY_PAUSE_MAX_MS, firstPauseMs * 2 ** attempt);
}

function reasonOf(cause: unknown): string {
  const { code, message, name } = cause as NodeJS.ErrnoException;
  // An abort by the clock reports itself as an abort.
  return name === 'AbortError' ? 'timeout' : (code ?? message);
}

function unreachable(url: string, last: Attempt | undefined): Error {
  const reason = last?.reason ?? '';
  return new ConnectorError(
    'HUB_UNREACHABLE',
    'HUB_UNREACHABLE',
    {
      id: `hub ${url} tidak terjangkau (${reason}); yang belum terkirim tersimpan di kotak keluar, jalankan lagi nanti`,
      en: `the hub ${url} cannot be reached (${reason}); what was not sent is kept in the outbox, run again later`,
    },
    { cause: last?.cause },
  );
}

function notAHub(url: string, status: number, text: string): Error {
  const isPage = /^\s*</.test(text);
  return new ConnectorError('HUB_REFUSED', 'NOT_A_HUB', {
    id: `${url}/graphql menjawab ${isPage ? 'halaman web' : 'sesuatu yang bukan JSON'} (HTTP ${status}); periksa hub.url dan proksi`,
    en: `${url}/graphql answered ${isPage ? 'a web page' : 'something that is not JSON'} (HTTP ${status}); check hub.url and the proxy`,
  });
}
