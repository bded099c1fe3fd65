import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerResolver, Public, type Caller } from '#access';
import type { Logger } from '#core/logging';
import { networkOf } from '#core/rate-limit';
import { languageOf, traceIdOf } from '#core/request';
import { LOGGER } from '#core/wiring';
import { mustRefetch } from '../changes.errors.js';
import { ChangeFeeds } from '../change-feeds.js';
import { poll, type Polled, type Start } from '../feed/follow.js';
import { LiveStreams, type LiveStream, type OpenStream } from '../live/live-streams.js';
import { changeRequestOf, type ChangeRequest } from './change-request.js';
import { sendEvents } from './event-stream.js';

/** `GET /changes/<dataset>`: what changed after a cursor, as an answer that waits or as a stream. */
@Controller('changes')
@Public()
export class ChangesController {
  constructor(
    private readonly feeds: ChangeFeeds,
    private readonly callers: CallerResolver,
    private readonly streams: LiveStreams,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get(':dataset')
  async changes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = changeRequestOf(request);
    const resolve = (): Promise<Caller> => this.callers.resolveRequest(request.headers, { isSafe: true });
    const caller = await resolve();
    const start = await this.feeds.begin(caller, asked);
    const ending = new AbortController();
    const stream = this.streams.open({
      ...this.#streamOf(asked, start, ending),
      owner: { caller, resolve, address: networkOf(request.ip) ?? 'unknown' },
    });
    request.raw.once('close', () => ending.abort());
    reply.raw.once('close', () => ending.abort());
    if (asked.isStream) await this.#stream({ request, reply, start, ending, stream });
    else await this.#answer({ reply, asked, start, ending, stream });
  }

  #streamOf(asked: ChangeRequest, { view }: Start, ending: AbortController): Omit<LiveStream, 'owner'> {
    return {
      door: asked.isStream ? 'sse' : 'poll',
      check: (caller) => {
        if (this.feeds.views.of(caller, asked.dataset, asked.filter).view !== view.view)
          throw mustRefetch(asked.dataset, 'view_changed');
      },
      end: (error) => ending.abort(error),
    };
  }

  async #answer({
    reply,
    asked,
    start,
    ending,
    stream,
  }: Omit<Answering, 'request'> & { readonly asked: ChangeRequest }): Promise<void> {
    try {
      const polled = await poll(this.feeds, start, asked, ending.signal);
      // A goodbye is an answer like any other: nothing came, and here is the cursor. What ended the right to it is an error.
      const { reason } = ending.signal as { readonly reason: unknown };
      if (isVerdict(reason)) throw reason;
      void reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('vary', 'accept, authorization')
        .send(answerText(asked.dataset, polled));
    } finally {
      stream.close();
    }
  }

  async #stream({ request, reply, start, ending, stream }: Answering): Promise<void> {
    const { headers } = request;
    const traceId = traceIdOf(
      typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined,
    );
    reply.hijack();
    try {
      await sendEvents(reply, {
        feeds: this.feeds,
        start,
        ending,
        language: languageOf(headers['accept-language']),
        traceId,
        logger: this.logger,
      });
    } finally {
      stream.close();
    }
  }
}

interface Answering {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly start: Start;
  readonly ending: AbortController;
  readonly stream: OpenStream;
}

/** The changes are JSON text already. */
function answerText(dataset: string, { changes, cursor, hasMore }: Polled): string {
  const head = JSON.stringify({ dataset, cursor, hasMore });
  return `${head.slice(0, -1)},"changes":[${changes.map(({ text }) => text).join(',')}]}`;
}

/** Whether a stream ended because its caller may no longer have it. */
function isVerdict(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    'code' in reason &&
    reason.code !== 'SHUTTING_DOWN' &&
    reason.name !== 'AbortError'
  );
}
