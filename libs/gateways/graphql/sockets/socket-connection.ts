import type { Server } from 'graphql-ws';
import type { IncomingHttpHeaders } from 'node:http';
import type { WebSocket } from 'ws';
import { ANONYMOUS, type Caller, type RequestContext } from '#access';
import type { OpenStream } from '#changes';
import { isLumbungError } from '#core/errors';
import { LIVE_GOODBYE_MS, SOCKET_BUFFERED_BYTES_MAX, SOCKET_PING_MS } from '#core/limits';
import type { Logger } from '#core/logging';

export interface ToldAtUpgrade {
  readonly language: 'id' | 'en';
  /** Those of the HTTP request: of clients that can set one, and of our own pages. */
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
  readonly logger: Logger;
}

/** One WebSocket and whose it is. */
export class SocketConnection {
  #caller: Caller = ANONYMOUS;
  #stream: OpenStream | undefined;

  constructor(
    private readonly socket: WebSocket,
    readonly told: ToldAtUpgrade,
  ) {}

  get caller(): Caller {
    return this.#caller;
  }

  begin(caller: Caller, stream: OpenStream): void {
    this.#caller = caller;
    this.#stream = stream;
    // It may have gone while its key was looked up.
    if (this.socket.readyState !== this.socket.OPEN) stream.close();
  }

  requestContext(traceId: string, cost: RequestContext['cost']): RequestContext {
    return { caller: this.#caller, traceId, language: this.told.language, masked: new Set(), cost };
  }

  serve(server: Server<SocketConnection>): void {
    const { socket } = this;
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => this.#send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (message: Buffer) => {
            take(message.toString('utf8')).catch((error: unknown) => this.#closeMalformed(error));
          }),
      },
      this,
    );
    socket.on('error', (err) => this.told.logger.debug({ err }, 'graphql: a socket broke'));
    const stopPinging = this.#ping();
    socket.once('close', (code, reason) => {
      stopPinging();
      this.#stream?.close();
      void closed(code, reason.toString());
    });
  }

  /** Says why, and does not wait for ever to be heard. */
  close(error: unknown): void {
    const { code, reason } = closingOf(error);
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), LIVE_GOODBYE_MS).unref();
  }

  /** Done when the system has taken it, so that a subscription is read on only then. */
  #send(text: string): Promise<void> {
    const { socket } = this;
    return new Promise((resolve) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      if (socket.bufferedAmount > SOCKET_BUFFERED_BYTES_MAX) {
        socket.terminate();
        return resolve();
      }
      // One that fails to send closes by itself.
      socket.send(text, () => resolve());
    });
  }

  #closeMalformed(error: unknown): void {
    if (isLumbungError(error)) return this.close(error);
    this.socket.close(BAD_REQUEST, 'the message cannot be read');
  }

  #ping(): () => void {
    let isAnswered = true;
    this.socket.on('pong', () => (isAnswered = true));
    const timer = setInterval(() => {
      if (!isAnswered) return this.socket.terminate();
      isAnswered = false;
      this.socket.ping();
    }, SOCKET_PING_MS);
    timer.unref();
    return () => clearInterval(timer);
  }
}

/** Close codes of graphql-transport-ws begin with 44; clients do not come back by themselves after most of them. */
function closingOf(error: unknown): { readonly code: number; readonly reason: string } {
  if (!isLumbungError(error)) return { code: 1011, reason: 'INTERNAL' };
  if (error.code === 'SHUTTING_DOWN') return { code: 1001, reason: error.code };
  if (error.code === 'RIGHTS_CHANGED') return { code: 4205, reason: error.code };
  if (error.httpStatus === 401) return { code: 4401, reason: error.code };
  if (error.httpStatus === 429) return { code: 4429, reason: error.code };
  // Not now: any other code of ours would keep the client from coming back by itself.
  if (error.httpStatus >= 500) return { code: 1013, reason: error.code };
  return { code: 4403, reason: error.code };
}

const BAD_REQUEST = 4400;
