import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AnswerBody, type BodyLimits } from './answer-body.js';

export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AnswerBody;
}

export interface ExchangeLimits extends BodyLimits {
  /** From connecting to the last byte. */
  readonly timeoutMs: number;
  /** Cuts it off. */
  readonly signal?: AbortSignal | undefined;
}

/** One HTTP exchange, kept whole. Node's own client as towards the hub: it keeps less in memory than `fetch`. */
export async function exchange(request: WebRequest, limits: ExchangeLimits): Promise<WebAnswer> {
  const { protocol } = request.url;
  const { Agent: AgentOf, request: send } =
    protocol === 'https:' ? await import('node:https') : await import('node:http');
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = limits.signal === undefined ? timeout : AbortSignal.any([timeout, limits.signal]);
  const agent = (agents[protocol] ??= new AgentOf({ keepAlive: true, maxSockets: 4 }));
  return new Promise((resolve, reject) => {
    const outgoing = send(request.url, {
      method: request.method,
      agent,
      signal,
      headers: {
        'accept-encoding': 'gzip, br',
        'user-agent': 'lumbung-connector',
        ...request.headers,
        ...(request.body === undefined ? {} : { 'content-length': request.body.length }),
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      AnswerBody.keep(unpacked(incoming), limits).then(
        (body) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        (cause: unknown) => {
          outgoing.destroy();
          reject(cause instanceof Error ? cause : new Error(String(cause)));
        },
      );
    });
    outgoing.end(request.body);
  });
}

const agents: Record<string, Agent> = {};

/** The body as it was before it was packed for the way; the limit counts these bytes, so a packed bomb ends at it. */
function unpacked(incoming: IncomingMessage): AsyncIterable<Buffer> {
  const unpack = UNPACKERS[incoming.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  if (unpack === undefined) return incoming;
  // The error of either side ends the iteration over the result.
  return pipeline(incoming, unpack(), () => undefined);
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
