import { isUtf8 } from 'node:buffer';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Kind, OperationTypeNode, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { CallerResolver, type Caller, type RequestContext } from '#access';
import { HubConfig } from '#core/config';
import { ANONYMOUS_REQUEST_BYTES_MAX, REQUEST_BYTES_MAX } from '#core/limits';
import type { Logger } from '#core/logging';
import { languageOf, traceIdOf } from '#core/request';
import { LOGGER } from '#core/wiring';
import { extensionsOf } from '#query';
import { sendErrors, sendText, type Stage } from './answer.js';
import { isAboutTheDocument, type KnownDocument } from './document-store.js';
import { costOfCaller } from './cost-of-caller.js';
import { fromFastify, tooLarge } from './from-fastify.js';
import { formatGraphqlErrors } from './format-graphql-error.js';
import { GatewayError, malformedRequest } from './gateway.errors.js';
import { requestOfBody, requestOfUrl, type GraphqlRequest } from './graphql-request.js';
import { KnownDocuments } from './known-documents.js';
import { answerTypeFor, requireJson, type AnswerType } from './media-type.js';
import { DOOR_PARTS, type DoorParts } from './seams.js';
import { readPush } from './read-push.js';
import { GraphqlSockets } from './sockets/graphql-sockets.js';
import { Upgrades } from './sockets/upgrades.js';
import { wantsPage } from './wants-page.js';

/** `/graphql`: takes a request apart, finds out who asks, and answers by the compiled reader or by resolvers. */
@Injectable()
export class GraphqlDoor implements OnModuleInit {
  private readonly upgrades = new Upgrades();

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly documents: KnownDocuments,
    private readonly sockets: GraphqlSockets,
    private readonly callers: CallerResolver,
    @Inject(DOOR_PARTS) private readonly parts: DoorParts,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly config: HubConfig,
  ) {}

  onModuleInit(): void {
    const fastify = this.http.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(async (scope) => {
      // The body stays text: records must reach the checker as they were sent.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        '*',
        { parseAs: 'buffer', bodyLimit: REQUEST_BYTES_MAX },
        (_request, body: Buffer, done) => {
          if (isUtf8(body)) done(null, textOf(body));
          else done(malformedRequest({ id: 'isinya bukan UTF-8', en: 'the body is not UTF-8' }));
        },
      );
      scope.setErrorHandler((error, request, reply) => this.refuse(error, new Exchange(request, reply)));
      scope.route({
        method: ['GET', 'POST'],
        url: '/graphql',
        handler: (request, reply) => this.handle(request, reply),
      });
    });
    this.upgrades.attach(fastify);
  }

  private async handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (this.upgrades.isUpgrade(request)) this.sockets.accept(request, this.upgrades.take(request, reply));
    else if (wantsPage(request)) await this.parts.sendPage(request, reply);
    else await this.answer(new Exchange(request, reply));
  }

  private async answer(exchange: Exchange): Promise<void> {
    let stage: Stage = 'transport';
    try {
      const type = exchange.requireAnswerType();
      const context = await this.contextOf(exchange);
      const { known, operation, request } = this.read(exchange, context);
      requireAllowed(exchange.request, operation);
      stage = 'execution';
      if (this.parts.reader?.takes(known.document, operation) === true) {
        const { operationName, variables } = request;
        const text = await this.parts.reader.execute(known.document, operationName, variables, context);
        sendText(exchange.reply, type, text);
        return;
      }
      const result = await known.run(request.operationName, context, request.variables);
      this.send(exchange, type, { result, context });
    } catch (error) {
      this.refuse(error, exchange, stage);
    }
  }

  private async contextOf({ request, traceId, language }: Exchange): Promise<RequestContext> {
    const caller = await this.callers.resolveRequest(request.headers, { isSafe: request.method !== 'POST' });
    return { caller, traceId, language, masked: new Set(), cost: costOfCaller(caller, this.config) };
  }

  private read({ request }: Exchange, { caller }: RequestContext): ReadRequest {
    if (request.method !== 'POST') {
      return this.known(requestOfUrl(request.query as Record<string, unknown>), caller);
    }
    requireJson(request.headers['content-type']);
    const body = typeof request.body === 'string' ? request.body : '';
    if (caller.kind === 'anonymous' && body.length > ANONYMOUS_REQUEST_BYTES_MAX) {
      throw tooLarge(body.length, ANONYMOUS_REQUEST_BYTES_MAX);
    }
    const push = readPush(body, this.parts.slicer);
    if (push !== undefined) {
      const read = this.known(push, caller);
      if (isPush(read.operation)) return read;
    }
    return this.known(requestOfBody(body), caller);
  }

  private known(request: GraphqlRequest, caller: Caller): ReadRequest {
    const text = this.parts.trusted.textOf(request);
    this.parts.trusted.requireAdmitted(text, caller);
    const known = this.documents.get(text);
    return { known, operation: known.operation(request.operationName), request };
  }

  private send(
    exchange: Exchange,
    type: AnswerType,
    { result, context }: { readonly result: ExecutionResult; readonly context: RequestContext },
  ): void {
    const extensions = extensionsOf({ cost: context.cost, masked: context.masked });
    if (result.errors !== undefined && result.errors.length > 0) {
      const formatted = formatGraphqlErrors(result.errors, context);
      this.logFaults(formatted.faults, exchange);
      // Without the member `data` it never came to execution: the variables did not fit.
      const stage = 'data' in result ? 'execution' : 'document';
      sendErrors(exchange.reply, type, { formatted, stage, data: result.data, extensions });
      return;
    }
    sendText(exchange.reply, type, JSON.stringify({ data: result.data, extensions }));
  }

  private refuse(error: unknown, exchange: Exchange, stage: Stage = 'transport'): void {
    const formatted = formatGraphqlErrors([fromFastify(error)], exchange);
    this.logFaults(formatted.faults, exchange);
    const reached = stage === 'transport' && isAboutTheDocument(error) ? 'document' : stage;
    sendErrors(exchange.reply, exchange.answerType ?? 'application/json', {
      formatted,
      stage: reached,
    });
  }

  private logFaults(faults: readonly unknown[], { traceId }: Exchange): void {
    for (const err of faults) this.logger.error({ err, traceId }, 'graphql: a request failed');
  }
}

interface ReadRequest {
  readonly known: KnownDocument;
  readonly operation: OperationDefinitionNode;
  readonly request: GraphqlRequest;
}

/** One request and its answer, with what both need from the headers. */
class Exchange {
  readonly traceId: string;
  readonly language: 'id' | 'en';
  readonly answerType: AnswerType | undefined;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {
    const { headers } = request;
    this.traceId = traceIdOf(typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined);
    this.language = languageOf(headers['accept-language']);
    this.answerType = answerTypeFor(headers.accept);
    reply.header('x-trace-id', this.traceId).header('vary', 'accept, authorization, accept-language');
  }

  requireAnswerType(): AnswerType {
    if (this.answerType === undefined) throw new GatewayError('NOT_ACCEPTABLE');
    return this.answerType;
  }
}

/** Without the byte order mark that some editors write before JSON, which RFC 8259 lets a reader leave out. */
function textOf(body: Buffer): string {
  const text = body.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function requireAllowed(request: FastifyRequest, { operation }: OperationDefinitionNode): void {
  if (operation === OperationTypeNode.SUBSCRIPTION) {
    throw malformedRequest({
      id: 'subscription dijawab lewat WebSocket (graphql-transport-ws), bukan HTTP biasa',
      en: 'subscriptions are answered over WebSocket (graphql-transport-ws), not over plain HTTP',
    });
  }
  if (request.method !== 'POST' && operation !== OperationTypeNode.QUERY)
    throw new GatewayError('METHOD_NOT_ALLOWED');
}

function isPush({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.MUTATION &&
    selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value === 'pushRecords')
  );
}
