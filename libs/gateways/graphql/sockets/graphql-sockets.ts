import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { handleProtocols, makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { CallerResolver, tierOf, type Caller, type RequestContext, type Tier } from '#access';
import { LiveStreams } from '#changes';
import { HubConfig } from '#core/config';
import { isLumbungError, RequestError } from '#core/errors';
import { SOCKET_INIT_MS, SOCKET_MESSAGE_BYTES_MAX, SOCKET_OPERATIONS_MAX } from '#core/limits';
import { newTraceId, type Logger } from '#core/logging';
import { networkOf, TokenBuckets } from '#core/rate-limit';
import { languageOf } from '#core/request';
import { LOGGER } from '#core/wiring';
import { costOfCaller } from '../cost-of-caller.js';
import { InvalidDocument } from '../document-store.js';
import { formatGraphqlErrors } from '../format-graphql-error.js';
import { GatewayError, malformedRequest } from '../gateway.errors.js';
import { isObject, requestOf } from '../graphql-request.js';
import { KnownDocuments } from '../known-documents.js';
import { DOOR_PARTS, type DoorParts } from '../seams.js';
import { authorizationOf } from './authorization.js';
import { SocketConnection } from './socket-connection.js';
import { subscribeOnce } from './subscribe.js';
import type { Upgrade } from './upgrades.js';

type SocketContext = Context<Record<string, unknown> | undefined, SocketConnection>;

/** `graphql-transport-ws` on `/graphql`: subscriptions, and queries for those who have a socket open anyway. */
@Injectable()
export class GraphqlSockets {
  private readonly webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_MESSAGE_BYTES_MAX,
    handleProtocols: (protocols) => handleProtocols(protocols),
    // A change is small; compressing it for each subscriber would cost more than it saves.
    perMessageDeflate: false,
  });
  private readonly server: Server<SocketConnection>;
  private readonly rates: Readonly<Record<Tier, { readonly buckets: TokenBuckets; readonly limit: number }>>;

  constructor(
    private readonly callers: CallerResolver,
    private readonly documents: KnownDocuments,
    private readonly streams: LiveStreams,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(DOOR_PARTS) private readonly parts: DoorParts,
    private readonly config: HubConfig,
  ) {
    const rate = (limit: number) => ({ limit, buckets: new TokenBuckets(limit) });
    this.rates = {
      anonymous: rate(config.rateLimitAnonymous),
      keyed: rate(config.rateLimitKey),
      trusted: rate(config.rateLimitTrusted),
    };
    this.server = makeServer<Record<string, unknown> | undefined, SocketConnection>({
      connectionInitWaitTimeout: SOCKET_INIT_MS,
      jsonMessageReviver: withQuery,
      onConnect: (context) => this.connect(context),
      onSubscribe: (context, _id, payload) => this.prepare(context, payload),
      subscribe: (args) => subscribeOnce(args, args.contextValue as Operation),
      execute: (args) => this.execute(args),
      onNext: (_context, _id, _payload, args, result) =>
        this.format(result, args.contextValue as RequestContext),
      onError: (context, _id, _payload, errors) => this.formatErrors(errors, context.extra),
    });
  }

  accept(request: FastifyRequest, upgrade: Upgrade): void {
    const { headers } = request;
    const told = {
      headers,
      language: languageOf(headers['accept-language']),
      address: networkOf(request.ip) ?? 'unknown',
    };
    this.webSockets.handleUpgrade(upgrade.request, upgrade.socket, upgrade.head, (socket: WebSocket) => {
      const connection = new SocketConnection(socket, { ...told, logger: this.logger });
      connection.serve(this.server);
    });
  }

  /** Finds out who it is, by the first message or by the header, and takes a place among the open streams. */
  private async connect({ connectionParams, extra }: SocketContext): Promise<boolean> {
    try {
      const said = authorizationOf(connectionParams);
      // A cookie comes along by itself, so a connection by one must come from our own pages.
      const headers = said === undefined ? extra.told.headers : { authorization: said };
      const resolve = (): Promise<Caller> => this.callers.resolveRequest(headers, { isSafe: false });
      const caller = await resolve();
      const rights = JSON.stringify(caller.grants);
      const stream = this.streams.open({
        door: 'socket',
        owner: { caller, resolve, address: extra.told.address },
        check: (now) => {
          if (JSON.stringify(now.grants) !== rights) throw new GatewayError('RIGHTS_CHANGED');
        },
        end: (error) => extra.close(error),
      });
      extra.begin(caller, stream);
      return true;
    } catch (error) {
      if (!isLumbungError(error)) this.logger.error({ err: error }, 'graphql: a socket could not begin');
      extra.close(error);
      // The close code has been said; this one comes too late to be heard.
      return false;
    }
  }

  private prepare(
    context: SocketContext,
    payload: SubscribePayload,
  ): ExecutionArgs | readonly GraphQLError[] {
    const { extra } = context;
    try {
      this.takeTurn(extra);
      if (Object.keys(context.subscriptions).length > SOCKET_OPERATIONS_MAX)
        throw new GatewayError('TOO_MANY_OPERATIONS', { limit: SOCKET_OPERATIONS_MAX });
      const request = requestOf({ ...payload });
      const text = this.parts.trusted.textOf(request);
      this.parts.trusted.requireAdmitted(text, extra.caller);
      const known = this.documents.get(text);
      const { operationName, variables: variableValues } = request;
      const { operation } = known.operation(operationName);
      if (operation === OperationTypeNode.MUTATION)
        throw malformedRequest({
          id: 'mutation dikirim dengan POST, supaya rekaman sampai di hub seperti ditulis',
          en: 'mutations are sent with POST, where records reach the hub as they are written',
        });
      const contextValue: Operation = {
        ...extra.requestContext(newTraceId(), costOfCaller(extra.caller, this.config)),
        shape: JSON.stringify([text, operationName ?? null, variableValues]),
        run: () => known.run(operationName, contextValue, variableValues),
      };
      return {
        schema: this.documents.schema,
        document: known.document,
        operationName,
        variableValues,
        contextValue,
      };
    } catch (error) {
      return [asGraphqlError(error)];
    }
  }

  /** Operations on a socket count like requests. */
  private takeTurn({ caller, told }: SocketConnection): void {
    const { buckets, limit } = this.rates[tierOf(caller)];
    const waitSeconds = buckets.take(caller.clientId === null ? told.address : String(caller.clientId));
    if (waitSeconds > 0)
      throw new RequestError('RATE_LIMITED', { limit, retryAfterSeconds: Math.ceil(waitSeconds) });
  }

  private execute(args: ExecutionArgs): Promise<ExecutionResult> {
    return (args.contextValue as Operation).run();
  }

  private format(result: ExecutionResult, context: RequestContext): ExecutionResult | undefined {
    if (result.errors === undefined || result.errors.length === 0) return undefined;
    const { errors, faults } = formatGraphqlErrors(result.errors, context);
    this.logFaults(faults, context.traceId);
    return { ...result, errors: errors as unknown as readonly GraphQLError[] };
  }

  private formatErrors(
    errors: readonly GraphQLError[],
    connection: SocketConnection,
  ): ReturnType<typeof formatGraphqlErrors>['errors'] {
    const traceId = newTraceId();
    const formatted = formatGraphqlErrors(errors.map(unwrapped), {
      language: connection.told.language,
      traceId,
    });
    this.logFaults(formatted.faults, traceId);
    return formatted.errors;
  }

  private logFaults(faults: readonly unknown[], traceId: string): void {
    for (const err of faults) this.logger.error({ err, traceId }, 'graphql: an operation on a socket failed');
  }
}

interface Operation extends RequestContext {
  readonly shape: string;
  readonly run: () => Promise<ExecutionResult>;
}

/** A message that names its document need not send it, as over HTTP; graphql-ws wants the member to be there. */
function withQuery(key: string, value: unknown): unknown {
  if (key !== '' || !isObject(value) || value['type'] !== 'subscribe') return value;
  const { payload } = value;
  return isObject(payload) ? { ...value, payload: { ...payload, query: payload['query'] ?? '' } } : value;
}

/** Only a GraphQLError travels through graphql-ws; what it was is found behind it when it is formatted. */
function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('refused', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}

/** All that validation found is said, one entry each. */
function unwrapped(error: GraphQLError): Error {
  return error.originalError instanceof InvalidDocument ? error.originalError : error;
}
