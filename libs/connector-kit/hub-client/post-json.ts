import { setTimeout as pause } from 'node:timers/promises';
import {
  HUB_ANSWER_BYTES_MAX,
  HUB_ATTEMPTS_MAX,
  HUB_RETRY_AFTER_MAX_MS,
  HUB_RETRY_FIRST_MS,
  HUB_RETRY_PAUSE_MAX_MS,
  HUB_TIMEOUT_MS,
} from '#core/limits';
import { ConnectorError } from '../connector.errors.js';

export interface PostOptions {
  readonly url: string;
  readonly key: string;
  readonly timeoutMs?: number;
  readonly attemptsMax?: number;
  readonly firstPauseMs?: number;
  /** Told before each pause, so that a person watching knows why nothing moves. */
  readonly onRetry?: ((attempt: number, pauseMs: number, reason: string) => void) | undefined;
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
    await pause(pauseMs);
  }
  throw unreachable(options.url, last);
}

interface Attempt {
  readonly answer?: Answer;
  readonly reason: string;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

async function tryOnce(body: Buffer | string, options: PostOptions): Promise<Attempt> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${options.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        authorization: `Bearer ${options.key}`,
      },
      body: typeof body === 'string' ? body : new Uint8Array(body.buffer, body.byteOffset, body.byteLength),
      // A redirect of a POST would send the key elsewhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs ?? HUB_TIMEOUT_MS),
    });
    text = await limitedText(response);
  } catch (cause) {
    return { reason: reasonOf(cause), cause };
  }
  const { status } = response;
  if (status === 429 || status >= 500) {
    return { reason: `HTTP ${status}`, retryAfterMs: retryAfter(response.headers.get('retry-after')) };
  }
  const parsed = parseAnswer(text);
  if (parsed === undefined) throw notAHub(options.url, status, text);
  return { answer: { status, body: parsed }, reason: '' };
}

async function limitedText(response: Response): Promise<string> {
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > HUB_ANSWER_BYTES_MAX) throw new Error(`answer of ${length} bytes`);
  return response.text();
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

/** `Retry-After: 5` or a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(cause: unknown): string {
  const inner = (cause as { cause?: { code?: string; message?: string } }).cause;
  return inner?.code ?? inner?.message ?? (cause as Error).message;
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
