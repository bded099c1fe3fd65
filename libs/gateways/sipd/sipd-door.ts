import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SIPD_REQUEST_BYTES_MAX } from '#core/limits';
import type { Logger } from '#core/logging';
import { languageOf, traceIdOf } from '#core/request';
import { LOGGER } from '#core/wiring';
import { answerOfError, type SipdAnswer } from './answer.js';
import { SipdPushes } from './sipd-pushes.js';

export const SIPD_ROUTE = '/sipd/serv/:name';

/** `POST /sipd/serv/…`: the door for systems that push to the national SIPD already. */
@Injectable()
export class SipdDoor implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly pushes: SipdPushes,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(async (scope) => {
      // Senders call their content by many names (`content_type`, form data, none); it is JSON all the same.
      scope.addHook('onRequest', async ({ headers }) => {
        headers['content-type'] = 'application/json';
      });
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        'application/json',
        { parseAs: 'buffer', bodyLimit: SIPD_REQUEST_BYTES_MAX },
        (_request, body, done) => done(null, body),
      );
      scope.setErrorHandler((error, request, reply) => this.refuse(error, new Exchange(request, reply)));
      scope.route<{ Params: { name: string } }>({
        method: 'POST',
        url: SIPD_ROUTE,
        handler: (request, reply) => this.answer(new Exchange(request, reply), request.params.name),
      });
    });
  }

  private async answer(exchange: Exchange, name: string): Promise<void> {
    const { request, traceId, language, startedAt } = exchange;
    const { query, headers, body } = request;
    try {
      const answer = await this.pushes.push({
        ...{ name, query, headers, traceId, language, startedAt },
        body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      });
      this.send(exchange, answer);
    } catch (error) {
      this.refuse(error, exchange);
    }
  }

  private refuse(error: unknown, exchange: Exchange): void {
    this.send(exchange, answerOfError(error, exchange));
  }

  private send(exchange: Exchange, answer: SipdAnswer): void {
    if (answer.fault !== undefined)
      this.logger.error({ err: answer.fault, traceId: exchange.traceId }, 'sipd: a request failed');
    exchange.send(answer);
  }
}

/** One request and its answer, with what both need from the headers. */
class Exchange {
  readonly startedAt = performance.now();
  readonly traceId: string;
  readonly language: 'id' | 'en';

  constructor(
    readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    const { traceparent, 'accept-language': acceptLanguage } = request.headers;
    this.traceId = traceIdOf(typeof traceparent === 'string' ? traceparent : undefined);
    this.language = languageOf(acceptLanguage);
  }

  /** Nothing is returned: a reply is thenable, and awaiting it waits for the client. */
  send({ httpStatus, retryAfterSeconds, body }: SipdAnswer): void {
    const { reply } = this;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply
      .code(httpStatus)
      .header('x-trace-id', this.traceId)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(body));
  }
}
