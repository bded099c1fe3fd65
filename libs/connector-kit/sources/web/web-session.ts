import type { LocalText } from '#dataset';
import {
  WEB_ATTEMPTS_MAX,
  WEB_REDIRECTS_MAX,
  WEB_RETRY_AFTER_MAX_MS,
  WEB_RETRY_FIRST_MS,
  WEB_RETRY_PAUSE_MAX_MS,
} from '#core/limits';
import { ConnectorError, sourceError } from '../../connector.errors.js';
import { BodyTooLarge } from './answer-body.js';
import type { Clock } from './clock.js';
import type { Credentials } from './credentials.js';
import { exchange, type ExchangeLimits, type WebAnswer, type WebRequest } from './exchange.js';
import { explain } from './explain-answer.js';
import type { Pace } from './pace.js';
import { retryAfterMs } from '../../retry-after.js';
import type { Secrets } from './secrets.js';

export interface WebSessionOptions {
  readonly limits: ExchangeLimits;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly secrets: Secrets;
  readonly credentials: Credentials;
  /** Other origins that redirects may lead to. They never get credentials. */
  readonly origins?: readonly string[] | undefined;
  readonly attemptsMax?: number | undefined;
  /** Told before each pause, so that a person watching knows why nothing moves. */
  readonly onRetry?: ((text: LocalText) => void) | undefined;
}

/** What came over the line is not whole or not yet what it should be; the same request may bring it. */
export class TryAgain extends Error {
  constructor(
    readonly code: string,
    readonly text: LocalText,
    readonly afterMs?: number,
  ) {
    super(text.en);
  }
}

/** Requests to one source: kept apart in time, signed, repeated while that may help, and never led astray by a redirect. */
export class WebSession {
  constructor(private readonly options: WebSessionOptions) {}

  /** How messages call an address: without its query, which may hold keys. */
  nameOf(url: URL): string {
    return this.options.secrets.hide(`${url.origin}${url.pathname}`);
  }

  /**
   * Sends the request until `read` has made something of the answer, which then owns its body. `read` gets answers of success
   * (2xx and 304); it may throw `TryAgain` for one that is not whole.
   */
  async request<T>(request: WebRequest, read: (answer: WebAnswer) => Promise<T>): Promise<T> {
    const { attemptsMax = WEB_ATTEMPTS_MAX, clock, onRetry, secrets } = this.options;
    let mayRenew = true;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.tryOnce(request, read);
      } catch (cause) {
        if (mayRenew && isAboutAccess(cause) && this.options.credentials.renew()) {
          mayRenew = false;
          continue;
        }
        if (!(cause instanceof TryAgain)) throw this.withoutSecrets(cause);
        const pauseMs = cause.afterMs ?? backoffMs(attempt);
        if (attempt >= attemptsMax || pauseMs > WEB_RETRY_AFTER_MAX_MS)
          throw this.gaveUp(request, cause, attempt);
        onRetry?.(hideIn(cause.text, secrets));
        await clock.pause(pauseMs, this.options.limits.signal);
      }
    }
  }

  private async tryOnce<T>(request: WebRequest, read: (answer: WebAnswer) => Promise<T>): Promise<T> {
    const { credentials } = this.options;
    const signed = await credentials.apply(request);
    const answer = await this.follow(signed, request);
    try {
      await this.checkStatus(answer, request);
      return await read(answer);
    } catch (cause) {
      await answer.body.dispose();
      throw cause;
    }
  }

  /** Follows redirects within the origin; to an allowed other one it goes without anything that was meant for this one. */
  private async follow(signed: WebRequest, bare: WebRequest): Promise<WebAnswer> {
    const home = bare.url.origin;
    let at = signed;
    for (let hops = 0; ; hops += 1) {
      const answer = await this.send(at);
      const location = REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
      if (location === undefined) return answer;
      await answer.body.dispose();
      const target = URL.canParse(location, at.url.href) ? new URL(location, at.url) : undefined;
      const keepsMethod = answer.status === 307 || answer.status === 308;
      const isHome = target?.origin === home;
      if (
        target === undefined ||
        hops >= WEB_REDIRECTS_MAX ||
        (at.method === 'POST' && !(keepsMethod && isHome)) ||
        !(isHome || this.isAllowed(target))
      ) {
        throw this.redirected(bare, answer.status, target, hops);
      }
      at = isHome
        ? { ...signed, url: target }
        : { method: 'GET', url: target, headers: acceptOnly(bare.headers) };
    }
  }

  private isAllowed(url: URL): boolean {
    return (this.options.origins ?? []).some((origin) => new URL(origin).origin === url.origin);
  }

  private async send(request: WebRequest): Promise<WebAnswer> {
    const { limits, pace } = this.options;
    await pace.turn(limits.signal);
    try {
      return await exchange(request, limits);
    } catch (cause) {
      limits.signal?.throwIfAborted();
      const name = this.nameOf(request.url);
      if (cause instanceof BodyTooLarge) {
        const MiB = Math.floor(limits.bytesMax / 1024 / 1024);
        throw sourceError('ANSWER_TOO_LARGE', {
          id: `${name}: jawabannya lebih dari ${MiB} MiB; minta per halaman, atau naikkan maxAnswerMiB`,
          en: `${name}: the answer is longer than ${MiB} MiB; ask for it in pages, or raise maxAnswerMiB`,
        });
      }
      const reason = reasonOf(cause);
      throw new TryAgain('ADDRESS_UNREACHABLE', {
        id: `${name} tidak terjangkau (${reason})`,
        en: `${name} cannot be reached (${reason})`,
      });
    }
  }

  private async checkStatus(answer: WebAnswer, request: WebRequest): Promise<void> {
    const { status, headers } = answer;
    if ((status >= 200 && status < 300) || status === 304) return;
    const name = this.nameOf(request.url);
    const said = await explain(answer);
    const text = {
      id: `${name} menjawab HTTP ${status}${said}`,
      en: `${name} answered HTTP ${status}${said}`,
    };
    if (status === 429 || status === 503) {
      throw new TryAgain('ADDRESS_BUSY', text, retryAfterMs(headers['retry-after'], headers.date));
    }
    if (status >= 500 || status === 408) throw new TryAgain('ADDRESS_REFUSED', text);
    if (status === 401 || status === 403) {
      throw sourceError(NOT_SIGNED_IN, {
        id: `${text.id}; periksa auth, dan hak akun itu`,
        en: `${text.en}; check auth, and what that account may see`,
      });
    }
    throw sourceError('ADDRESS_REFUSED', text);
  }

  private redirected(
    request: WebRequest,
    status: number,
    target: URL | undefined,
    hops: number,
  ): ConnectorError {
    const name = this.nameOf(request.url);
    const to = target === undefined ? '?' : this.nameOf(target);
    if (hops >= WEB_REDIRECTS_MAX) {
      return sourceError('REDIRECTED', {
        id: `${name} mengalihkan lebih dari ${WEB_REDIRECTS_MAX} kali, terakhir ke ${to}`,
        en: `${name} redirects more than ${WEB_REDIRECTS_MAX} times, at last to ${to}`,
      });
    }
    return sourceError('REDIRECTED', {
      id: `${name} mengalihkan (HTTP ${status}) ke ${to}; tidak diikuti agar kunci tidak terkirim ke tempat lain. Bila benar, tulis alamat itu sebagai url, atau asalnya di origins`,
      en: `${name} redirects (HTTP ${status}) to ${to}; not followed, so that no key is sent elsewhere. If that is right, write that address as url, or its origin into origins`,
    });
  }

  private gaveUp(request: WebRequest, last: TryAgain, attempts: number): ConnectorError {
    const wait = last.afterMs ?? 0;
    const { id, en } = hideIn(last.text, this.options.secrets);
    if (wait > WEB_RETRY_AFTER_MAX_MS) {
      const seconds = Math.ceil(wait / 1_000);
      return sourceError('ADDRESS_BUSY', {
        id: `${this.nameOf(request.url)} minta ditunggu ${seconds} detik; jalankan lagi sesudah itu`,
        en: `${this.nameOf(request.url)} asks to wait ${seconds} seconds; run again after that`,
      });
    }
    return sourceError(last.code, {
      id: `${id}, juga sesudah ${attempts} percobaan`,
      en: `${en}, also after ${attempts} attempts`,
    });
  }

  private withoutSecrets(cause: unknown): unknown {
    if (!(cause instanceof ConnectorError)) return cause;
    return new ConnectorError(cause.fault, cause.code, hideIn(cause.text, this.options.secrets));
  }
}

export const NOT_SIGNED_IN = 'NOT_SIGNED_IN';
/** Many applications say "your token has expired" with HTTP 200: as an error in the envelope, or as their sign-in page. */
const ACCESS_CODES = new Set([NOT_SIGNED_IN, 'ANSWER_SAYS_ERROR', 'ANSWER_IS_PAGE']);

function isAboutAccess(cause: unknown): boolean {
  return cause instanceof ConnectorError && ACCESS_CODES.has(cause.code);
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function acceptOnly(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^accept/i.test(name)));
}

export function hideIn(text: LocalText, secrets: Secrets): LocalText {
  return { id: secrets.hide(text.id), en: secrets.hide(text.en) };
}

/** Full jitter, as towards the hub. */
function backoffMs(attempt: number): number {
  return Math.random() * Math.min(WEB_RETRY_PAUSE_MAX_MS, WEB_RETRY_FIRST_MS * 2 ** (attempt - 1));
}

function reasonOf(cause: unknown): string {
  const { code, message, name } = cause as NodeJS.ErrnoException;
  // An abort by the clock reports itself as an abort.
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : (code ?? message);
}
